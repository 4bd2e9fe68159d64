"""For what something is given, where the word for it does not say that."""

from __future__ import annotations

import pytest

from chaingraph.text.quantities import quantities
from chaingraph.text.quantities.indicators.given_for import title

POLICY = "云州县支持茶叶产业链发展若干政策措施\n"

# a rule, and what its awards are called
RULES: list[tuple[str, list[str]]] = [
    ("对新入选的链主企业给予30万元奖励。", ["链主企业奖励额"]),
    ("对新组建的国家级、省级技术中心，分别奖励200万元、40万元。", ["国家级技术中心奖励额", "省级技术中心奖励额"]),
    ("主导制定国际标准、国家标准的，每项分别奖励80万元、30万元。", ["国际标准奖励额", "国家标准奖励额"]),
    ("支持园区建设合作园，给予外商研发中心最高800万元补助。", ["外商研发中心补助额"]),
    ("新建气调库1000吨以上的，每吨补200元。", ["气调库补助额"]),
    ("在省会城市开设旗舰店的，每店奖励10万元。", ["旗舰店奖励额"]),
    ("企业自建专用线路达到5公里的，补助20万元。", ["专用线路补助额"]),
    ("设备投资达到300万元的，按8%给予补助。", ["设备投资补助比例"]),
    ("出口额首次过500万美元奖20万元。", ["出口奖励额"]),
    ("年用电量达到3000万千瓦时的，给予60万元奖励。", ["用电奖励额"]),
    ("钢架大棚每亩补8000元，竹木大棚每亩补3000元。", ["钢架大棚补助额", "竹木大棚补助额"]),
    ("新建产地仓12个，每个产地仓补20万元。", ["产地仓补助额"]),
    ("第三条【车规认证】对通过的，每个产品奖励20万元。", ["车规认证奖励额"]),
    ("（四）协作配套。符合要求的，奖励15万元。", ["协作配套奖励额"]),
    # what only looks like it: how large somebody is, what an item is to do, anyone, a list that is of no other
    ("对营业收入首次突破2亿元的链主企业，给予50万元奖励。", ["奖励额"]),
    ("（二）支持做大做强。对符合要求的，奖励50万元。", ["奖励额"]),
    ("对符合要求的企业，每户奖励5万元。", ["奖励额"]),
    ("参加茶博会、制茶大赛的，奖励3万元。", ["奖励额"]),
    ("对工业园区每吨补贴1元。", ["工业园区补贴额"]),
    ("按设备投资的40%补助，最高400万元。", ["设备投资补助比例", "设备投资补助额"]),
]


@pytest.mark.parametrize(("rule", "called"), RULES)
def test_what_is_given_is_called_by_what_it_is_given_for(rule: str, called: list[str]) -> None:
    given = [one for one in quantities(POLICY + rule) if one.status == "award"]
    assert [one.indicator for one in given] == called


@pytest.mark.parametrize(
    "line", ["产业链建设。", "（三）强化激励。", "【岗位画像】", "二、奖补标准。", "1.上项目。", "5.带动一批。"]
)
def test_a_line_that_names_no_such_thing_heads_nothing(line: str) -> None:
    assert title(line.replace("（", "(").replace("）", ")")) == ""
