"""Names and relations as learned: found whole, never across a break, the same every time; without a model, grammar goes on."""

import hashlib
import lzma
import random
from pathlib import Path

import learn
import pytest
from rounding import rounded
from widen import widened

import corpus
from chaingraph.text import models
from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.names import learned
from chaingraph.text.names.learned import spans, tagged
from chaingraph.text.people.persons import VOCABULARY
from chaingraph.text.relations.features import Mention
from chaingraph.text.relations.learned import judged
from tests.conftest import ROOT, Run


def names(source: str) -> list[tuple[str, str]]:
    """Return the names that the model finds in a text, with their kinds."""
    text = canonical_text(source)
    return [(text.text[one.start : one.end], one.kind) for one in tagged(text, layout(text))]


SENTENCES = [
    ("市工业和信息化局、市发展和改革委员会、市人力资源和社会保障局按职责分工负责。", ["市工业和信息化局", "市发展和改革委员会", "市人力资源和社会保障局"]),
    ("由市工信局牵头，县发改局、县财政局配合。", ["市工信局", "县发改局", "县财政局"]),
    ("砚州恒能电池股份有限公司是链主企业。", ["砚州恒能电池股份有限公司", "链主企业"]),
    ("实施“百企上云”行动，建立链长制。", ["“百企上云”行动", "链长制"]),
    ("做强石墨产业链。", ["石墨产业链"]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), SENTENCES, ids=[source[:8] for source, _ in SENTENCES])
def test_names_are_found_whole(source: str, expected: list[str]) -> None:
    assert [name for name, _ in names(source)] == expected


def test_what_only_looks_like_a_name_is_none() -> None:
    assert names("优化产业布局，做强产业链，构建新发展格局。") == []


def test_of_loose_kinds_only_names_that_the_model_is_sure_of_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    source = "市工信局开展“百企上云”行动。"
    assert names(source) == [("市工信局", "Institution"), ("“百企上云”行动", "Action")]
    monkeypatch.setattr(learned, "LEAST", 1.1)
    assert names(source) == [("市工信局", "Institution")]


def test_a_prize_that_is_set_up_is_named_however_unsure_the_model_is() -> None:
    assert names("增设“绿色工厂奖”，对单位能耗下降10%以上的企业奖励15万元。") == [("绿色工厂奖", "Programme")]
    assert names("对入规企业设立“上台阶奖”。") == [("上台阶奖", "Programme")]


def test_no_name_crosses_a_heading_a_line_or_a_cell() -> None:
    found = names("一、工作职责\n设省级先进陶瓷产业链总链长。\n产业链 | 链办\n眼镜产业链 | 市商务局\n")
    assert not any("职责设" in name or "链办眼镜" in name or "链市" in name for name, _ in found)


def test_the_tags_of_a_sentence_mark_its_names() -> None:
    assert list(spans(["B-Role", "I-Role", "B-Role", "O", "I-Place"])) == [
        (0, 2, "Role"),
        (2, 3, "Role"),
        (4, 5, "Place"),
    ]


def test_a_product_is_a_banks_and_directed_at_a_chain() -> None:
    words = "云州银行推出“云链贷”,服务新材料产业链。"
    told = [("云州银行", "Institution"), ("“云链贷”", "FinancialProduct"), ("新材料产业链", "IndustryChain")]
    mentions = [Mention(words.index(name), words.index(name) + len(name), kind) for name, kind in told]
    found = {(told[one.first][0], one.relation, told[one.second][0]) for one in judged(words, mentions)}
    assert found == {("“云链贷”", "carriedOutBy", "云州银行"), ("“云链贷”", "directedAt", "新材料产业链")}
    assert set(judged(words, mentions, least=1.1)) == set()


def test_a_text_is_widened_by_other_names_of_the_same_kinds() -> None:
    text = corpus.texts(split="learn")[0]
    other = widened(text, random.Random(1))
    assert [span.id for span in other.spans] == [span.id for span in sorted(text.spans, key=lambda span: span.start)]
    assert other.plain != text.plain
    assert all(other.words(span).strip() for span in other.spans)


def test_the_same_texts_give_the_same_models(tmp_path: Path) -> None:
    few = corpus.texts(split="learn")[:3]
    for name in ("one", "other"):
        learn.learn_names(few, tmp_path / f"{name}.names", times=1)
        learn.learn_relations(few, tmp_path / f"{name}.relations")
        learn.learn_statuses(few, tmp_path / f"{name}.statuses")
        learn.learn_subjects(few, tmp_path / f"{name}.subjects")
    for kind in ("names", "relations", "statuses", "subjects"):
        assert (tmp_path / f"one.{kind}").read_bytes() == (tmp_path / f"other.{kind}").read_bytes()


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"lCRF" + b"\0" * 5000,
        lzma.compress(b""),
        lzma.compress(b"lCRF"),
        lzma.compress(b"lCRF" + b"\0" * 5000),
    ],
)
def test_a_model_that_is_missing_or_damaged_is_none(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "m").write_bytes(content)
    assert models.tagger(tmp_path / "m") is None


def test_a_cut_model_is_none(tmp_path: Path) -> None:
    whole = models.RELATIONS.read_bytes()
    for name, content in (("packed", whole[:-100]), ("within", lzma.compress(lzma.decompress(whole)[:-100]))):
        (tmp_path / name).write_bytes(content)
        assert models.tagger(tmp_path / name) is None


def test_without_models_grammar_goes_on_and_the_command_says_so(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "NAMES", tmp_path / "none")
    done = run("draft", str(ROOT / "examples" / "yunzhou-2026.txt"), "-o", "yunzhou-2026")
    assert done.returncode == 0 and "names are told by their endings" in done.stderr
    assert "云州大学" in (tmp_path / "yunzhou-2026" / "facts.trig").read_text("utf-8")


def test_the_models_are_small() -> None:
    shipped = (models.NAMES, models.RELATIONS, models.STATUSES, models.SUBJECTS, models.WORDS, models.ENDINGS)
    assert sum(model.stat().st_size for model in shipped) <= 2.25 * 2**20
    names_model = lzma.decompress(models.NAMES.read_bytes())
    assert rounded(names_model) == names_model


def test_the_models_of_figures_are_those_that_the_corpus_gives(tmp_path: Path) -> None:
    learn.learn_statuses(learn.texts_of("statuses"), tmp_path / "statuses")
    learn.learn_subjects(learn.texts_of("subjects"), tmp_path / "subjects")
    assert digest(tmp_path / "statuses") == digest(models.STATUSES)
    assert digest(tmp_path / "subjects") == digest(models.SUBJECTS)


def test_the_vocabulary_of_offices_is_that_of_the_corpus(tmp_path: Path) -> None:
    learn.learn_vocabulary(corpus.texts(split="learn"), tmp_path / "words")
    assert (tmp_path / "words").read_text("utf-8") == VOCABULARY.read_text("utf-8")


def digest(path: Path) -> str:
    """Return the SHA-256 of what a model says: bytes that differ would be compared for minutes, and how it is packed may differ."""
    return hashlib.sha256(lzma.decompress(path.read_bytes())).hexdigest()
