"""What the annotated texts may say: genres, kinds of names, relations with their ends, attributes of figures."""

GENRES = frozenset([
    "reply", "plan", "duties", "roster", "summary", "policy", "news", "interview", "county",
    "notice", "speech", "profile", "minutes", "explainer", "bulletin",
])  # fmt: skip
LAYOUTS = frozenset(["prose", "list", "bracket", "label", "table", "notice"])
SPLITS = ("learn", "names", "tune", "test")
COMPARATORS = frozenset(["=", ">", ">=", "~", "<", "<=", "range"])
STATUSES = frozenset(["achieved", "planned", "threshold", "award"])
DATES = frozenset(["due", "asof"])
THINGS = frozenset(["about", "responsible", "lead", "support", "programme"])
FIGURES = frozenset(["baseline", "condition"])

# kinds of names, each with the wider kind whose relations it may have
WIDER = {
    **{kind: kind for kind in [
        "IndustryChain", "Chain", "Mechanism", "Programme", "Action", "Institution", "Role", "Person", "Group", "Stage",
        "Platform", "Policy", "Place", "Instrument", "Output", "Product", "Problem", "Segment",
    ]},
    "Service": "Programme", "FinancialProduct": "Programme", "Team": "Institution", "Enterprise": "Institution", "Sector": "Group",
}  # fmt: skip
DONE = "Mechanism Programme Action Platform Policy Instrument Output"
DOER = "Institution Role Group"
# from which kinds to which a relation leads (version 0.2 of the ontology; a Person is there the name of a post's holder)
ENDS = {
    "ledBy": (DONE, DOER), "supportedBy": (f"{DONE} IndustryChain", DOER), "responsible": (DONE, DOER), "carriedOutBy": (DONE, DOER),
    "serves": (f"{DONE} {DOER} Segment Product", "Chain"),
    "memberOf": ("Institution Role", "Group Institution"),
    "kindOf": ("Group Role Platform Programme Action Output Instrument Product Problem",) * 2,
    "partOf": (f"{DONE} Institution Role Segment Stage Product", f"{DONE} Institution Segment IndustryChain Stage Product"),
    "directedAt": (f"{DONE} Role Institution", "Group IndustryChain Segment Platform Institution Role"),
    "issuedBy": ("Policy", "Institution Group"),
    "regulates": ("Policy", "Mechanism Programme Action Role Platform IndustryChain Group"),
    "joins": ("Mechanism Action Programme Platform Role", "Chain IndustryChain Segment Group Institution Role Place Stage Platform Output Instrument"),
    "implements": ("Programme Action Mechanism Role Institution Group Instrument Platform Policy", "Mechanism Programme Action Policy"),
    "fosters": ("Programme Action Mechanism Institution Policy Role", "Group Stage Platform Institution IndustryChain Role"),
    "produces": ("Programme Action Role Institution Mechanism Group Platform Segment", "Output Product Instrument"),
    "tackles": ("Programme Action Role Mechanism Institution Group Platform", "Problem Output"),
    "uses": ("Mechanism Programme Action Role Institution", "Instrument Platform Mechanism Programme Action Policy Output"),
    "investsIn": ("Institution Group Programme", "Institution Group Platform Programme"),
    "cooperatesWith": (DOER, DOER),
    "heldBy": ("Role", "Group Institution Role Person"), "appointedBy": ("Role", DOER),
    "drawnFrom": ("Role", "Institution Group Place"), "servesAt": ("Role", "Institution Group Platform"),
    "chiefOf": ("Role Person", "IndustryChain Mechanism"), "officeOf": ("Institution", "IndustryChain Mechanism"),
    "leadEnterpriseOf": ("Institution Group", "IndustryChain Mechanism"), "hostBankOf": ("Institution Group", "IndustryChain Mechanism"),
    "carrierParkOf": ("Platform", "IndustryChain Mechanism"), "expertGroupOf": ("Institution Group", "IndustryChain Mechanism"),
    "activeIn": ("Institution Group", "Segment IndustryChain"), "feeds": ("Segment", "Segment"),
    "problemOf": ("Problem", "Segment IndustryChain Chain"),
    "locatedIn": ("Institution Group Platform Place IndustryChain Segment Mechanism Programme Action", "Place"),
    "arrangedAround": ("Chain", "Chain"), "integratesWith": ("Chain", "Chain"), "advancesTo": ("Group Stage", "Group Stage"),
}  # fmt: skip
DATED = frozenset(["dueBy"])

# kinds whose names must not stand in the test part and in another: what a model could learn by heart
OWN = frozenset(["Place", "Enterprise", "Institution", "Platform", "Person"])
# names of the whole country, and short forms that any place has
GENERAL = frozenset([
    "中国", "国家", "国务院", "党中央", "工业和信息化部", "经开区管委会", "众创空间", "财政局", "农商银行", "链办", "宣传部", "组织部", "统战部", "政法委", "链长办", "链长办公室",
    "总链办", "专班", "银行", "税务局", "林业局", "市场监管局", "开发区", "高新区", "经开区", "管委会", "政府办", "教育局", "科技局",
    "发改委", "工信局", "商务局", "人社局", "两办",
])  # fmt: skip
