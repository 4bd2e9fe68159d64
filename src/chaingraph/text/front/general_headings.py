"""General words of headings for who works together, and for what is told of them, which name nobody: 链长及工作专班, 组织机构, 专班设置."""

from __future__ import annotations

import re

_TEAM = "(?:工作|推进|服务)?(?:专班|领导小组|小组|机构|办公室)|(?:总|副)?链长(?:制)?|组织|领导|成员(?:单位)?|责任(?:单位|部门)?"
_SAID = "组成(?:人员|单位)?|构成|设置|架构|体系|名单|人员|分工|职责|任务|安排|调整|运行|保障|设立|组建|情况|及其|以及|[及和与、]"
_GENERAL = re.compile(rf"(?:{_TEAM}|{_SAID}){{2,6}}")
_TELLS = re.compile(rf"{_SAID}|机构|组织")  # without which general words may be those of the one team of a document


def is_general(words: str) -> bool:
    """Return whether words are general ones for who works together; those of a team alone may stand for the one of the document.

    >>> [is_general(words) for words in ("链长及工作专班", "组织机构", "专班组成", "工作机构", "专班设置")]
    [True, True, True, True, True]
    >>> [is_general(words) for words in ("工作专班", "领导小组", "石墨产业链工作专班", "县产业链专班组成", "链长制办公室")]
    [False, False, False, False, False]
    """
    return bool(_GENERAL.fullmatch(words) and _TELLS.search(words)) or words == "工作机构"
