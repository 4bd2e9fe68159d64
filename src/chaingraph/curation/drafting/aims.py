"""Which figures those answer for who are named for a part of the text: what is aimed at there, and neither past nor told of others."""

from __future__ import annotations

import re

from chaingraph.curation.drafting.placed import DOERS, Placed
from chaingraph.text.duties.asides import is_aside, is_matter
from chaingraph.text.duties.duty import Duty
from chaingraph.text.quantities import Quantity
from chaingraph.text.quantities.statuses.features import FAR

_WORKED_ON = re.compile(
    r"(?:[\d一二三四五六七八九十()、.是]*)(?:围绕|面向|聚焦|针对|紧盯|依托|瞄准|结合|为(?!.*(?:提供|培训|培养|解决)))[^,。;]*$"
)
_CHAINS = re.compile(r"[\d一二三四五六七八九十两]+[条个大类]?(?:重点|主导|特色|优势)?(?:产业链|链|环节|领域|方向|产业)")
_PAST = re.compile(  # not what an award is measured by (给予上年度贡献5%的扶持)
    r"目前|现有|已|截至|(?<!给予)(?<!给予其)(?<!给予企业)(?<!按)(?<!按其)(?<!按照)(?<!按照其)(?:去年|上年)|累计|今年以来|达到了|历年"
)
_LACKS = re.compile(
    "缺|不足|短少|亏空"
)  # in what a figure counts that a row, or its task, gives somebody to make up for
_YEAR = re.compile(r"20\d\d(?=年)")
_SENTENCE = "。;!?"
_HELPS = re.compile("(?:积极|密切)?(?:配合|协助|参与)")


class Aims(Placed):
    """What stands where in a text, and what of it a duty is to reach."""

    def is_answered_for(self, start: int, quantity: Quantity, duty: Duty) -> bool:
        """Return whether a figure of the scope of a duty is not past, or is what a row has reached of its own target."""
        if duty.heads and self._is_no_duty(start, quantity, duty):
            return False
        past = quantity.limit or self._past(start, quantity, duty)
        return not past or self._is_outcome(start, quantity, duty)

    def _is_no_duty(self, start: int, quantity: Quantity, duty: Duty) -> bool:
        """Return whether a figure among the duties of somebody is what is given, a condition, a mere sum, or told of another."""
        own = {self.thing(*name) for name in duty.names}
        since = max(self._since(start, _SENTENCE), duty.scope[0] + 1)
        others = any(
            kind in DOERS and thing not in own and self.text[first - 1] in ",。;" and not _HELPS.match(self.text, last)
            for first, last, thing, kind in self.within((since, start), self.named)
        )
        return others or quantity.conditional or is_aside(self.text, self._since(start, f"{_SENTENCE},:"), start)

    def _is_outcome(self, start: int, quantity: Quantity, duty: Duty) -> bool:
        """Return whether a figure says how much is reached of the target of its row, in the year by whose end that is due."""
        year = _YEAR.match(quantity.period or "")
        if not duty.row or not quantity.cell or quantity.base or quantity.said != "achieved" or not year:
            return False
        row = self.passage(start)
        aims = (one for _, _, one in self.within(row[:2], self.figures) if one.cell) if row else ()
        due = (one.due for one in aims if one.said == "planned" and _measured(one) == _measured(quantity))
        return any(day and day.year == int(year[0]) for day in due)

    def _past(self, start: int, quantity: Quantity, duty: Duty) -> bool:
        """Return whether a figure says what is reached already: the level from which a change begins, or one in a row, or in a sentence that says so or itself says who does what."""
        if quantity.base or self._is_object(start):
            return True
        if quantity.ahead:
            return False
        if not duty.row and is_matter(self.text, duty.scope[0], start):
            return True
        closed = not duty.row and duty.said[1] == duty.scope[1]
        if closed or quantity.conditional:
            return closed
        if duty.row:
            of_task = duty.task is None or duty.task.start <= start < (duty.task.until or duty.task.end)
            return not of_task or not _LACKS.search(quantity.subject or "")
        headed = duty.said[1] <= start  # by what stands before it
        return headed or bool(_PAST.search(self.text, self._since(start, _SENTENCE), start))

    def _is_object(self, start: int) -> bool:
        """Return whether a figure counts the chains or segments that a clause works on (围绕…四条产业链)."""
        clause = self._since(start, f"{_SENTENCE},:")
        return bool(_WORKED_ON.match(self.text, clause, start) and _CHAINS.match(self.text, start))

    def _since(self, start: int, marks: str) -> int:
        """Return where the part of the text begins, between some marks, in which a place stands."""
        least = max(0, start - FAR)
        return max(least, *(self.text.rfind(mark, least, start) + 1 for mark in marks))


def _measured(quantity: Quantity) -> tuple[str | None, str | None]:
    """Return what a quantity of a table measures, and in which unit."""
    return quantity.indicator, quantity.unit
