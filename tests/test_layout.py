"""How a text is laid out, where it is laid out badly: tables without header, side by side, cut, merged; odd brackets and days."""

from collections.abc import Callable

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import CanonicalText, canonical_text
from chaingraph.text.duties import duties
from chaingraph.text.front.matter import front_matter
from chaingraph.text.layout import layout
from chaingraph.text.passages import unmarked
from chaingraph.text.quantities import quantities
from chaingraph.text.roster import roster
from chaingraph.text.tables import tables

PLAN = "云州市2026年链长制行动方案\n一、任务\n"


def rows(source: str) -> list[list[tuple[str, str]]]:
    """Return the rows of all tables of a text: each cell with the label of its column."""
    return [
        [(label, cell.text) for label, cell in table.labelled(row)]
        for table in tables(canonical_text(source))
        for row in table.rows
    ]


@pytest.fixture
def drafted(zibo: Graph) -> Callable[[str], Draft]:
    """Draft a text."""
    return lambda source: Draft(canonical_text(source), "yunzhou-plan", zibo)


def figures(draft: Draft) -> list[tuple[str, str | None, str | None, str | None]]:
    """Return the figures of a draft, in its order: as printed, what is counted, of what, and by when it is due."""
    told: dict[str, dict[str, str]] = {}
    labels = {quad.subject: quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#label")}
    for quad in draft.quads():
        told.setdefault(str(quad.subject), {})[quad.predicate.value.rpartition("#")[2]] = labels.get(
            quad.object, getattr(quad.object, "value", "")
        )
    return [
        (one["exact"], *(one.get(name) for name in ("indicator", "about", "dueBy")))
        for one in told.values()
        if "exact" in one
    ]


def answering(draft: Draft) -> list[tuple[str, str]]:
    """Return who answers in a draft: the relation and the name at its end."""
    labels = {str(quad.subject): quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#label")}
    return sorted((one.relation, labels[f"<{one.second}>"]) for one in draft.relations)


def test_a_table_without_a_header_has_numbers_days_and_tasks_where_its_cells_can_be_nothing_else(
    drafted: Callable[[str], Draft],
) -> None:
    draft = drafted(f"{PLAN}1 | 新增企业 | 12家 | 2026年12月底\n2 | 新建平台 | 3家 | 2026年9月底\n")
    assert figures(draft) == [
        ("12家", "新增企业数", "新增企业", "2026-12-31"),
        ("3家", "新建平台数", "新建平台", "2026-09-30"),
    ]


def test_the_first_row_is_a_header_where_it_has_words_above_quantities(drafted: Callable[[str], Draft]) -> None:
    source = "产业链 | 规上企业数 | 链主企业数\n丝绸产业链 | 8家 | 8家\n陶瓷产业链 | 20 | 20\n"
    assert [figure[:3] for figure in figures(drafted(PLAN + source))] == [
        ("8家", "规上企业数", "丝绸产业链"),
        ("8家", "链主企业数", "丝绸产业链"),
        ("20", "规上企业数", "陶瓷产业链"),
        ("20", "链主企业数", "陶瓷产业链"),
    ]
    assert rows("类别 | 县城 | 乡村\n甲 | 12 | 3\n") == [[("类别", "甲"), ("县城", "12"), ("乡村", "3")]]
    assert rows("甲方公司 | 5家\n乙方公司 | 7家\n")[0] == [("名称", "甲方公司"), ("", "5家")]


def test_a_figure_is_of_its_task_and_not_of_what_the_next_cell_names(drafted: Callable[[str], Draft]) -> None:
    source = "工作任务 | 年度目标 | 责任单位\n引进项目 | 8个 | 市投促局\n"
    assert [figure[:3] for figure in figures(drafted(PLAN + source))] == [("8个", "引进项目数", "引进项目")]


def test_tables_side_by_side_are_read_one_beside_the_other(drafted: Callable[[str], Draft]) -> None:
    source = "产业链 | 产值（亿元） | 产业链 | 产值（亿元）\n茶叶产业链 | 2 | 蚕桑产业链 | 5\n眼镜产业链 | 3 | | \n"
    assert rows(source) == [
        [("产业链", "茶叶产业链"), ("产值(亿元)", "2")],
        [("产业链", "蚕桑产业链"), ("产值(亿元)", "5")],
        [("产业链", "眼镜产业链"), ("产值(亿元)", "3")],
    ]
    assert [figure[:3] for figure in figures(drafted(PLAN + source))] == [
        ("2", "产值", "茶叶产业链"),
        ("5", "产值", "蚕桑产业链"),
        ("3", "产值", "眼镜产业链"),
    ]


def test_two_columns_of_one_label_are_no_tables_side_by_side() -> None:
    source = "任务 | 责任单位 | 责任单位\n新建平台 | 市科技局 | 市财政局\n"
    assert rows(source) == [[("任务", "新建平台"), ("责任单位", "市科技局"), ("责任单位", "市财政局")]]


def test_a_merged_cell_speaks_for_each_row_that_it_takes(drafted: Callable[[str], Draft]) -> None:
    table = "产业链 | 任务 | 目标 | 责任单位\n茶叶产业链 | 新增企业 | 12家 | 市商务局\n〃 | 新建平台 | 3家 | 〃\n"
    draft = drafted(PLAN + table)
    assert [figure[:3] for figure in figures(draft)] == [
        ("12家", "新增企业数", "茶叶产业链"),
        ("3家", "新建平台数", "茶叶产业链"),
    ]
    assert answering(draft) == [("responsible", "市商务局")] * 4  # of each row its task and its figure
    assert [name.text for name in draft.names].count("市商务局") == 1


def test_a_number_in_a_merged_cell_is_counted_once(drafted: Callable[[str], Draft]) -> None:
    table = "产业链 | 链主企业数（家）\n茶叶产业链 | 12\n蚕桑产业链 | 〃\n"
    assert [figure[0] for figure in figures(drafted(PLAN + table))] == ["12"]


@pytest.mark.parametrize("between", ["任务 | 目标 | 完成时限\n", "\n", "— 3 —\n", "第3页 共9页\n", ""])
def test_a_header_that_comes_again_and_a_page_that_ends_cut_no_table(between: str) -> None:
    source = f"任务 | 目标 | 完成时限\n新增企业 | 12家 | 2026年12月底\n{between}新建平台 | 3家 | 2026年9月底\n"
    assert rows(source) == [
        [("任务", "新增企业"), ("目标", "12家"), ("完成时限", "2026年12月底")],
        [("任务", "新建平台"), ("目标", "3家"), ("完成时限", "2026年9月底")],
    ]


def test_words_between_two_tables_part_them() -> None:
    source = "任务 | 目标 | 完成时限\n新增企业 | 12家 | 2026年12月底\n各地情况见下。\n云州县 | 3家 | 茶叶\n"
    assert rows(source)[1] == [("名称", "云州县"), ("", "3家"), ("", "茶叶")]


def test_another_header_in_the_midst_begins_another_table() -> None:
    source = "任务 | 目标 | 完成时限\n新增企业 | 12家 | 2026年12月底\n项目名称 | 投资额（亿元） | 责任单位\n云州镜片项目 | 5 | 市工信局\n"
    assert rows(source)[1] == [("项目名称", "云州镜片项目"), ("投资额(亿元)", "5"), ("责任单位", "市工信局")]


@pytest.mark.parametrize("bar", [" | ", "\t"])
def test_a_row_with_too_few_cells_leaves_the_others_where_they_are(bar: str) -> None:
    source = "\n".join(
        bar.join(row)
        for row in (["任务", "目标", "完成时限"], ["新增企业", "12家"], ["新建平台", "3家", "2026年9月底", "多"])
    )
    assert rows(source) == [
        [("任务", "新增企业"), ("目标", "12家")],
        [("任务", "新建平台"), ("目标", "3家"), ("完成时限", "2026年9月底"), ("", "多")],
    ]


def test_a_bracket_that_never_closes_ends_with_its_line(drafted: Callable[[str], Draft]) -> None:
    draft = drafted(f"{PLAN}新增平台3家（责任单位：市科技局、市财政局。\n新增园区2个。\n")
    assert answering(draft) == [("responsible", "市科技局"), ("responsible", "市财政局")]
    assert {one.first.rpartition("/")[2] for one in draft.relations} == {"1.s1.1"}


def test_a_bracket_that_never_closes_takes_nothing_from_the_next_line(drafted: Callable[[str], Draft]) -> None:
    draft = drafted(f"{PLAN}新增企业12家（责任单位：市商务局\n引进项目3个（责任单位：市投促局）\n")
    assert answering(draft) == [("responsible", "市商务局"), ("responsible", "市投促局")]
    broken = drafted(f"{PLAN}新增链主企业12家（责任单位：市商务局、\n市投促局）\n")
    assert answering(broken) == [("responsible", "市商务局"), ("responsible", "市投促局")]


def test_who_answers_is_not_what_a_figure_is_about(drafted: Callable[[str], Draft]) -> None:
    draft = drafted(f"{PLAN}新增平台3家（市科技局牵头，市财政局配合）。\n")
    assert figures(draft) == [("3家", "新增平台数", None, None)]


def test_brackets_within_brackets_hold_other_names_of_the_same_bodies(drafted: Callable[[str], Draft]) -> None:
    draft = drafted(
        f"{PLAN}新增平台3家（责任单位：市科技局（市外专局）、市财政局（市金融局（市金融办））、各县（市、区））。\n"
    )
    assert answering(draft) == [
        ("responsible", "各县(市、区)"),
        ("responsible", "市科技局"),
        ("responsible", "市财政局"),
    ]


def test_all_bodies_concerned_are_nobody_in_particular_and_all_counties_are_a_group(
    drafted: Callable[[str], Draft],
) -> None:
    draft = drafted(f"{PLAN}新增企业5家（责任单位：各相关单位）。新增园区2个（责任单位：各区县）。\n")
    assert answering(draft) == [("responsible", "各区县")]
    assert {name.text: name.kind for name in draft.names if name.text.startswith("各")} == {"各区县": "Group"}


def test_two_may_lead(drafted: Callable[[str], Draft]) -> None:
    draft = drafted(f"{PLAN}新增平台3家（市科技局、市财政局牵头，市教育局配合）。\n")
    assert answering(draft) == [("ledBy", "市科技局"), ("ledBy", "市财政局"), ("supportedBy", "市教育局")]


@pytest.mark.parametrize(
    "words", ["新增平台3家（完成时限：2026年2月30日）。", "任务 | 目标 | 完成时限\n新增平台 | 3家 | 2026年9月31日"]
)
def test_a_day_that_does_not_exist_is_no_day_and_is_left_to_be_decided(
    words: str, drafted: Callable[[str], Draft]
) -> None:
    draft = drafted(f"{PLAN}{words}\n")
    assert figures(draft) == [("3家", "新增平台数", "新增平台" if "|" in words else None, None)]
    undecided = [quad.subject.value.partition("/id/")[2] for quad in draft.quads() if "dueBy" in str(quad.object)]
    row = ["yunzhou-plan/新增平台", "doc/yunzhou-plan/figure/1.s2.1"]
    assert undecided == (row if "|" in words else ["doc/yunzhou-plan/figure/1.s1.1"])


def test_the_day_of_a_bracket_counts_more_than_the_year_of_its_sentence(drafted: Callable[[str], Draft]) -> None:
    draft = drafted(f"{PLAN}2026年新增平台3家（完成时限：2026年6月底）。\n")
    assert figures(draft) == [("3家", "新增平台数", None, "2026-06-30")]


def test_what_somebody_answers_for_is_to_come_where_a_text_has_no_date(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("2027年新增平台10家。（责任单位：市工信局）\n已建成产业园2个。（责任单位：市工信局）\n")
    assert figures(draft) == [("10家", "新增平台数", None, "2027-12-31"), ("2个", "产业园数", "产业园", None)]


def test_columns_of_years_that_leave_others_out_are_to_come_where_a_text_has_no_date(
    drafted: Callable[[str], Draft],
) -> None:
    draft = drafted("产业链 | 2026年（亿元） | 2028年（亿元）\n茶叶产业链 | 2 | 6\n")
    assert [(*figure[:1], *figure[2:]) for figure in figures(draft)] == [
        ("2", "茶叶产业链", "2026-12-31"),
        ("6", "茶叶产业链", "2028-12-31"),
    ]
    results = drafted("产业链 | 2024年（亿元） | 2025年（亿元）\n茶叶产业链 | 2 | 6\n")
    assert [figure[3] for figure in figures(results)] == [None, None]


def test_a_sentence_that_only_says_who_belongs_to_the_item_before_it(drafted: Callable[[str], Draft]) -> None:
    text = canonical_text("一、任务\n开展培训。市科技局、市财政局按职责分工负责。\n二、保障\n市工信局牵头。")
    assert _scopes(text) == ["一、任务开展培训。", "二、保障"]
    assert _scopes(canonical_text("市工业和信息化局、市发展和改革委员会按职责分工负责。")) == [""]
    draft = drafted(text.source)
    assert {one.first.rpartition("/")[2] for one in draft.relations} == {"开展培训"}


def _scopes(text: CanonicalText) -> list[str]:
    return [text.text[slice(*duty.scope)] for duty in duties(text, layout(text))]


def headings(source: str) -> list[tuple[str, str]]:
    """Return the sections that have a heading: number and words."""
    text = canonical_text(source)
    return [
        (section.number, text.text[section.passages[0].start : section.passages[0].end])
        for section in layout(text).sections
        if section.passages[0].heading
    ]


def test_headings_without_numbers_are_headings() -> None:
    source = "云州市2026年链长制行动方案\n工作目标\n到2026年底，链主企业达到20家。\n保障措施\n加强协调。\n"
    assert headings(source) == [("1", "工作目标"), ("2", "保障措施")]
    roster = "云州市产业链名单\n眼镜产业链\n链长：副市长\n石墨产业链\n链长：市长\n"
    assert headings(roster) == [("1", "眼镜产业链"), ("2", "石墨产业链")]
    assert headings("云州市产业链名单\n各产业链如下。\n眼镜产业链\n石墨产业链\n光伏产业链\n") == []


ROSTERS = [
    "项目 | 光学产业链 | 制药产业链\n链长 | 市委副书记 | 市长\n链办 | 市科技局 | 市卫健委\n",
    "序号 | 重点产业链 | 链长 | 链办\n1 | 光学产业链 | 市委副书记 | 市科技局\n2 | 制药产业链 | 市长 | 市卫健委\n",
    "产业链：光学产业链\n链长：市委副书记\n链办：市科技局\n产业链：制药产业链\n链长：市长\n链办：市卫健委\n",
    "# 北泽市名单\n\n## 光学产业链\n\n- 链长：市委副书记\n- 链办：市科技局\n\n## 制药产业链\n\n- 链长：市长\n- 链办：市卫健委\n",
]


@pytest.mark.parametrize("source", ROSTERS, ids=["columns", "rows", "labels", "markdown"])
def test_a_roster_is_read_whichever_way_it_is_written(source: str) -> None:
    text = canonical_text(source)
    assert [
        (place.relation, place.chain, [text.text[slice(*name)] for name in place.names])
        for place in sorted(
            roster(text, layout(text)), key=lambda place: (place.relation, -len(place.chain), place.chain)
        )
    ] == [
        ("chiefOf", "光学产业链", ["市委副书记"]),
        ("chiefOf", "制药产业链", ["市长"]),
        ("officeOf", "光学产业链", ["市科技局"]),
        ("officeOf", "制药产业链", ["市卫健委"]),
    ]


def test_the_hashes_of_markdown_are_no_part_of_a_name(drafted: Callable[[str], Draft]) -> None:
    draft = drafted(ROSTERS[3])
    labels = {quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#label")}
    assert "光学产业链" in labels and not [label for label in labels if "#" in label]


@pytest.mark.parametrize(
    "told",
    [
        "索引号 2026-00012 发布机构 市发展改革委 文号 云发改〔2026〕12号",
        "索引号：2026-00012　发布机构：市发展改革委\n文号：云发改〔2026〕12号",
    ],
)
def test_a_line_that_describes_a_document_is_read_without_bars_too(told: str) -> None:
    text = canonical_text(
        f"{told}\n关于对市十九届人大三次会议第12号建议的答复函\n李某代表：\n一、情况\n建成平台3家。\n"
    )
    front = front_matter(text, layout(text))
    assert (front.issuer, front.number, front.place) == ("市发展改革委", "云发改〔2026〕12号", None)


def test_a_table_of_a_hundred_thousand_rows_is_read_in_good_time() -> None:
    """Where the time grew with the square of the rows, this would take hours."""
    lines = "".join(f"任务{number} | {number}家 | 市商务局\n" for number in range(100_000))
    text = canonical_text(f"任务 | 目标 | 责任单位\n{lines}")
    laid = layout(text)
    assert len(laid.tables[0].rows) == 100_000
    assert len(duties(text, laid)) == 100_000


def test_a_bracket_in_a_heading_speaks_for_all_that_stands_below(drafted: Callable[[str], Draft]) -> None:
    draft = drafted(
        f"{PLAN}（一）培育企业（责任单位：市工信局；完成时限：2026年10月）\n新增规上企业20家。\n1.扩大规模。新增链主企业3家。\n（二）引进人才（市人社局）\n引进博士30名。\n"
    )
    assert [(figure[0], figure[3]) for figure in figures(draft)] == [
        ("20家", "2026-10-31"),
        ("3家", "2026-10-31"),
        ("30名", None),
    ]
    assert [one for one in answering(draft) if one[1] == "市工信局"][:2] == [("responsible", "市工信局")] * 2
    assert ("responsible", "市人社局") in answering(draft)


def test_a_day_in_a_bracket_of_clauses_is_when_it_is_due() -> None:
    text = canonical_text("推进小镇建设。（市住建局牵头，市文旅局配合，2026年10月底前完成）")
    told = [(duty.role, [text.text[slice(*name)] for name in duty.names]) for duty in duties(text, layout(text))]
    assert told == [("ledBy", ["市住建局"]), ("supportedBy", ["市文旅局"]), ("due", ["2026年10月底前"])]


def test_a_telephone_is_no_part_of_who_holds_a_post(drafted: Callable[[str], Draft]) -> None:
    source = "云州市名单\n一、丝绸产业链\n链长：副市长 张某某 联系电话：0123-1234567\n链办：市商务局（主任：李某）\n"
    ends = {
        one.second.rpartition("/")[2] for one in drafted(source).relations if one.relation in ("heldBy", "officeOf")
    }
    assert ends == {"副市长", "丝绸产业链"}
    assert "市商务局(主任" not in [name.text for name in drafted(source).names]


def test_marks_of_headings_are_taken_off_in_one_place() -> None:
    marked = ["（一）1.建设平台", "##一是强链", "第三条 目标", "十条措施"]
    assert [unmarked(canonical_text(words).text) for words in marked] == ["建设平台", "强链", "目标", "十条措施"]


def test_a_bracket_speaks_for_each_work_of_its_item(drafted: Callable[[str], Draft]) -> None:
    words = (
        "1.启动县冷链仓储项目建设，推进S417河东至白石段改造工程，确保滨河标准厂房项目建成投用。（牵头单位：县发改局）\n"
    )
    draft = drafted(f"{PLAN}{words}")
    labels = {
        quad.subject.value: quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#label")
    }
    led = {labels[one.first]: labels[one.second] for one in draft.relations if one.relation == "ledBy"}
    assert led == {
        "县冷链仓储项目": "县发改局",
        "S417河东至白石段改造工程": "县发改局",
        "滨河标准厂房项目": "县发改局",
    }


def test_who_answers_in_a_row_does_not_for_what_is_reached(drafted: Callable[[str], Draft]) -> None:
    source = "工作任务 | 年度目标 | 进展情况 | 责任单位\n新造竹林 | 800亩 | 已完成520亩 | 县林业局\n"
    draft = drafted(PLAN + source)
    answered = [one for one in draft.relations if "/figure/" in one.first]
    assert [
        (figure[0], len([one for one in answered if one.first.endswith(f".{number}")]))
        for number, figure in enumerate(figures(draft), start=1)
    ] == [
        ("800亩", 1),
        ("520亩", 0),
    ]


def test_a_post_is_cut_from_its_office_in_a_cell(drafted: Callable[[str], Draft]) -> None:
    source = "产业链 | 链长 | 牵头单位\n茶叶产业链 | 县供销社主任 曲波 | 县农业农村局\n"
    draft = drafted(PLAN + source)
    kinds = {name.text: name.kind for name in draft.names}
    assert (kinds["县供销社"], kinds["主任"]) == ("Institution", "Role")
    assert "县供销社主任" not in kinds


def test_a_product_below_a_direction_is_no_task(drafted: Callable[[str], Draft]) -> None:
    source = "环节 | 主导产品 | 主攻方向 | 牵头单位\n前端 | 聚酰胺 | 更新织造设备 | 市工信局\n后端 | 锦纶 | 特种纤维 | 市财政局\n"
    assert [task.words for task in drafted(PLAN + source).answers.tasks] == ["更新织造设备"]


def test_on_what_a_chain_works_is_no_task_beside_who_leads_it_unless_it_has_a_day(
    drafted: Callable[[str], Draft],
) -> None:
    source = "产业链 | 牵头部门 | 主攻方向\n石墨 | 市工信局 | 高端负极\n茶叶 | 市商务局 | 精深加工\n"
    draft = drafted(PLAN + source)
    assert [task.words for task in draft.answers.tasks] == []
    assert [one.relation for one in draft.relations] == ["officeOf", "officeOf"]
    dated = (
        "产业链 | 牵头部门 | 主攻方向 | 时限\n石墨 | 市工信局 | 更新织造设备 | 6月\n茶叶 | 市商务局 | 新建茶市 | 9月\n"
    )
    assert [task.words for task in drafted(PLAN + dated).answers.tasks] == ["更新织造设备", "新建茶市"]


def test_a_title_does_not_go_on_in_the_sentence_below_though_all_lines_are_short(
    drafted: Callable[[str], Draft],
) -> None:
    draft = drafted("云川市链长制行动方案\n新增茶企12家。\n")
    assert [(one[0], one[1]) for one in figures(draft)] == [("12家", "新增茶企数")]
    assert [quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("dc/terms/title")] == [
        "云川市链长制行动方案"
    ]
    kinds = {quad.object.value.rpartition("#")[2] for quad in draft.quads() if quad.predicate.value.endswith("#status")}
    assert kinds == {"planned"}


def test_the_kind_of_a_figure_in_a_cell_is_told_by_its_own_label(drafted: Callable[[str], Draft]) -> None:
    source = "云川市企业统计表\n产业链 | 新增企业 | 规上企业\n茶叶产业链 | 5家 | 5家\n蚕桑产业链 | 4家 | 6家\n"
    kinds = [
        quad.object.value.rpartition("#")[2]
        for quad in drafted(source).quads()
        if quad.predicate.value.endswith("#quantityKind")
    ]
    assert kinds == ["flow", "stock", "flow", "stock"]


SIGNED = "云州市人民政府办公室关于印发链长制方案的通知\n各县：\n一、组织领导\n建立机制。\n二、督导考核\n按月调度。\n云州市人民政府办公室\n2026年3月5日\n"
TABLE = "产业链 | 牵头单位\n石墨产业链 | 市工信局\n"


@pytest.mark.parametrize(
    ("between", "begins"),
    [
        ("附件：云州市产业链分工表\n", "附件:云州市产业链分工表"),
        ("（此件公开发布）\n附件1\n云州市产业链分工表\n", "附件1"),
        ("云州市产业链分工表\n单位：家\n", "云州市产业链分工表"),
        ("", "产业链|牵头单位"),
    ],
)
def test_a_table_behind_the_signature_is_a_section_of_its_own(between: str, begins: str) -> None:
    text = canonical_text(f"{SIGNED}{between}{TABLE}")
    last = layout(text).sections[-1]
    assert (last.number, text.text[last.passages[0].start : last.passages[0].end]) == ("3", begins)
    assert text.text[last.passages[-1].start : last.passages[-1].end] == "石墨产业链|市工信局"


@pytest.mark.parametrize("before", ["一、分工\n（截至2026年3月5日）\n", "一、分工\n2026年3月5日起，按下表执行。\n"])
def test_a_table_below_words_that_name_a_day_is_of_their_section(before: str) -> None:
    assert layout(canonical_text(f"云州市方案\n{before}{TABLE}")).sections[-1].number == "1"


@pytest.mark.parametrize("footer", [
    "主办：白岭县人民政府 技术支持：白岭县大数据中心", "主办：白岭县人民政府\n技术支持：白岭县大数据中心",
    "版权所有：白岭县人民政府\n承办单位：白岭县大数据局 皖ICP备12345678号", "【打印本页】【关闭窗口】\n皖公网安备34000000000001号", "上一篇：另一个方案\n网站地图 联系我们",
    "建议使用1366×768分辨率、谷歌浏览器",
])  # fmt: skip
def test_the_footer_of_a_page_is_no_part_of_the_text_and_hides_no_signature(footer: str, zibo: Graph) -> None:
    source = f"白岭县竹木产业链工作方案\n\n一、目标\n新增企业12家。\n\n白岭县人民政府\n2026年3月2日\n{footer}\n"
    text = canonical_text(source)
    assert text.text[layout(text).back :].startswith("白岭县人民政府")
    draft = Draft(text, "bailing", zibo)
    assert (draft.seen.front.issuer, list(draft.relations)) == ("白岭县人民政府", [])


@pytest.mark.parametrize(
    "last",
    [
        "主办：市工信局。",
        "主办：市工信局",
        "提供技术支持：组建专家团队，上门服务企业。",
        f"手机扫一扫办理，{'申请、受理、审核、拨付，' * 12}全程网上办",
    ],
)
def test_a_last_sentence_or_item_is_no_footer(last: str) -> None:
    text = canonical_text(f"云州市方案\n\n一、任务\n召开推进会。\n{last}\n")
    assert layout(text).back == len(text.text)


def test_who_undertakes_it_stands_below_as_contacts_do() -> None:
    text = canonical_text("云州市方案\n\n一、任务\n召开推进会。\n承办单位：市工信局\n")
    assert text.text[layout(text).back :] == "承办单位:市工信局"


BESIDE_A_PAGE = [
    "信息来源：白岭县工业和信息化局　编辑：办公室　发布日期：2026-03-02　浏览次数：1027次", "来源：白岭县工业和信息化局 | 发布时间：2026-03-02 | 阅读：318次",
    "作者：李某　来源：白岭日报　点击量：2600次", "发布日期：2026-03-02　访问量：1.2万次", "浏览量：1027次　字号：大 中 小", "2026-03-02 09:30　来源：白岭县融媒体中心　阅读量：3.2万次",
    "【浏览次数：56次】", "来源：白岭日报　责任编辑：王某", "点击数：88次　发布人：管理员", "2026-03-02 10:36| 编辑: 李某 | 查看: 1503| 评论: 0|原作者: 记者", "发布时间：2026-03-02 阅读次数：（1024次）",
]  # fmt: skip


@pytest.mark.parametrize("line", BESIDE_A_PAGE)
def test_how_often_a_page_was_read_and_who_edited_it_is_no_figure_and_no_work(line: str, zibo: Graph) -> None:
    source = f"白岭县竹木产业链工作总结\n{line}\n一、进展\n新增企业12家。\n\n白岭县人民政府\n2026年3月2日\n"
    draft = Draft(canonical_text(source), "bailing", zibo)
    assert [one.exact for one in draft.figures] == ["12家"]
    assert draft.seen.front.title == "白岭县竹木产业链工作总结" and list(draft.relations) == []
    assert [name.text for name in draft.names if draft.naming.kind(name) in ("Action", "Programme")] == []


@pytest.mark.parametrize("foot", [
    "打印本页 | 关闭窗口", "【打印】　【关闭】", "分享到：微信 微博", "返回顶部 | 联系我们 | 网站地图", "扫一扫在手机打开当前页\n打印本页 | 关闭窗口", "关于我们｜隐私声明｜联系我们",
    "上一篇：没有了\n下一篇：另一份总结", "打印 | 收藏 | 关闭", "（责任编辑：李某）", "【我要纠错】【打印】【关闭】",
])  # fmt: skip
def test_what_one_can_do_with_a_page_is_no_part_of_its_text(foot: str, zibo: Graph) -> None:
    source = f"白岭县竹木产业链工作总结\n\n一、进展\n新增企业12家。\n\n白岭县人民政府\n2026年3月2日\n\n{foot}\n"
    text = canonical_text(source)
    assert text.text[layout(text).back :].startswith("白岭县人民政府")
    assert Draft(text, "bailing", zibo).seen.front.issuer == "白岭县人民政府"


def test_a_column_in_which_nothing_stands_parts_tables_side_by_side_and_is_none() -> None:
    source = "云州市产业链目标（单位：亿元）\n\n| 产业链 | 2026年产值 | | 产业链 | 2026年产值 |\n| --- | --- | --- | --- | --- |\n| 茶油 | 12 | | 竹木 | 8.5 |\n| 泉水 | 6 | | | |\n"
    text = canonical_text(source)
    found = [(one.exact, one.of and text.text[slice(*one.of)]) for one in quantities(text)]
    assert found == [("12", "茶油"), ("8.5", "竹木"), ("6", "泉水")]


def test_only_the_first_line_of_a_text_is_parted_as_a_page_without_breaks() -> None:
    run_on = "云岭市工信局关于强链的通知各县区:现就强链工作通知如下。一要摸清底数，二要补齐短板，三要做强龙头，四要用好平台，确保取得实效。"
    texts = [canonical_text(text) for text in (run_on, f"产业动态\n{run_on}")]
    assert [len(text.lines) for text in texts] == [3, 2]
