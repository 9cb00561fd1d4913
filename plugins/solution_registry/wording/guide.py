"""The failure guide: every code with its cause, its mending and an example."""

from dataclasses import dataclass

from solution_registry.language import words
from solution_registry.problem import Severity

from .code import Code
from .sentence import UNKNOWN, mentioned


@dataclass(frozen=True, slots=True)
class GuideEntry:
    """One code explained in a language: plain text, to be escaped.

    ``what`` and ``fix`` have ``…`` where a problem mentions a value; ``fix`` has one instruction a
    line, without what is said of decisions in the main branch alone. ``wrong`` and ``right`` are
    lines of a file, or names of files, and may be empty.
    """

    code: str
    severity: Severity
    what: str
    why: str
    fix: str
    wrong: str
    right: str


def guide(language: str) -> tuple[GuideEntry, ...]:
    """Explain all codes, in the order of the table."""
    from .codes import CODES

    return tuple(_entry(code, language) for code in CODES.values())


def _entry(code: Code, language: str) -> GuideEntry:
    def said(msgid: str) -> str:
        return words(language).text(msgid).format_map(dict.fromkeys(mentioned(msgid), UNKNOWN))

    fixes = [
        fix
        for fix in (*code.fix, *filter(None, [code.otherwise]), *code.unsure)
        if "decision" not in mentioned(fix)
    ]
    general = [fix for fix in fixes if not mentioned(fix)]
    return GuideEntry(
        code.code,
        code.severity,
        said(code.what),
        said(code.why),
        "\n".join(said(fix) for fix in general or fixes[-1:]),
        code.wrong,
        code.right,
    )
