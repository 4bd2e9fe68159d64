"""Tables whose rows are labels of a roster, in a text whose title names the one chain of which they tell."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.roster import roster
from tests.rosters import rostered

TOLD = {
    ("石墨产业链", "chiefOf", "副市长"),
    ("石墨产业链", "officeOf", "市工信局"),
    ("石墨产业链", "leadEnterpriseOf", "云州石墨科技有限公司"),
    ("石墨产业链", "hostBankOf", "云州银行"),
}


@pytest.mark.parametrize(
    "source",
    [
        "云州市石墨产业链“四个一”工作机制\n\n机制 | 内容\n一名链长 | 副市长\n一个牵头部门 | 市工信局\n一家链主企业 | 云州石墨科技有限公司\n一家主办银行 | 云州银行\n",
        "云州市2026年石墨产业链“四个一”推进表\n\n序号\t事项\t内容\n1\t一位链长\t副市长\n2\t一个链办\t市工信局\n3\t一家链主企业\t云州石墨科技有限公司\n4\t一家合作银行\t云州银行\n",
        "# 云州市石墨产业链方案\n\n## 一、组织\n\n| 职务 | 姓名 |\n| --- | --- |\n| 链长 | 副市长 |\n| 链办 | 市工信局 |\n| 链主企业 | 云州石墨科技有限公司 |\n| 主办银行 | 云州银行 |\n",
        "云州市重点石墨产业链情况\n\n链长 | 副市长\n链办 | 市工信局\n链主企业 | 云州石墨科技有限公司\n主办银行 | 云州银行\n",
        "石墨产业链工作卡\n\n项目 | 内容\n链长 | 副市长\n牵头单位 | 市工信局\n总投资 | 20亿元\n链主企业 | 云州石墨科技有限公司\n主办银行 | 云州银行\n",
        "云州市人民政府办公室关于印发《云州市石墨产业链行动方案》的通知\n\n各县人民政府：\n\n现印发给你们。\n\n云州市石墨产业链行动方案\n\n一、工作专班\n\n职务 | 姓名\n链长 | 副市长\n链办 | 市工信局\n链主企业 | 云州石墨科技有限公司\n主办银行 | 云州银行\n",
    ],
    ids=["ones", "numbered", "in Markdown", "no header", "beside others", "issued by a notice"],
)
def test_rows_tell_of_the_chain_of_the_title(source: str) -> None:
    assert set(rostered(source)) == TOLD


def test_labels_of_columns_say_of_what_each_chain_has_one() -> None:
    header = "产业链 | 一名链长 | 一个牵头部门 | 一家链主企业 | 一家主办银行"
    row = "石墨产业链 | 副市长 | 市工信局 | 云州石墨科技有限公司 | 云州银行"
    assert set(rostered(f"云州市重点产业链“四个一”机制\n\n{header}\n{row}\n")) == TOLD


@pytest.mark.parametrize(
    ("label", "cell", "relation", "names"),
    [
        ("一位市领导", "市长", "chiefOf", ["市长"]),
        ("一个产业园区", "云南工业园", "carrierParkOf", ["云南工业园"]),
        ("一所合作高校", "云州大学", "expertGroupOf", ["云州大学"]),
        ("一家金融机构", "云州银行", "hostBankOf", ["云州银行"]),
        ("牵头部门及责任人", "市工信局（局长 时光）", "officeOf", ["市工信局"]),
        ("牵头单位和分管领导", "市工信局", "officeOf", ["市工信局"]),
    ],
)
def test_labels_of_columns_in_other_words(label: str, cell: str, relation: str, names: list[str]) -> None:
    text = canonical_text(f"云州市重点产业链分工\n\n产业链 | 链主企业 | {label}\n石墨 | 云墨集团 | {cell}\n")
    found = [one for one in roster(text, layout(text)) if one.relation == relation]
    assert [text.text[slice(*name)] for one in found for name in one.names] == names


@pytest.mark.parametrize(
    "source",
    [
        "云州市石墨、茶叶产业链名单\n\n链长 | 副市长\n链办 | 市工信局\n",
        "云州市石墨产业链和茶叶产业链名单\n\n链长 | 副市长\n链办 | 市工信局\n",
        "云州市石墨产业链专班关于印发《云州市链长制工作方案》的通知\n\n各县：\n\n链长 | 副市长\n链办 | 市工信局\n",
        "云州市重点产业链名单\n\n链长 | 副市长\n链办 | 市工信局\n",
        "云州市石墨产业链任务表\n\n任务 | 内容 | 目标\n链长 | 调研 | 4次\n绘制图谱 | 1张 | 6月\n建平台 | 2个 | 9月\n",
        "云州市石墨产业链“四个一”工作机制\n\n机制 | 内容\n一名链长 | 由一名市级领导担任链长\n一个牵头部门 | 明确一个市直部门牵头\n一家链主企业 | 遴选培育行业龙头企业\n一个专家组 | 组建专家服务团队\n",
    ],
    ids=[
        "several in a list",
        "several",
        "none in what is issued",
        "none in particular",
        "one label among tasks",
        "what is to be done",
    ],
)
def test_nothing_is_told_of_several_chains_nor_by_what_is_to_be_done(source: str) -> None:
    assert not {one for one in rostered(source) if one[0] == "石墨产业链"}


@pytest.mark.parametrize("chain", ["竹产业链", "茶产业链", "石墨产业链"])
@pytest.mark.parametrize("title", ["云州市2026年{}工作机制", "云州市{}工作卡", "2026年度云州市{}责任表"])
def test_a_year_is_no_part_of_the_chain_of_a_title(title: str, chain: str) -> None:
    rows = "项目 | 内容\n链长 | 副市长\n牵头部门 | 市林业局\n"
    told = {(chain, "chiefOf", "副市长"), (chain, "officeOf", "市林业局")}
    assert set(rostered(f"{title.format(chain)}\n\n{rows}")) == told


def test_a_title_of_the_whole_chain_names_none() -> None:
    assert rostered("云州市全产业链工作卡\n\n项目 | 内容\n链长 | 副市长\n牵头部门 | 市林业局\n") == []


LINES = [
    "链长：副市长\n链办：市工信局\n链主企业：云州石墨科技有限公司\n主办银行：云州银行\n",
    "一、组织架构\n链长：副市长\n牵头单位：市工信局\n链主企业：云州石墨科技有限公司\n合作银行：云州银行\n二、工作任务\n",
    "【指挥部】链长：副市长；链办：市工信局；链主：云州石墨科技有限公司；主办银行：云州银行。\n",
    "■ 谁在管链\n链长：副市长\n链办：市工信局\n基金：石墨基金\n链主：云州石墨科技有限公司；主办银行：云州银行\n",
]


@pytest.mark.parametrize("lines", LINES, ids=["bare", "below a heading", "in one line", "beside others"])
def test_lines_of_labels_tell_of_the_chain_of_the_title(lines: str) -> None:
    assert set(rostered(f"云州市石墨产业链工作方案\n为做强石墨产业链，制定本方案。\n{lines}")) >= TOLD


def test_lines_of_a_lead_enterprise_tell_of_banks_beside_it_and_of_no_office() -> None:
    lines = "链主企业：云州石墨科技有限公司\n合作银行：云州银行\n牵头单位：市工信局\n"
    assert set(rostered(f"云州市石墨产业链政策一页通\n为做强石墨产业链，现公布政策。\n{lines}")) == {
        ("石墨产业链", "leadEnterpriseOf", "云州石墨科技有限公司"),
        ("石墨产业链", "hostBankOf", "云州银行"),
    }
    assert rostered(f"云州市石墨、茶叶产业链政策一页通\n为做强产业链，现公布政策。\n{lines}") == []


@pytest.mark.parametrize(
    "text",
    [
        "云州市重点产业链工作方案\n链长：副市长\n链办：市工信局\n",  # of no chain in particular
        "云州市石墨产业链工作方案\n1.建设平台4个。\n牵头单位：市工信局\n配合单位：市科技局\n",  # of a task
        "云州市石墨产业链工作方案\n链长：副市长\n",  # one label, which may tell of anything
    ],
)
def test_lines_of_no_chain_of_a_task_and_alone_are_no_roster(text: str) -> None:
    assert rostered(text) == []


@pytest.mark.parametrize(
    ("line", "relation"),
    [
        ("2、石墨产业链（牵头单位：市工信局）。新签约项目4个。", "officeOf"),
        ("（一）石墨产业链（牵头部门：市工信局）\n产值达到30亿元。", "officeOf"),
        ("1.石墨产业链（牵头单位：市工信局）：产值达到30亿元。", "officeOf"),
        ("石墨产业链（链办：市工信局），产值达到30亿元。", "officeOf"),
    ],
)
def test_a_bracket_behind_the_chain_that_begins_a_line_tells_of_it(line: str, relation: str) -> None:
    assert ("石墨产业链", relation, "市工信局") in rostered(
        f"云州市产业链招商\n{line}\n2、茶叶产业链。新签约项目6个。\n"
    )


def test_a_bracket_behind_what_is_done_for_a_chain_tells_of_the_task() -> None:
    assert rostered("云州市产业链招商\n1.建设石墨产业链服务平台（牵头单位：市工信局）：今年建成。\n") == []
