"""Exchange the names of an annotated text for others of their kind, so that no name is learned by heart.

The parts from which names are made are invented or common: characters of place names, surnames and given names, industries, offices by
what they deal with, endings of firms.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace

from corpus import Span, Text

SHARE = 0.7  # of the names of a text that are exchanged

_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文晓东海燕春梅庆立新宏斌辉鹏飞宇浩然思远清源雪松柏青云鹤亭亦舟书衡"
_PLACES = "云茗青石白金银清临安宁平永和兴隆昌荣泰康德顺丰长泽川溪河江湖海山岭峰阳阴南北东西中上下新古松柏竹梅桂兰荷莲枫桐柳榆杏桃栗麦禾稻谷盐铁铜锡玉珠琅琊沂沭淇涞滦濮漳洺灞浐"
_BRANDS = "恒明华锦瑞鑫宏盛泰丰祥和诚信达通汇源创科智星辰宇航天海川润泽光辉腾飞龙凤麒麟金玉银宝佳美嘉康宁安凯奥欧亚太阳月中正大同方圆"
INDUSTRIES = [
    "石墨",
    "茶叶",
    "蚕桑",
    "眼镜",
    "脐橙",
    "虚拟现实",
    "新能源电池",
    "光伏",
    "风电装备",
    "特钢材料",
    "先进陶瓷",
    "生物医药",
    "集成电路",
    "智能网联汽车",
    "纺织服装",
    "现代家居",
    "食品加工",
    "绿色建材",
    "精细化工",
    "高端装备",
    "低空经济",
    "人工智能",
    "新型显示",
    "医疗器械",
    "预制菜",
    "中药材",
    "油茶",
    "竹木",
    "花卉苗木",
    "肉牛",
    "生猪",
    "水产",
    "文旅康养",
    "软件信息",
    "工业母机",
    "机器人",
    "储能",
    "氢能",
    "稀土",
    "铝基新材料",
    "碳纤维",
    "玻璃",
    "造纸",
    "印刷包装",
    "五金",
    "电线电缆",
    "轴承",
    "阀门",
    "泵业",
    "农机",
    "船舶海工",
    "航空航天",
    "轨道交通",
    "化妆品",
    "乳制品",
    "白酒",
    "调味品",
    "饲料",
    "种业",
    "盐化工",
    "煤化工",
    "磷化工",
    "钛材",
    "硅材料",
    "锂电",
    "电子信息",
    "大数据",
    "物联网",
    "现代物流",
    "数字创意",
    "节能环保",
    "钢铁",
    "水泥",
    "汽车零部件",
    "摩托车",
    "家电",
    "玩具",
    "制鞋",
    "皮革",
    "灯饰",
    "钟表",
    "乐器",
    "体育用品",
    "羽绒",
]
_OFFICES = [
    "工业和信息化局",
    "发展和改革委员会",
    "科学技术局",
    "财政局",
    "教育局",
    "人力资源和社会保障局",
    "自然资源和规划局",
    "住房和城乡建设局",
    "农业农村局",
    "商务局",
    "文化和旅游局",
    "卫生健康委员会",
    "应急管理局",
    "市场监督管理局",
    "统计局",
    "生态环境局",
    "交通运输局",
    "水利局",
    "林业局",
    "国有资产监督管理委员会",
    "行政审批服务局",
    "大数据局",
    "投资促进局",
    "金融工作办公室",
    "工信局",
    "发改委",
    "科技局",
    "人社局",
    "住建局",
    "文旅局",
    "国资委",
    "市监局",
    "自然资源局",
    "投促局",
    "金融办",
    "司法局",
    "公安局",
    "税务局",
    "供销社",
    "工商联",
    "科协",
    "团市委",
    "妇联",
    "委组织部",
    "委宣传部",
    "委统战部",
    "委编办",
    "人民政府办公室",
    "政府办",
    "招商局",
    "乡村振兴局",
    "海关",
    "邮政管理局",
    "气象局",
    "医疗保障局",
    "退役军人事务局",
    "信访局",
    "地方金融监督管理局",
]
_FIRMS = [
    "有限公司",
    "股份有限公司",
    "集团有限公司",
    "科技有限公司",
    "实业有限公司",
    "新材料有限公司",
    "集团",
    "公司",
    "科技",
    "股份",
    "电子有限公司",
    "生物科技股份有限公司",
    "机械制造有限公司",
    "食品有限公司",
    "能源有限公司",
    "厂",
    "合作社",
    "建设发展有限公司",
]


def widened(text: Text, chance: random.Random) -> Text:
    """Return a text in which names are exchanged, the same name for the same one throughout."""
    others: dict[tuple[str, str], str | None] = {}
    plain, last, spans = "", 0, []
    for span in sorted(text.spans, key=lambda span: span.start):
        name = text.words(span)
        if (span.id, name) not in others:
            others[span.id, name] = _other(text.kinds[span.id], name, chance) if chance.random() < SHARE else None
        plain += text.plain[last : span.start]
        start = len(plain)
        plain += others[span.id, name] or name
        spans.append(Span(span.id, start, len(plain), span.optional))
        last = span.end
    return replace(text, plain=plain + text.plain[last:], spans=spans, places={})


def _other(kind: str, name: str, chance: random.Random) -> str | None:
    """Return another name of the kind and the form of a name; None for kinds whose names are their meaning."""
    if kind == "Person":
        person = chance.choice(_SURNAMES) + "".join(chance.sample(_GIVEN, chance.choice([1, 2, 2, 2])))
        return chance.choice([person, person, person, f"{person[0]}某某", f"{person[0]}某"])
    if kind == "Enterprise":
        return _firm(chance)
    if kind == "IndustryChain":
        ending = re.search("(?:产业链|产业|链)$", name)
        return chance.choice(INDUSTRIES) + (ending[0] if ending else "")
    if kind == "Place":
        ending = re.search("(?:省|市|县|区|镇|乡|街道|村|州)$", name)
        return _place(chance) + (ending[0] if ending else "")
    return _institution(name, chance) if kind == "Institution" else None


def _place(chance: random.Random) -> str:
    return "".join(chance.sample(_PLACES, 2))


def _firm(chance: random.Random) -> str:
    brand, ending = "".join(chance.sample(_BRANDS, 2)), chance.choice(_FIRMS)
    before = chance.choice(["", "", _place(chance), f"{_place(chance)}市"])
    middle = chance.choice(["", chance.choice(INDUSTRIES)[:2]]) if len(ending) > 2 else ""
    return f"{before}{brand}{middle}{ending}" if len(ending) > 2 or chance.random() < 0.5 else brand


def _institution(name: str, chance: random.Random) -> str | None:
    place = _place(chance)
    if re.search("(?:局|委|委员会|办|办公室)$", name) and len(name) < 14:
        level = re.match(r"(?:[\u4e00-\u9fff]{2,3}(?=[省市县区]))?[省市县区]?", name)
        level_name = level[0] if level else ""
        return (place + level_name[-1] if len(level_name) > 1 else level_name) + chance.choice(_OFFICES)
    if re.search("(?:银行|支行|分行|农商行)$", name):
        return chance.choice(
            [
                f"{place}银行",
                f"{place}农商银行",
                f"中国农业银行{place}支行",
                f"建设银行{place}分行",
                f"邮储银行{place}市分行",
            ]
        )
    if re.search("(?:大学|学院|研究院|研究所|学校)$", name):
        industry = chance.choice(INDUSTRIES)
        return chance.choice(
            [
                f"{place}大学",
                f"{place}理工大学",
                f"{place}职业技术学院",
                f"{place}市{industry}研究院",
                f"{industry}研究所",
                f"{place}大学材料学院",
            ]
        )
    if re.search("(?:协会|商会|学会|联盟)$", name):
        return (
            chance.choice(["", "市", f"{place}市", f"{place}县"])
            + chance.choice(INDUSTRIES)
            + chance.choice(["协会", "行业协会", "商会", "产业联盟", "学会"])
        )
    return None
