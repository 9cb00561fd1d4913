"""A decision prepared in a file: a file to fill in, and what was filled in."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shlex import quote
from textwrap import wrap
from typing import Any

from ...deciding.basis import basis
from ...deciding.desk import Desk
from ...deciding.known import Known
from ...deciding.record import longest_validity
from ...language import plain_text
from ...load import load
from ...model.certification import Verdict
from ...model.prepared import Prepared
from ...model.terms import LABELS
from ...problem import Problem
from ...review.speech import Speech
from ...review.titles import titles
from ...source import locate
from ...source.write import written
from ..complaint import Found
from ..context import Here
from ..named_files import read_named, write_new
from .other_set import asked_then, other_set
from .stop import refuse, reported

NOTHING = Prepared()
_WIDTH = 96


def read_prepared(here: Here, file: Path | None, given: Mapping[str, Any]) -> Prepared:
    """What a file says; nothing without one. Raises Found and Refused.

    Of what is given on the command line it may say what it likes, or nothing: that counts instead.
    """
    if file is None:
        return NOTHING
    raw = read_named(file, here.words)
    loaded = load(Prepared, raw, str(file), [name for name, value in given.items() if value])
    problems = locate(loaded.problems, lambda _: raw)
    if empty := [one for one in problems if _is_empty_verdict(one)]:
        others = [one for one in problems if one not in empty]
        report = reported(here, others) if others else ""
        told = here.words.text("Nothing was written.")
        raise Found(f"{report}{_not_judged(here, str(file), empty)}\n{told}")
    refuse(here, problems, lambda _: raw)
    return loaded.value or NOTHING


def _is_empty_verdict(problem: Problem) -> bool:
    """Whether it is of a verdict that nobody has filled in."""
    match problem.field:
        case ("verdicts", _, "verdict" | "still_true"):
            return problem.code in ("blank-text", "empty-value")
    return False


def _not_judged(here: Here, file: str, empty: Sequence[Problem]) -> str:
    """All verdicts that are not filled in, with their lines: as one, however many there are."""
    told = here.words.plural(
        "%(file)s: %(count)s verdict is not filled in: %(criteria)s. Write one of %(verdicts)s; "
        "in a renewal, true where the last one still holds.",
        "%(file)s: %(count)s verdicts are not filled in: %(criteria)s. Write one of %(verdicts)s "
        "at each; in a renewal, true where the last one still holds.",
        len(empty),
    )
    line = here.words.text("line %(line)s")
    values = {
        "file": file,
        "count": len(empty),
        "criteria": ", ".join(f"{one.field[1]} ({line % {'line': one.line}})" for one in empty),
        "verdicts": ", ".join(LABELS["VerdictValue"]),
    }
    return told % values


def prepare(here: Here, desk: Desk, known: Sequence[Known], command: str, file: Path) -> None:
    """Write a file to fill in. Raises Refused where there is one."""
    lines = _lines(here, desk, known, command, file)
    save(here, file, "\n".join(lines) + "\n")


def save(here: Here, file: Path, text: str) -> None:
    """Write a file that is not there yet. Raises Refused."""
    write_new(file, text, str(file), here.words)


def _lines(
    here: Here, desk: Desk, known: Sequence[Known], command: str, file: Path
) -> Iterator[str]:
    _ = here.words.text
    yield from _comment(
        _(
            "Fill in what is empty; whatever begins with # is explanation. Grounds are needed for "
            "partly and not_applicable, evidence or grounds for met. Then run:"
        )
    )
    # Whole, however long it is, and for a shell: it is copied.
    yield f"#   registry {command} {desk.entry.id} --from {quote(str(file))}"
    for line in other_set(here, desk, known):
        yield from _comment(line)
    yield from written("case_number", "")
    yield from _comment(_("true: those who decide have no interest in the solution."))
    yield from written("no_interest", "")
    if command == "decline":
        yield from written("reason", {here.text_language: ""})
    else:
        yield from written("valid_until", longest_validity(desk, desk.day))
    yield "verdicts:"
    for one in known:
        yield from (f"  {line}" if line else "" for line in _criterion(here, desk, one, command))
    yield ""
    yield from _bound(here, desk)


def _bound(here: Here, desk: Desk) -> Iterator[str]:
    told = here.words.text(
        "What the verdicts are about. It is held against what lies here when the file is read."
    )
    yield from _comment(told)
    yield from written("prepared_for", basis(desk).model_dump(mode="json", exclude_none=True))


def _criterion(here: Here, desk: Desk, one: Known, command: str) -> Iterator[str]:
    words, criterion = here.words, one.criterion
    _, language = words.text, here.language
    yield ""
    yield from _comment(plain_text(criterion.question, language))
    yield from _comment(f"{_('Evidence')}: {plain_text(criterion.evidence, language)}")
    if one.then:
        for line in asked_then(here, criterion, one.then):
            yield from _comment(line)
    if one.missing:
        fields = titles(words, one.missing)
        yield from _comment(_("Not stated: %(fields)s") % {"fields": fields})
    if one.changed:
        fields = titles(words, one.changed)
        yield from _comment(_("Changed since: %(fields)s") % {"fields": fields})
        speech = Speech(words, desk.vocabulary)
        for difference in one.differences:
            yield from _comment(f"– {speech.way(difference)}: {speech.difference(difference)}")
    yield f"{criterion.id}:"
    repeatable = one.repeatable if command == "renew" else None
    if last := repeatable or (one.last if one.then else None):
        yield from _comment(f"{_('Last time')}:", "  # ")
        for line in _verdict_lines(verdict_data(last)):
            yield f"  #   {line}"
    if repeatable:
        told = _("Write true if all of that still holds; else take this line away and judge anew.")
        yield from _comment(told, "  # ")
        yield '  still_true: ""'
        yield '  #verdict: ""'
        return
    yield f'  verdict: ""   # {", ".join(LABELS["VerdictValue"])}'
    if one.evidence:
        told = _(
            "Addresses that the entry names. None is cited until you have read it: take the # "
            "away before evidence and before those that you have read."
        )
        yield from _comment(told, "  # ")
        yield from (f"  #{line}" for line in written("evidence", list(one.evidence)))
    else:
        yield "  #evidence: []"
    yield f'  #grounds: {{{here.text_language}: ""}}'


def verdict_data(verdict: Verdict) -> dict[str, Any]:
    """A verdict as it stands in a record."""
    return verdict.model_dump(mode="json", exclude_none=True)


def _verdict_lines(data: Mapping[str, Any]) -> list[str]:
    return [line for key, value in data.items() for line in written(key, value, _WIDTH)]


def _comment(text: str, prefix: str = "# ") -> list[str]:
    return wrap(text, _WIDTH, initial_indent=prefix, subsequent_indent=prefix)


def answered(here: Here, desk: Desk, said: Mapping[str, Any]) -> str:
    """What was answered so far, by field, as a file to go on from."""
    lines = [line for key, value in said.items() for line in written(key, value, _WIDTH)]
    return "\n".join([*lines, *_bound(here, desk)]) + "\n"
