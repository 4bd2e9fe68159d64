"""The command that measures: a cheap row at a tiny size, from the graph to the page."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

COMMAND = [sys.executable, str(ROOT / "benchmarks" / "run.py"), "--sizes", "2e3", "--runs", "1"]


@pytest.mark.slow
def test_a_row_is_measured_compared_and_written(tmp_path: Path) -> None:
    results, page = tmp_path / "results.json", tmp_path / "benchmarks.md"
    command = [*COMMAND, "--rows", "load", "--results", str(results), "--output", str(page)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    measured = json.loads(results.read_text("utf-8"))["load"]["2000"]
    assert measured["count"] == 1870
    assert list(measured["results"]) == ["chaingraph", "pyoxigraph", "rdflib"]
    text = page.read_text("utf-8")
    assert "| reading a Turtle file into memory | 1,870 | rdflib | " in text


def test_two_who_do_not_say_the_same_are_no_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    import registry
    import samples
    import timing

    (tmp_path / "nation.nq").write_text("")
    one, other = (
        registry.Contestant(said, lambda sample, said=said: [sys.executable, "-c", f"print({said!r})"])
        for said in ("twelve", "thirteen")
    )
    row = registry.Row("count", "counting", (one, other), ())
    with pytest.raises(timing.DifferentAnswers, match="count: twelve says 'twelve', thirteen says 'thirteen'"):
        timing.measure(row, samples.Sample(tmp_path), 1)


def test_who_does_not_end_is_ended_and_known_by_a_bound_from_below(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    import registry
    import samples
    import timing

    monkeypatch.setattr(timing, "LONGEST", 0.5)
    (tmp_path / "nation.nq").write_text("")
    waiting, ready = (
        registry.Contestant(name, lambda sample, script=script: ["sh", "-c", script])
        for name, script in (("waiting", "exec sleep 60"), ("ready", "echo 12"))
    )
    found = timing.measure(registry.Row("wait", "waiting", (waiting, ready), ()), samples.Sample(tmp_path), 2)
    assert (found["waiting"].ended, found["waiting"].runs) == (True, 1) and found["waiting"].total >= 0.5
    assert (found["ready"].ended, found["ready"].runs) == (False, 2)


def test_the_page_says_what_commands_took_and_take(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    import page

    row = {"what": "report gaps", "of": "500 documents", "then": 20.0, "now": 2.5, "runs": 3}
    text = page.written({}, {}, {"commit": "abc1234", "rows": [row]})
    assert "at commit abc1234;" in text
    assert "| `chaingraph report gaps` | 500 documents | 20 | 2.5 | 0.12 | 3 |" in text
    assert "Before and after" not in page.written({}, {})


def test_a_command_is_measured_with_both_packages_by_turns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    import before

    for name, rounds in (("then", 300), ("now", 1)):
        (tmp_path / name / "chaingraph").mkdir(parents=True)
        work = f"sum(range({rounds} * 10**5))\nopen({str(tmp_path / 'turns')!r}, 'a').write('{name} ')\nraise SystemExit(1)\n"
        (tmp_path / name / "chaingraph" / "__init__.py").touch()
        (tmp_path / name / "chaingraph" / "__main__.py").write_text(work, "utf-8")
    then, now, runs = before._measured([tmp_path / "then", tmp_path / "now"], [["ask"], ["ask"]])
    assert then > now > 0 and runs == before.ROUNDS
    assert (tmp_path / "turns").read_text("utf-8").split() == ["then", "now"] * runs
