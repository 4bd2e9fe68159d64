"""How the names of bodies end: families of endings, of which each reader takes those that can stand where it reads."""

from __future__ import annotations

GOVERNMENTS = ("人民政府", "政府", "管委会")
BUREAUS = ("局", "厅", "委员会", "委", "办公室", "办", "部")
TEAMS = ("领导小组", "小组", "专班", "指挥部")
COURTS = ("法院", "检察院", "海关")
ASSOCIATIONS = (
    "工商联", "联合会", "协会", "商会", "学会", "工会", "残联", "妇联", "文联", "侨联", "社科联", "科协", "供销社", "联社", "联合社", "总社",
)  # fmt: skip
COMPANIES = ("公司", "集团", "银行", "支行", "分行")
SCHOOLS = ("大学", "学院", "学校", "研究院", "研究所")
UNITS = ("院", "会", "中心", "所", "站", "(?<!部)署", "处", "科", "股", "室", "社", "团", "队")  # 决策部署 is no 署
INNER = ("处", "科", "股", "室")  # of an office, which answers within it
PARKS = ("园区", "开发区", "高新区", "新区", "保税区")
DIVISIONS = ("街道", "镇", "乡", "县", "区", "市")
KINDS = ("单位", "部门")

OFFICES = (*GOVERNMENTS, *BUREAUS, *TEAMS, *COURTS, *ASSOCIATIONS)  # who answers without any word that says so
ISSUERS = (
    *GOVERNMENTS,
    *BUREAUS,
    *TEAMS,
    *COMPANIES,
    *SCHOOLS,
    "司",
    "督查室",
    "研究室",
    "院",
    "会",
    "中心",
    "站",
)  # who issues and signs
ALL = (*OFFICES, *COMPANIES, *SCHOOLS, *UNITS, *PARKS, *DIVISIONS, *KINDS)
SEATED = "设在|设于|设置在"  # between an office and the body that houses it
FOR_NOW = "暂时?|仍然?|继续|现"  # before that
LAST = "局委办院部会行厅府司社校"  # the characters with which most of these end, and no name of a person or place


def ending(*words: str) -> str:
    """Return a pattern for any of these endings, the longer ones first.

    >>> ending("委", "委员会")
    '(?:委员会|委)'
    """
    return f"(?:{'|'.join(sorted(dict.fromkeys(words), key=len, reverse=True))})"
