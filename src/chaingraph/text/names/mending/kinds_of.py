"""Words for kinds of things, which name none of them: 关联企业, 产业协会, 税收贡献, 五大传统产业."""

from __future__ import annotations

import re

# to extend: what words are of which no name of a kind is made
_NONE = {
    "Enterprise": r"(?:关联|衍生|配套|上下游|链上|入园|入驻|落户|优势|成长型|创新型|科技型|出口型|外向型|劳动密集型|新办|在孵)[^公]*企业|.{2,}(?:贡献|前景|强度|收益|能力|质量|效益|水平|成本|需求|问题|情况|优势|结构|规模|氛围|环境)|(?:企业|单位|个人)?基本信息|安全环保|节能环保",
    "Institution": r"(?:产业|行业|技术)*(?:联盟|协会|商会|学会|企业|院校)(?:[、和及与]|或者?)(?:产业|行业|技术)*(?:联盟|协会|商会|学会)|各?(?:相关|有关|本地|当地)?(?:产业|行业)(?:协会|商会|学会|联盟|组织)|农林牧渔业|(?:第[一二三]产业|制造业|服务业|建筑业)",
    "Product": r".*(?:性|含量|价值|质量|技术|产量|潜力|前景|附加值)[强高好大多优]",
    "Group": r"[\u4e00-\u9fff]*(?:产业体系|(?:型|新兴|传统|优势|特色|未来)产业)",
    "IndustryChain": r".*(?:[一二三四五六七八九十\d]+[大个条]|若干).*产业",
    "Action": "(?:专项|攻坚|重点|集中|具体|主要|相关|有关)+行动",
    "Stage": r"(?:[\u4e00-\u9fff]链)+",
    "Place": r".*(?P<twice>[\u4e00-\u9fff])(?P=twice)|自治[区州县]|[省市县区州]",
}
_PATTERNS = {kind: re.compile(words) for kind, words in _NONE.items()}


def is_generic(words: str, kind: str) -> bool:
    """Return whether words that look like the name of something of a kind say only of which kind it is.

    >>> is_generic("关联企业", "Enterprise"), is_generic("稻香配套企业有限公司", "Enterprise")
    (True, False)
    """
    return kind in _PATTERNS and bool(_PATTERNS[kind].fullmatch(words))
