"""Reading documents: every format and encoding that offices keep, and every file that is none."""

import contextlib
import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from chaingraph.base.errors import ChaingraphError, MissingFile
from chaingraph.text.canonical import canonical, canonical_text
from chaingraph.text.errors import BadDocument, DocumentTooLarge, EmptyDocument, PasswordNeeded, UnknownDocumentFormat
from chaingraph.text.formats import decode, parsers, read_document
from chaingraph.text.formats.word import LARGEST_PART
from chaingraph.text.simplified import simplified
from tests.conftest import ROOT, Run

TEXT = "一、工作情况\n全市新增企业３０家，产值达到8亿元。\n"
TRADITIONAL = "產業鏈的企業在本市有三十家，產值為八億元，人才和資金等。"


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
def test_a_text_is_read_in_the_encodings_of_offices(tmp_path: Path, encoding: str) -> None:
    assert read_document(write(tmp_path / "a.txt", TEXT.encode(encoding))) == TEXT


def test_traditional_characters_are_read_from_utf_8_and_big5(tmp_path: Path) -> None:
    for encoding in ("utf-8", "big5"):
        assert read_document(write(tmp_path / "a.txt", TRADITIONAL.encode(encoding))) == TRADITIONAL


def test_line_ends_stay_so_that_offsets_are_those_of_the_file(tmp_path: Path) -> None:
    assert read_document(write(tmp_path / "a.txt", "甲\r\n乙".encode())) == "甲\r\n乙"


def test_markdown_is_read_as_it_stands(tmp_path: Path) -> None:
    assert read_document(write(tmp_path / "a.md", "# 标题\n\n*正文*。".encode())) == "# 标题\n\n*正文*。"


BOLD = [  # a line of Markdown, and what is read of it
    ("**牵头单位**：市工信局", "牵头单位：市工信局"),
    ("（**牵头单位：**市工信局；**时限：**年底）", "（牵头单位：市工信局；时限：年底）"),
    ("由**市工信局**牵头实施**“强基”行动**", "由市工信局牵头实施“强基”行动"),
    ("| **合计** | **3** |", "| 合计 | 3 |"),
    ("- ***重点***", "- ***重点***"),
    ("张**、李**等2人", "张**、李**等2人"),
    ("电话：138****1234，139****5678", "电话：138****1234，139****5678"),
    ("2 ** 3，\\**注\\**", "2 ** 3，\\**注\\**"),
    ("**未闭合的一行", "**未闭合的一行"),
]


@pytest.mark.parametrize(("line", "read"), BOLD)
def test_bold_words_of_markdown_are_read_without_their_asterisks(tmp_path: Path, line: str, read: str) -> None:
    assert read_document(write(tmp_path / "a.md", line.encode())) == read
    assert read_document(write(tmp_path / "a.txt", line.encode())) == line


def test_a_page_gives_its_blocks_without_script_and_style(tmp_path: Path) -> None:
    page = "<html><head><title>t</title><style>p{}</style></head><body><script>alert(1)</script><h1>一、情况</h1><p>新增<b>3</b>家。<br>共&lt;5&gt;家。</p><table><tr><td>甲</td><td>乙</td></tr></table></body></html>"
    assert read_document(write(tmp_path / "a.html", page.encode())) == "一、情况\n新增3家。\n共<5>家。\n甲 | 乙\n"


def test_a_page_is_decoded_as_it_declares(tmp_path: Path) -> None:
    page = '<meta charset="gb2312"><p>产业链</p>'
    assert read_document(write(tmp_path / "a.htm", page.encode("gb2312"))) == "产业链\n"


def word(path: Path) -> Path:
    document = docx.Document()
    document.add_heading("一、情况", 1)
    document.add_paragraph("新增企业30家。")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "平台", "12个"
    document.add_paragraph("完。")
    document.save(str(path))
    return path


@pytest.mark.parametrize("name", ["a.docx", "a.wps"])
def test_a_word_document_gives_paragraphs_and_tables_in_order(tmp_path: Path, name: str) -> None:
    made = word(tmp_path / "made.docx")
    assert read_document(write(tmp_path / name, made.read_bytes())) == "一、情况\n新增企业30家。\n平台 | 12个\n\n完。\n"


def pdf(*lines: str, scanned: bool = False) -> bytes:
    """Return a PDF of one page with these lines of Latin text, as a real writer makes it; a scan has a picture only."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context({"pdf.fonttype": 42}):
        figure = Figure(figsize=(6, 2))
        if scanned:
            figure.add_axes((0, 0, 1, 1)).imshow([[0, 1], [1, 0]])
            figure.axes[0].set_axis_off()
        for place, line in enumerate(lines):
            figure.text(0.1, 0.02 if line.startswith("-") else 0.8 - 0.2 * place, line)
        content = io.BytesIO()
        figure.savefig(content, format="pdf")
    return content.getvalue()


def test_a_pdf_gives_the_text_of_its_pages_without_page_numbers(tmp_path: Path) -> None:
    content = pdf("30 incubators", "- 1 -")
    assert read_document(write(tmp_path / "a.pdf", content)) == "30 incubators\n"


PRINTED = [  # what a browser prints above and below a page
    ("11/30/26, 3:03 PM", "https://www.yunling.gov.cn/art/7.html 1/2"),
    ("2026/11/30 15:03 Yunling", "file:///C:/a.html 2/2"),
    ("Yunling https://www.yunling.gov.cn/art/7.html", "1 of 2 2026/11/30, 15:03"),
]


@pytest.mark.parametrize(("above", "below"), PRINTED)
def test_what_a_browser_prints_around_a_page_is_none_of_its_text(above: str, below: str, tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    page = Canvas(str(tmp_path / "a.pdf"), pagesize=(400, 600))
    for height, line in ((590, above), (400, "30 incubators"), (300, "https://www.yunling.gov.cn/"), (6, below)):
        page.drawString(20, height, line)
    page.save()
    assert read_document(tmp_path / "a.pdf") == "30 incubators\nhttps://www.yunling.gov.cn/\n"


def test_radicals_stand_for_the_characters_that_they_look_like(tmp_path: Path) -> None:
    page = "<p>碧涧县⼈⺠政府</p>".encode()
    assert read_document(write(tmp_path / "a.html", page)) == "碧涧县人民政府\n"
    assert simplified(canonical_text("碧涧县⼈⺠政府，增⻓12%")).text == "碧涧县人民政府,增长12%"


def test_a_scan_is_said_to_hold_no_text(tmp_path: Path) -> None:
    with pytest.raises(EmptyDocument, match="If it is a scan, run text recognition"):
        read_document(write(tmp_path / "a.pdf", pdf(scanned=True)))


def test_a_protected_pdf_needs_its_password(tmp_path: Path) -> None:
    import pypdf

    writer = pypdf.PdfWriter(io.BytesIO(pdf("secret")))
    writer.encrypt("open sesame", algorithm="RC4-128")
    writer.write(tmp_path / "a.pdf")
    with pytest.raises(PasswordNeeded):
        read_document(tmp_path / "a.pdf")


def bomb(path: Path) -> Path:
    made = word(path.with_name("made.docx"))
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            target.writestr(part, source.read(part))
        target.writestr("word/footnotes.xml", b" " * (LARGEST_PART + 1))
    return path


def entities(path: Path) -> Path:
    made = word(path.with_name("made.docx"))
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    prologue = f'<!DOCTYPE w [<!ENTITY a0 "lol">{lines}]>'
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(path, "w") as target:
        for part in source.infolist():
            content = source.read(part).decode("utf-8", errors="surrogateescape")
            if part.filename == "word/document.xml":
                content = content.replace("?>", f"?>{prologue}", 1).replace("新增企业", "&a8;")
            target.writestr(part, content.encode("utf-8", errors="surrogateescape"))
    return path


WRONG: list[tuple[str, Callable[[Path], object], type[ChaingraphError], str]] = [
    ("a.txt", lambda path: None, MissingFile, "does not exist|not there|There is no"),
    ("a.odt", lambda path: path.write_bytes(b"x"), UnknownDocumentFormat, "Supported formats: .txt, .md, .html, .htm, .docx, .wps, .xlsx, .csv, .pdf."),
    ("a.txt", lambda path: path.write_bytes(b""), EmptyDocument, "contains no text"),
    ("a.txt", lambda path: path.write_bytes(b" \r\n\t"), EmptyDocument, "contains no text"),
    ("a.txt", lambda path: path.write_bytes(b"\xff\xfe\x00"), EmptyDocument, "contains no text"),
    ("a.txt", lambda path: path.write_bytes(b"\xff\xfe\x00\xd8"), EmptyDocument, "contains no text"),
    ("a.md", lambda path: path.write_bytes(b"\x00\x00\x00\x00"), EmptyDocument, "contains no text"),
    ("a.txt", lambda path: path.write_bytes(b"\x01\x1b\x7f\xe2\x80\x8b\xef\xbf\xbd"), EmptyDocument, "contains no text"),
    ("a.txt", lambda path: path.write_bytes(bytes(range(256)) * 9), BadDocument, "it is no text"),
    ("a.txt", lambda path: path.write_bytes("产业链".encode() + b"\xff" + b"\xfe\xff"), BadDocument, "UTF-8, GB18030 and Big5"),
    ("a.txt", lambda path: os.truncate(write(path, b"x"), 200_000_000), DocumentTooLarge, "larger than 50 MB"),
    ("a.docx", lambda path: path.write_bytes(b"not a zip"), BadDocument, "its ending is not that of its format"),
    ("a.docx", lambda path: path.write_bytes(parsers._OLE + b"\0" * 600), BadDocument, "old format"),
    ("a.docx", lambda path: path.write_bytes(parsers._OLE + "EncryptedPackage".encode("utf-16-le")), PasswordNeeded, "password"),
    ("a.docx", bomb, DocumentTooLarge, "larger than 100 MB unpacked"),
    ("a.docx", entities, BadDocument, "[Ee]ntity"),
    ("a.pdf", lambda path: path.write_bytes(b"%PDF-1.7\nbroken"), BadDocument, "cannot be read"),
    ("a.html", lambda path: path.write_bytes(b"<p> </p>"), EmptyDocument, "contains no text"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "make", "error", "words"), WRONG, ids=[f"{name} {words}" for name, _, _, words in WRONG]
)
def test_a_file_that_can_not_be_read_says_why(
    tmp_path: Path, name: str, make: Callable[[Path], object], error: type[ChaingraphError], words: str
) -> None:
    make(tmp_path / name)
    with pytest.raises(error, match=words):
        read_document(tmp_path / name)


def test_the_command_says_it_without_a_traceback(run: Run, tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(pdf(scanned=True))
    done = run("figures", "scan.pdf", "--lang", "zh")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("scan.pdf") and "OCR" in done.stderr and "Traceback" not in done.stderr


def test_a_missing_library_says_what_to_install(spawn: Run, tmp_path: Path) -> None:
    word(tmp_path / "a.docx")
    (tmp_path / "lxml.py").write_text("raise ModuleNotFoundError(name='lxml')", "utf-8")
    done = spawn("figures", "a.docx", env={"PYTHONPATH": str(tmp_path)})
    assert done.returncode == 2
    assert "pip install 'chaingraph[documents]'" in done.stderr


def test_the_same_words_have_the_same_canonical_text_in_every_format(tmp_path: Path) -> None:
    from chaingraph.text.canonical import sha256

    source = (ROOT / "examples" / "yunzhou-2026.txt").read_text("utf-8")
    document = docx.Document()
    for line in source.splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "a.docx"))
    page = "".join(f"<p>{line}</p>" for line in source.splitlines())
    write(tmp_path / "a.html", page.encode("gb18030"))
    assert {sha256(source), sha256(read_document(tmp_path / "a.docx")), sha256(read_document(tmp_path / "a.html"))} == {
        sha256(source)
    }


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_bytes_of_any_kind_are_decoded_or_refused(content: bytes) -> None:
    with contextlib.suppress(BadDocument):
        assert isinstance(decode(content, Path("a.txt")), str)


@settings(max_examples=300, deadline=None)
@example("0\u0900\u0900")
@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_each_character_of_the_canonical_text_knows_where_it_stands(text: str) -> None:
    found = canonical_text(text)
    assert found.text == canonical(text)
    assert len(found.origin) == len(found.text) + 1
    assert list(found.origin) == sorted(found.origin)
    for place in range(len(found.text)):
        start, end = found.at(place, place + 1)
        assert found.text[place] in canonical(text[start:end])


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere memory is not bounded")
def test_what_another_process_has_taken_is_not_held_against_the_library(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 nonsense")
    code = "import pathlib; from chaingraph.text.formats import read_document as read; held = b'1' * (500 << 20); read(pathlib.Path('a.pdf'))"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert "BadDocument" in done.stderr and "HungryDocument" not in done.stderr
