"""What brackets, labels and clauses of duty take for a task in other words: what is to be built, taken up, carried out, led."""

import pytest

from tests.test_duty_lists import drafted


@pytest.mark.parametrize(
    "words",
    [
        "支持石墨实验室、石墨创新中心建设，每年给予运行经费。",
        "加快石墨实验室和石墨创新中心建设。",
        "推进石墨实验室、石墨创新中心等平台建设，完善功能。",
        "推动石墨实验室、石墨创新中心改造升级。",
        "建设石墨实验室、石墨创新中心。",
    ],
)
def test_what_is_to_be_built_is_answered_for_also_where_the_verb_stands_behind_it(words: str) -> None:
    found = drafted(f"三、提升创新能力。{words}（责任单位：市科技局）\n")
    assert {("石墨实验室", "responsible", "市科技局"), ("石墨创新中心", "responsible", "市科技局")} <= found


@pytest.mark.parametrize(
    "words",
    ["依托石墨实验室、石墨创新中心开展检测。", "石墨实验室建设成效显著。", "支持企业入驻石墨实验室，开展检测。"],
)
def test_what_is_relied_on_or_told_of_is_no_task(words: str) -> None:
    found = drafted(f"三、提升创新能力。{words}（责任单位：市科技局）\n")
    assert ("石墨实验室", "responsible", "市科技局") not in found


def test_what_an_item_takes_up_is_a_task_and_what_it_uses_is_none() -> None:
    found = drafted(
        "10.用好市应急转贷资金，服务企业。（牵头单位：市财政局）\n11.要用好市纾困资金，服务企业。（牵头单位：市工信局）\n"
    )
    assert ("市应急转贷资金", "ledBy", "市财政局") in found
    assert ("市纾困资金", "ledBy", "市工信局") not in found


@pytest.mark.parametrize(
    "task",
    [
        "发挥好商会、驻外机构作用",
        "发挥商会和协会桥梁作用",
        "充分发挥财政资金引导作用",
        "更好发挥口岸优势",
        "用好金融工具",
        "用足边贸政策",
        "用活闲置厂房",
    ],
)
def test_what_an_item_begins_with_is_its_task_also_where_it_is_a_means(task: str) -> None:
    found = drafted(f"1.{task}，推动与沿海产业合作。（责任单位：市商务局）\n")
    assert {(what, who) for what, role, who in found if role == "responsible"} == {(task, "市商务局")}


@pytest.mark.parametrize(
    "before", ["发挥商会作用，", "用好驻外机构资源，", "1.发挥商会的带头企业，", "1.发挥协会的桥梁，"]
)
def test_a_means_within_an_item_is_no_task(before: str) -> None:
    found = drafted(f"{before}推动与沿海产业合作。（责任单位：市商务局）\n")
    assert {(what, who) for what, role, who in found if role == "responsible"} == {("推动与沿海产业合作", "市商务局")}


def test_who_carries_out_what_is_named_does_so_and_answers_for_its_figures() -> None:
    found = drafted("开展“百企上云”行动，新增上云企业30家。（市工信局组织实施）\n")
    assert {("“百企上云”行动", "carriedOutBy", "市工信局"), ("30家", "responsible", "市工信局")} <= found


def test_who_helps_with_what_a_clause_goes_on_to_say_does_not_help_with_what_another_pays() -> None:
    draft = drafted("市交通局牵头，市林业局配合硬化石墨路，今年完成86公里，缺口的400万元由市财政局解决。\n")
    assert ("86公里", "ledBy", "市交通局") in draft
    assert ("400万元", "ledBy", "市交通局") not in draft


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("落实“企业包联”制度，开展问需服务。", "“企业包联”制度"),
        ("全面落实“五减”系列政策，为企业减负6000万元。", "“五减”系列政策"),
        ("兑现《石墨产业振兴十条》，拨付奖补资金1500万元。", "石墨产业振兴十条"),
        ("严格执行各级《石墨产业振兴十条》，简化手续。", "石墨产业振兴十条"),
        ("建立企业参与的联席会议制度，每季度会商。", "联席会议制度"),
        ("探索建立部门联动的“月会商”机制，每月会商。", "“月会商”机制"),
        ("争取将青塘县纳入国家物流枢纽城市试点。", "国家物流枢纽城市试点"),
    ],
)
def test_what_an_item_puts_into_practice_makes_or_seeks_is_answered_for(words: str, name: str) -> None:
    found = drafted(f"（二）优化环境。{words}（责任单位：市科技局）\n")
    assert (name, "responsible", "市科技局") in found


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("为落实“企业包联”制度，开展问需服务。", "“企业包联”制度"),
        ("按照《石墨产业振兴十条》，拨付奖补资金1500万元。", "石墨产业振兴十条"),
        ("落实链长制，每月调度。", "链长制"),
        ("运用部门联动的“月会商”机制，每月会商。", "“月会商”机制"),
        ("已纳入国家物流枢纽城市试点的企业每月报告。", "国家物流枢纽城市试点"),
    ],
)
def test_what_an_item_only_goes_by_is_not_answered_for(words: str, name: str) -> None:
    found = drafted(f"（二）优化环境。{words}（责任单位：市科技局）\n")
    assert (name, "responsible", "市科技局") not in found


@pytest.mark.parametrize(
    ("item", "task"),
    [
        ("2.做大石墨产业，组织实施石墨示范工程。市科技局牵头。", "做大石墨产业"),
        ("(三)加快园区建设，推进石墨产业园二期项目。由市科技局牵头。", "加快园区建设"),
        ("七、优化服务，开展“暖企”行动。牵头单位：市科技局。", "优化服务"),
        ("二是壮大骨干企业，新增规上企业8家。（牵头单位：市科技局）", "壮大骨干企业"),
        (
            "五、加快建设东部、江口、南港三大汽车产业基地。（牵头单位：市科技局）",
            "加快建设东部、江口、南港三大汽车产业基地",
        ),
    ],
)
def test_the_first_clause_of_a_numbered_item_is_answered_for_beside_what_the_item_names(item: str, task: str) -> None:
    assert (task, "ledBy", "市科技局") in drafted(f"一、重点任务\n{item}\n")


@pytest.mark.parametrize(
    "item",
    [
        "壮大骨干企业，组织实施石墨示范工程。市科技局牵头。",  # no item
        "1、全域石墨（牵头单位：市科技局）。一季度实现产值7.8亿元。",  # a chain with its office
        "2.固定资产投资增长10%，建设石墨产业园。（牵头单位：市科技局）",  # a figure is all there is
        "3.到2027年，新增规上企业8家。（牵头单位：市科技局）",
    ],
)
def test_what_is_no_first_clause_of_an_item_is_no_task_beside_what_it_names(item: str) -> None:
    named = {"石墨示范工程", "石墨产业园", "7.8亿元", "10%", "8家"}
    assert {target for target, _, _ in drafted(f"一、重点任务\n{item}\n")} <= named
