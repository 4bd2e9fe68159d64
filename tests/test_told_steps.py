"""Steps, firms and problems that a model reads into lists of whatever a dense text lists."""

import pytest

from chaingraph.text.names.mending.reading import mended
from chaingraph.text.names.mending.told_steps import is_step

STEPS = [
    ("补齐[石墨提纯]环节", True),
    ("上游[石墨采选]年产9万吨", True),
    ("形成从[石墨采选]到电池的产业链", True),
    ("[石墨采选]—提纯—负极", True),
    ("2.[石墨提纯]", True),
    ("主营[石墨提纯]", True),
    ("重点发展[石墨提纯]、负极制造", True),
    ("围绕[石墨提纯]开展招商", True),
    ("向[石墨深加工]延伸", True),
    ("推广[精准施肥]、无人播种", False),
    ("形成以[绿色家具]、成衣为代表的产业集群", False),
    ("采取[品种更换]、密度调整措施", False),
    ("企业按分工开展[维修诊断]", False),
    ("围绕中心工作,推广[精准施肥]", False),  # another clause
]


def place(example: str) -> tuple[str, int, int]:
    return example.replace("[", "").replace("]", ""), example.index("["), example.index("]") - 1


@pytest.mark.parametrize(("example", "told"), STEPS, ids=[one[0] for one in STEPS])
def test_a_step_stands_where_its_sentence_speaks_of_steps(example: str, told: bool) -> None:
    assert is_step(*place(example)) is told


LISTS = [
    ("运用云存储、[远程会诊]等信息技术", "Enterprise", False),
    ("整合土壤、[气象灾害]等数据", "Enterprise", False),
    ("发展订单种植、[乡村直播]等新业态新模式", "Enterprise", False),
    ("提升预测、[仓储配送]等环节的融合应用", "Enterprise", False),
    ("推广监测、[远程会诊]等信息化服务平台", "Enterprise", False),
    ("拓展旅游、[低空配送]等应用场景", "Problem", False),
    ("破解采选、[负极供给]等问题", "Problem", True),
    ("恒牧、[远帆]等行业龙头", "Enterprise", True),
    ("恒牧、[远帆]等信息技术企业", "Enterprise", True),
    ("恒牧、[远帆科技]等技术", "Enterprise", True),
    ("[远帆]等技术", "Enterprise", True),  # no list
    ("建立石墨、[盐碱]等产业链", "Enterprise", True),
    ("重点发展整车、[维修服务]等核心业态", "Segment", True),
    ("运用云存储、[远程会诊]等技术", "Segment", False),
]


@pytest.mark.parametrize(("example", "kind", "named"), LISTS, ids=[one[0] for one in LISTS])
def test_a_list_of_what_is_no_body_has_no_bodies(example: str, kind: str, named: bool) -> None:
    words, start, end = place(example)
    assert ((start, end, kind) in mended(words, [(start, end, kind)])) is named
