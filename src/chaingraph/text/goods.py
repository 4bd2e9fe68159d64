"""Goods and industries whose names begin with a numeral (三元锂, 千斤顶, 第三代半导体): it counts nothing, and is part of the name."""

from __future__ import annotations

import re

LONGEST = 6  # characters of such a beginning at most

# to extend: how the name begins, up to what tells it from a count
GOODS = (
    r"一(?:次性(?!奖|补|给|投|支|发|资|拨|入|付|兑)|氧化|体化压铸|体机)", r"二(?:氧化|甲苯|甲醚|极管|维码|手车|手房|次电池|硫化)",
    r"三(?:元(?=锂|正极|前驱|电池|乙丙|材料|催化|体系)|文鱼|七(?![开分成折])|氯氢?|氟|氧化|聚氰胺|聚磷|甲胺|极管|轮车|轮摩托|通(?=阀|管|接头)|相(?=电|异步|变压)|坐标|轴(?=机床|联动)|维打印|片罐|角梅|叶青|黄鸡|角带|脚架|合板|层共挤|明治)",
    r"四(?:氯|氟|氧化|甲基|季(?:豆|桂)|件套|轮(?:车|定位|驱动)|驱|联疫苗|足机器人|六级粉)", r"五(?:金|轴(?=机床|联动|加工|数控)|味子|倍子|粮液|谷|香(?!县)|彩石|氧化|层瓦楞|黑桃)",
    r"六(?:氟|堡茶|角(?:螺|钢|扳)|轴(?=机器人|关节)|味地黄)", r"七(?:叶(?:一枝花|树)|氟|彩)", r"八(?:角|宝(?:粥|饭|茶)|珍|音盒)", r"九(?:价(?=疫苗|HPV)|制|香虫|层糕)",
    r"十(?:字(?:轴|绣|头)|全大补)", r"百(?:合(?!作)|香果|货|草枯|里香|叶(?:窗|箱)|部)", r"千(?:斤顶|层(?:饼|板)|张|页豆腐|金(?:药|片)|分尺|里光|禧)", r"万(?:向(?:节|轮|集团)|寿菊|用表|能(?:胶|机|试验机)|古霉素)",
    r"双(?:氧水|孢菇|色球|面板|组份?胶)", r"两(?:轮(?:车|电动|摩托)|片罐)", r"第[一二三四]代(?=半导体|光伏|核电|制冷剂)",
)  # fmt: skip
NUMERAL = r"(?<![\d.一二三四五六七八九十百千万亿两几数第])"  # not the end of a number
PATTERNS = tuple(NUMERAL + words for words in GOODS)
_ANY = re.compile("|".join(PATTERNS))
CHAINS = re.compile(rf"(?:{'|'.join(PATTERNS)})[\u4e00-\u9fff]{{0,6}}?产业链(?!条)")  # by which a chain is called


def begins(words: str, start: int) -> int:
    """Return where a name begins that is read from ``start`` on, without the numeral of which its first word is made.

    >>> begins("三元锂电池产业链", 2), begins("第三代半导体产业链", 3), begins("两条石墨产业链", 2)
    (0, 0, 2)
    """
    since = max(0, start - LONGEST)
    return next(
        (one.start() for one in _ANY.finditer(words, since, start + LONGEST) if one.start() < start <= one.end()), start
    )
