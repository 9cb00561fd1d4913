"""Every report: nothing in it is a command, a link or a mention, and it fits where it goes."""

import json
import re
from dataclasses import replace
from pathlib import Path

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from solution_registry.review import Review
from solution_registry.review.parts import Section
from solution_registry.review.parts.line import line as a_line
from solution_registry.review.reports import REPORTS
from solution_registry.review.reports.document import (
    Telling,
    document,
    read_document,
    write_document,
)
from solution_registry.review.reports.markdown import LARGEST, MARK, comment

from tests.elements import Elements
from tests.review.repository import Repository
from tests.review.test_cases import reviewed

HOSTILE = (
    "@everyone",
    "@org/team",
    "#1 org/repo#1 GH-1 gh-2 !1 ~label %milestone &1 $snippet",
    "![beacon](https://x.test/b.png)",
    "[link](https://x.test) <https://x.test> https://x.test www.x.test mailto:a@x.test",
    "<img src=x onerror=alert(1)> <!-- x --> </details></summary>",
    "`code` ``` ~~~ **bold** _it_ ~~s~~ | cell | # head",
    "::error::x ::stop-commands::x ##[error]x",
    "[x]: https://x.test 'x'",
    "&lt;b&gt; \\* $x$",
)
"""What somebody may write in a field, hoping that it is more than words."""

REFUSED = (
    "\x1b[2J\x1b[31mred\x1b[0m",
    "\x1b]8;;https://x.test\x1b\\click\x1b]8;;\x1b\\",
    "\x9b31m \x9d8;;https://x.test\x9c",
    "\u202egpj.exe \u2066x\u2069",
    "zero\u200bwidth\u2028::error::x",
    "\r::error::x",
    "\x08\x08\x08 \x07 \x00",
)
"""What no file may hold, and what would move, colour or link a terminal, or begin a line."""

FORGED = (
    f"{MARK} ### pass",
    f"--> {MARK}",
    "::stop-commands::x",
    "::add-mask::x ::set-output name=x::y",
    "##vso[task.setvariable]x ##[group]x",
    "$(touch x) `touch x` ${IFS} ; touch x",
    "]]> </td></tr></table>",
)
"""What would be taken for a mark or a command of our own, or of the forge's."""

OURS = {"h3", "h4", "p", "ul", "li", "strong", "code", "details", "summary", "sub"}
"""The elements that a comment is made of."""

SOLUTION = "solutions/felanmalan/solution.yml"


def shown(comment: str) -> Elements:
    """A comment as a forge shows it, before anything is taken out of it."""
    return Elements(cmarkgfm.github_flavored_markdown_to_html(comment, Options.CMARK_OPT_UNSAFE))


def written(repository: Repository, hostile: str) -> Review:
    """A change that says it wherever words may stand."""
    quoted = json.dumps(hostile)
    short = json.dumps(hostile[:60])
    repository.edit(
        {
            SOLUTION: [
                ("en: Fault reports", f"en: {short}"),
                ("en: Residents report potholes, broken lights and litter.", f"en: {quoted}"),
                ("product: Provsystemet", f"product: {short}"),
                ('alternative_to: ["=SUM(A1)"]', f"alternative_to: [{short}]"),
                ("sources: [", f"sources: [{quoted}, "),
            ]
        }
    )
    text = repository.path(SOLUTION).read_text(encoding="utf-8")
    repository.write({"solutions/ny-felanmalan/solution.yml": text})
    repository.commit()
    return repository.review()


@pytest.mark.parametrize("hostile", HOSTILE)
def test_words_stay_words_in_a_comment(repository: Repository, hostile: str) -> None:
    comment = REPORTS["markdown"](written(repository, hostile), "en")
    seen = shown(comment)
    assert {tag for tag, _ in seen.tags} <= OURS
    text = "".join(re.split(r"\s+", seen.text))
    assert hostile.replace(" ", "")[:20] in text.replace("\u2060", "")
    outside_code = re.sub(r"`[^`\n]*`", "", comment)
    assert not re.search(r"[@#!~%$&]\w|\b[Gg][Hh]-\d|[a-z]://\w|\bwww\.", outside_code)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_words_command_no_forge(repository: Repository, hostile: str) -> None:
    found = written(repository, hostile)
    for line in REPORTS["github"](found, "en").splitlines():
        assert line.count("::") >= 2
        assert line.startswith(("::error ", "::warning ", "::notice "))
    assert "##[" not in REPORTS["text"](found, "en")
    assert not re.search(r"^\s*::", REPORTS["text"](found, "en"), re.MULTILINE)
    for format in ("json", "sarif", "gitlab"):
        text = REPORTS[format](found, "en")
        assert text.isascii()
        json.loads(text)


@pytest.mark.parametrize("hostile", FORGED)
def test_marks_and_commands_cannot_be_forged(repository: Repository, hostile: str) -> None:
    found = written(repository, hostile)
    comment = REPORTS["markdown"](found, "en")
    assert comment.count(MARK) == 1
    assert comment.startswith(MARK)
    assert "table" not in {tag for tag, _ in shown(comment).tags}
    for format in ("text", "github"):
        for line in REPORTS[format](found, "en").splitlines():
            assert not re.match(r"\s*::(?!(error|warning|notice) )", line)
            assert not re.search(r"##(\[|vso\[)", line)


@pytest.mark.parametrize("hostile", REFUSED, ids=ascii)
def test_what_no_file_may_hold_reaches_nobody(repository: Repository, hostile: str) -> None:
    found = written(repository, hostile)
    assert found.problems
    for format in REPORTS:
        text = REPORTS[format](found, "en")
        assert text.replace("\n", "").replace("\u2060", "").isprintable(), format
        assert (
            len(re.split(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", text)) == text.count("\n") + 1
        )


def test_a_comment_is_never_too_large(repository: Repository) -> None:
    text = repository.path(SOLUTION).read_text(encoding="utf-8")
    text += "".join(f"typo{number}: 1\n" for number in range(9))
    for number in range(60):
        repository.write({f"solutions/nummer-{number}x/solution.yml": text})
    repository.commit()
    found = repository.review()
    comment = REPORTS["markdown"](found, "sv")
    assert len(comment.encode()) <= LARGEST
    assert "rader till visas inte" in comment
    assert comment.count("<details>") == comment.count("</details>")
    assert comment.startswith(MARK)
    assert ("large-change", "solutions") in {(p.code, p.path) for p in found.problems}


def test_colours_only_where_they_are_asked_for(repository: Repository) -> None:
    found = reviewed(repository, "lead-changed")
    assert "\x1b" not in REPORTS["text"](found, "en")
    coloured = REPORTS["text"](found, "en", colour=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == REPORTS["text"](found, "en")


def test_findings_for_machines_hold_who_has_to_look(repository: Repository) -> None:
    found = reviewed(repository, "lead-changed")
    results = json.loads(REPORTS["sarif"](found, "en"))["runs"][0]["results"]
    assert {result["ruleId"] for result in results} == {
        "adopter-is-lead",
        "lead-changed",
        "needs-lead",
    }
    rows = json.loads(REPORTS["gitlab"](found, "en"))
    assert [row["check_name"] for row in rows if row["severity"] == "major"] == ["adopter-is-lead"]
    data = json.loads(REPORTS["json"](found, "en"))
    assert data["verdict"] == "fail"
    assert data["needs"][0]["accounts"] == ["prov-konto"]
    (entry,) = data["solutions"]
    assert entry["certification"] == {
        "before": "certified",
        "after": "certified",
        "level_before": 1,
        "level_after": 1,
        "uncovered": [],
        "covered_again": [],
        "not_verified": [],
        "confirmed_before": 1,
        "confirmed_after": 0,
    }
    fields = [one["field"] for one in entry["files"][0]["differences"]]
    assert fields == ["lead", "partners[0]", "partners[0]"]


def test_noise_pushes_nothing_out_that_is_decided_by(tmp_path: Path) -> None:
    repository = Repository.begin(tmp_path / "registry")
    raw = repository.path(SOLUTION).read_bytes()
    noise = {f"solutions/brus-{n:03}/solution.yml": raw for n in range(160)}
    repository.edit({SOLUTION: [("per_year: 24000", "per_year: 25000")]})
    repository.write(noise)
    repository.commit()
    found = repository.review("")
    handed_over = read_document(write_document(document(found, ("en",))))
    for report in (REPORTS["markdown"](found, "en"), comment(handed_over)):
        assert "not shown; registry review shows everything" in report
        titles = re.findall(r"#### (.*)", report)
        assert titles[:3] == ["Who has to look", "Certification and users", "Problems"]
    text = REPORTS["text"](found, "en")
    first, *_ = text.partition("What changes\n")[2].splitlines()
    assert "(felanmalan)" in first


def test_what_gets_another_status_stands_before_what_gets_users(tmp_path: Path) -> None:
    repository = Repository.begin(tmp_path / "registry")
    raw = repository.path(SOLUTION).read_bytes()
    repository.write({f"solutions/brus-{n}/solution.yml": raw for n in range(3)})
    repository.commit()
    repository.git("branch", "-f", "main")
    adopter = b"schema_version: 1\nstage: production\nsource: https://example.test/\n"
    repository.write({f"solutions/brus-{n}/adopters/se-9002.yml": adopter for n in range(3)})
    repository.edit({SOLUTION: [("lifecycle: production", "lifecycle: retired")]})
    repository.commit()
    text = REPORTS["text"](repository.review(""), "en")
    for part in ("Certification and users\n", "What changes\n"):
        first, *_ = text.partition(part)[2].splitlines()
        assert "(felanmalan)" in first


def test_no_part_of_a_report_pushes_out_the_next(tmp_path: Path) -> None:
    """However long each is."""
    made = document(Repository.begin(tmp_path / "registry").review(""), ("en",))
    sections = [Section(f"Part {n}", (a_line("x" * 200),) * 900) for n in range(3)]
    told = replace(made, tellings=(Telling("en", tuple(sections)),))
    for report in (comment(told), comment(read_document(write_document(told)))):
        assert re.findall(r"#### (.*)", report) == ["Part 0", "Part 1", "Part 2"]
        assert len(report.encode()) <= LARGEST
        (left_out,) = re.findall(r"(\d+) more lines", report)
        assert int(left_out) + report.count("- xxx") == 2700
