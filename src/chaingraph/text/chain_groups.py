"""Noun groups around an industry chain whose projects or firms are counted: 3个|省级|石墨产业链|重点项目.

Parts of patterns. To extend, add a word to a list.
"""

from __future__ import annotations

# between a number and the chain
LEVEL = "(?:(?:国家|[省市县区])级|[全我][省市县区]|本地|相关|有关|重点|新的|重大|其他)*"
# of which kind a chain is, not of which industry
OF_KIND = "重点|优势|主导|支柱|特色|新兴|标志性|战略性|未来|传统|现代|先进|新型|制造业|服务业|农业|工业|关键|核心|细分|千亿级?|百亿级?"
# a chain of which no industry is said (重点产业链, 12条产业链)
GENERIC = rf"(?:{OF_KIND}|产业|配套|全|各条?|上下游|[一二三四五六七八九十两\d]+[大条个])*产业链"
# what is done to a chain, before its name (做强|石墨产业链)
DONE = "(?:编制|绘制|梳理|制定|出台|完善|围绕|聚焦|聚力|锚定|主攻|依托|瞄准|推进|推动|做[大强优精]|培育|打造|壮大|延伸|提升|巩固|拓展|加快|发展|明确)"
# what is counted of a chain, after its name
HEAD = (
    "(?:重点|骨干|龙头|核心|关键|链主|规上|规模以上|上下游|配套|关联|协作|在建|在谈|签约|新签约|招商|落地|开工|竣工|投产|储备|续建|新建|"
    "亿元|百亿级?|产业化|生产|加工|制造|科技型?|高新技术|省级|市级|国家级|专精特新|中小|优质|重大|的)*"
    "(?:项目|企业|单位|园区|基地|平台|主体|工程|合作社|工厂|车间|产品)"
)
