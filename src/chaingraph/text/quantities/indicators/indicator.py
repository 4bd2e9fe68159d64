"""The words by which a curator would call what a quantity measures: what is done and to what, with 数, 额 or 增速 as is meant."""

from __future__ import annotations

import re

from chaingraph.text.quantities import units
from chaingraph.text.quantities.counting import counted_after, of_chain
from chaingraph.text.quantities.indicators import already, differing, given_shares, scores
from chaingraph.text.quantities.indicators.assisted import assisted
from chaingraph.text.quantities.indicators.awarded import given, of_level
from chaingraph.text.quantities.indicators.beside import Around
from chaingraph.text.quantities.indicators.changing import (
    FLOW,
    among,
    change,
    completed,
    flow,
    is_of_whole,
    new_since,
    ranked,
    share,
)
from chaingraph.text.quantities.indicators.differing import averaged, differs, from_aim, lifted, steps
from chaingraph.text.quantities.indicators.elided import of_size, sized
from chaingraph.text.quantities.indicators.ended import ENDING_OF, RATES, ended
from chaingraph.text.quantities.indicators.entering import being, employed, entering
from chaingraph.text.quantities.indicators.fronted import firms, fronted, soon, trades
from chaingraph.text.quantities.indicators.lasting import lasting
from chaingraph.text.quantities.indicators.of_them import reaching
from chaingraph.text.quantities.indicators.of_those import of_those
from chaingraph.text.quantities.indicators.reached import HAD, had, made_into
from chaingraph.text.quantities.indicators.rest import to_be
from chaingraph.text.quantities.indicators.trimming import LIMITED, TRAIL, loose, measured
from chaingraph.text.quantities.vocabulary import ADVERBS, AWARD, BECOMES, DOING, EACH, GRANTS, LEADING, WHEN

_PART = re.compile(r"(?:“[^“”]{0,40}”|[^,、。;:!?\n|“且])*$")
_SAYS_NOTHING = re.compile(rf"(?:{WHEN}|{ADVERBS}|{EACH}|[、和与及的,等])+")
_LIMIT_ALONE = re.compile(
    "元(?:以[上下])?$|^(?:[规限]上|规模以上|限额以上)$"
)  # of which firms are counted (超50亿元的达到8家, 其中规上6家)
_CHAINS = re.compile(r"(?!生产|措施)[^,。;、\d的]{0,12}产业链|链")  # what is counted in 条
_BRANCHES = re.compile(  # what is counted in 大 and 个, before what is told of it
    rf"(?:重点|主导|优势|特色|支柱|新兴|传统|战略性|先进|县域)*(?:产业链|产业集群|产业|行业)(?=(?:总?产值|营收|营业收入|规模|税收|工作|均|都|全部|攻坚|延链|补链|强链|逐|分别|高质量|加快|持续|稳步|实现|建立|完善|{DOING})(?!.?.?(?:类|型|机构|中心|基地|平台|专班|专员|站|队|团|联盟|基金|协会|资金|项目)))"
)
_AWARDED = re.compile(f"(?:{GRANTS})(?:(?:资金)?额|(?<=...)比例)$")  # what is given, and why or of what
_OPENING = re.compile(rf"(?:^|[,。;:、|.])(?:{ADVERBS}|用|利用|经过|通过)*$")  # before a span of years
_DONE_IN_IT = re.compile(rf"(?:之?内|时间|的?努力)?,?(?:{ADVERBS})*(?P<does>{DOING}|{LEADING})")
_VERB = re.compile(f"{LEADING}|{DOING}")
_GROWS = re.compile("(?:同比|年均|[比较]上年)?(?:增长|下降)$|[比较](?:去年|上年|前年)(?:同期)?(?:多|少)(?:出|了)$")
_UP_TO = re.compile(  # before the level to which something grows, with its time (增长到去年的87亿元, 跃升至第7位)
    rf"{BECOMES}[到至为成](?:{WHEN}|现在|如今)的?$|(?:压缩|整合|精简|合并|缩减)[成为]$|^(?:[上下]?{BECOMES}|[升跃前下滑][升移降]{{0,2}})[至到为成]$"
    rf"|^[,(](?:{WHEN})的?同期(?:[仅约]?[为有是])?$"  # 企业12户(上年同期9户)
    rf"|^,?(?:是|约?为|相当于|达到?|接近|[超约近]过?)+(?:{WHEN})(?:的?同期|全年)?的?$"  # 是去年同期的2.6倍
)
_ONLY_BECOMES = re.compile(
    f"[上下]?{BECOMES}[到至为成]"
)  # what it is was told before, in words that a model may know better
_TERM = re.compile("(?:期限|时限|时间|周期|面积)[^,。;\\d]{0,4}$")  # of what is given
_NET = re.compile("(?:净增加?|净减少?|压减|减少)$")
_STATE = re.compile("(?P<what>未(?:完成|开工|投产|达标|解决|整改|落实|办结|建成|启动|签约|竣工|销号)|已完成)$")
_HERDS = re.compile("(?P<of>.{1,6}?)(?:出栏|存栏)量$")  # of which the same is told with another verb
_SETS_UP = re.compile("(?:设立|组建|新设|发起|成立|募集|用好)(?:了|总?规模)?$")  # before how much a fund has
_FUND = re.compile("的?[\u4e00-\u9fffA-Za-z“”]{0,14}?基金(?=[,。;、)]|$)")
_ONLY_DOING = re.compile(f"(?:{LEADING}|{DOING}|{ADVERBS}|提升|提质|新?改扩?建|了)*")


def indicator(around: Around) -> str | None:
    """Return what a quantity measures, in the words of a curator; None where nothing near it says it."""
    part = _PART.search(re.split(r"(?<!\d)\.(?=[\u4e00-\u9fff])", around.before)[-1])
    before = part[0] if part else ""
    if told := completed(around) or new_since(around) or _in_years(around) or lasting(around):
        return told
    if told := made_into(around.before, around.after) or _set_apart(around) or _of_noun(around) or _score(around):
        return told
    if around.base and _goes_on(around):
        return around.base
    if around.rank and around.after.startswith("的"):
        return f"{ranked(before, None)}排名"  # by which those are told whom an award is for
    if around.rank:
        return f"{ranked(before, around.base)}{among(before)}位次"
    if told := _share_given(around):
        return told
    if (
        around.award
        and not _TERM.search(before)
        and (called := given(around.sentence, around.after, around.unit, around.base, around.headed))
    ):
        return of_level(around.before, called)
    if shared := averaged(around.before, around.after, around.base) or share(before, around):
        return shared
    if told := _more_of(around) or _in_state(around):
        return told
    if (around.change or _grows(around)) and (changed := _moved(around) or change(before, around)):
        return changed
    if told := flow(before) or _entered(around) or _fronted(around):
        return told
    return _counted(around, before)


def _counted(around: Around, before: str) -> str | None:
    """Return what a quantity counts or measures by the noun after it or the words before it, which nothing else tells."""
    noun = _noun(around, before)
    if chains := _chains(around):
        doing = re.search(f"{DOING}$", before)
        return f"{doing[0] if doing else ''}{chains if len(chains) > 1 else '产业链'}数"
    member = around.before.removesuffix(before).endswith("、")
    sums = member and not _VERB.search(before)  # 石墨、茶叶、铜5个产业
    apart = noun and (sums or (member and not around.after.startswith(noun)) or re.search("[和与及]$", before))
    words = had(before) or measured("" if apart else before, noun)  # a list of members before names nothing counted
    chain = around.unit != "条" and not noun and not LIMITED.search(words) and re.search("(?<!供应)链$", words)
    if chain and (around.base or around.unit in ("家", "户")):
        return around.base or "企业数"  # 其中碳酸钙产业链10个, 石墨产业链(3家)
    if not words or _SAYS_NOTHING.fullmatch(words) or is_of_whole(words, around.base):
        return around.base
    if words in ("出栏", "存栏") and (herd := _HERDS.fullmatch(around.base or "")):
        return f"{herd['of']}{words}量"
    firms = "企业" if around.unit in ("家", "户") and not noun and _LIMIT_ALONE.search(words) else ""
    return ended(words + firms, around.unit, bool(noun))


def _score(around: Around) -> str | None:
    """Return what a score is, by its grade, by what weighs as much, or whether it is added or taken."""
    return scores.scored(around.before, around.after, around.base, around.sentence) if around.unit == "分" else None


def _share_given(around: Around) -> str | None:
    """Return which share is given, where the words right beside it say that."""
    return given_shares.share(around.sentence, around.after) if around.unit in units.SHARES else None


def _more_of(around: Around) -> str | None:
    """Return by how many those grow or fall that are named behind the number (净增300户规上企业)."""
    grows = _NET.search(around.before) if around.change and units.unit(around.unit or "").kind in units.COUNTS else None
    noun = _noun(around, "") if grows else ""
    return f"{grows[0]}{noun}数" if grows and noun else None


def _in_state(around: Around) -> str | None:
    """Return what is counted with which something is done, or has still to be (未完成1项任务)."""
    state = _STATE.search(around.before) if not around.change and not around.award else None
    noun = _noun(around, "") if state else ""
    return f"{state['what']}{noun}数" if state and noun else None


def _in_years(around: Around) -> str | None:
    """Return what a span of years limits in which something is done (三年选派60名: 选派期限)."""
    opens = around.unit == "年" and _OPENING.search(around.before)
    done = _DONE_IN_IT.match(around.after) if opens else None
    return f"{done['does']}期限" if done else None


def is_certain(around: Around, words: str | None) -> bool:
    """Return whether grammar's words for a quantity stand whatever a model would take: chains and limits that count, shares of what is given."""
    if not words or around.rank:
        return False
    goes_on = around.base and _goes_on(around) and not _ONLY_BECOMES.fullmatch(around.before)
    if goes_on or (not around.unit and words.endswith("水平")):
        return True
    if _share_given(around) or averaged(around.before, around.after, around.base) or _score(around):
        return True
    return _is_given_so(around, words) if around.award else _is_told_so(around, words)


def _is_given_so(around: Around, words: str) -> bool:
    """Return whether words for what is given say more than 奖励, or that is told right behind it."""
    alone = not re.search(AWARD, around.before + around.after)
    says_more = _AWARDED.search(words) and (alone or len(words) > 3)
    return bool(says_more or re.match(f"的{AWARD}", around.after))


def _is_told_so(around: Around, words: str) -> bool:
    """Return whether what a quantity measures is told in one of the ways that grammar knows better than a model."""
    ways = (
        _chains,
        _score,
        _more_of,
        _in_state,
        _entered,
        _fronted,
        new_since,
        _set_apart,
        _of_noun,
        _in_years,
        lasting,
    )
    if any(way(around) for way in ways) or made_into(around.before, around.after) or re.match("新?台阶", around.after):
        return True
    if words.endswith(("完成率", "占比")) or re.search(".[出存]栏量(?:增速|降幅)?$", words) or FLOW.match(words):
        return True
    if re.search("幅度$|(?:增加|减少)[额数]$", words) if around.change else _grows(around):
        return True
    described = bool(noun := counted_after(of_chain(around.after))) and noun not in around.after[: len(noun)]
    return described or bool(LIMITED.search(TRAIL.sub("", around.before)) or HAD.search(around.before))


def _grows(around: Around) -> bool:
    """Return whether a condition is how fast something grows (产值增长15%以上的企业)."""
    return around.unit in RATES and bool(_GROWS.search(around.before))


def _set_apart(around: Around) -> str | None:
    """Return what is measured of what is left and to come, or by how much what is given is raised or what is reached differs from its aim."""
    if units.unit(around.unit or "").kind in units.COUNTS and (told := to_be(around.before, around.after, around.base)):
        return told
    if (around.unit in RATES or units.of_points(around.unit)) and (raised := lifted(around.before)):
        return raised
    less = from_aim(around.sentence, around.after, around.base) if around.unit != "%" else None
    if less and units.of_points(around.unit):
        return f"{less}幅度"
    return ended(less, around.unit, False) if less else _beside(around)


def _beside(around: Around) -> str | None:
    """Return by how much what is measured is more or less than what others have (比邻县少7家)."""
    counts = units.unit(around.unit or "").kind in units.COUNTS
    if around.award or around.rank or units.of_points(around.unit):
        return None
    return differing.beside(around.sentence, _noun(around, "") if counts else "", around.base, counts)


def _of_noun(around: Around) -> str | None:
    """Return what is counted that is already so, or how large a fund is that is set up."""
    kind = units.unit(around.unit or "").kind
    if kind == "money" and _SETS_UP.search(around.before) and _FUND.match(around.after):
        return "基金规模"
    counts = kind in units.COUNTS and not around.award and not around.change
    told = already.noun(around.after) if counts else None
    return f"{told}数" if told else None


def _moved(around: Around) -> str | None:
    """Return by how many points a share or a rate moves, or stands above another, or by how many places something does."""
    if around.unit in ("位", "位次"):
        return steps(around.before, around.base)
    return differs(around.before, around.base) if units.of_points(around.unit) else None


def _entered(around: Around) -> str | None:
    """Return what those enter or do that are counted; of those that are told with 的 before them, that is no part of what they are."""
    counts = units.unit(around.unit or "").kind in units.COUNTS
    if around.unit == "%" and (told := of_those(around.before, around.after)):
        return told
    if around.unit == "%" and around.after.startswith("的") and (some := entering(around.after[1:], "家")):
        return f"{some.removesuffix('数')}占比"  # 80%的企业完成改造
    plain = not around.award and not around.change
    helped = assisted(around.before, around.after) if counts and plain else None
    if helped or not counts or not plain or around.before.endswith("的"):
        return helped
    return (
        reaching(around.before, around.after, around.unit, around.base)
        or being(around.after)
        or employed(around.before, around.after, around.unit)
        or (entering(around.after, around.unit) if around.unit != "条" else None)
    )


def _goes_on(around: Around) -> bool:
    """Return whether a quantity is the level to which what was told before grows."""
    each = (around.base or "").startswith("每")  # of which only that is known (保费由每户每年4元提高至9元)
    return not around.change and not each and bool(_UP_TO.search(around.before))


def _chains(around: Around) -> str:
    """Return the chains or branches that are counted (九大产业链工作进展: 产业链), and of which more is told; empty where others are."""
    found = (_CHAINS if around.unit == "条" else _BRANCHES).match(around.after)
    return found[0] if found and around.unit in ("条", "大", "个") else ""


def _fronted(around: Around) -> str | None:
    """Return what is counted whose name stands before what is done with it, or how soon something is done."""
    if around.award or around.change:
        return None
    first = (
        None
        if _noun(around, "")
        else trades(around.before)
        or fronted(around.before, around.unit)
        or firms(around.before, around.after, around.unit)
    )
    return first or (soon(around.before, around.after) if units.unit(around.unit or "").kind == "time" else None)


def _noun(around: Around, before: str) -> str:
    """Return what is counted right after a quantity; of a measure (推进8.5万亩高标准农田建设), where nothing before it says what is measured."""
    if units.unit(around.unit or "").kind in units.COUNTS or not around.unit:
        return sized(around.after) or of_size(around.after) or counted_after(of_chain(around.after))
    alone = around.unit in ENDING_OF and (before.endswith(("和", "与", "及")) or _ONLY_DOING.fullmatch(loose(before)))
    return counted_after(around.after) if alone else ""
