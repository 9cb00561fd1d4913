"""Going through the criteria with a reviewer: what is asked, what is known, and what they find."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Any

from pydantic import ValidationError

from ...certification.explained import lacking
from ...deciding.desk import Desk
from ...deciding.known import Known
from ...language import plain_text
from ...model.certification import Verdict
from ...model.prepared import PreparedVerdict
from ...model.terms import LABELS
from ...review.speech import Speech
from ...review.titles import titles
from ...terminal import width
from ..ask import agreed_or, ask, choose, tell
from ..context import Here
from ..describe import described
from ..texts import with_language
from .other_set import asked_then
from .prepared import verdict_data
from .wrong import wrong

BACK = "-"
MOST_LINES = 30
"""Lines of what an entry says that are shown on one criterion."""
_COLUMNS = 100


@dataclass
class Walk:
    """One way through the criteria; ``verdicts`` grows with every answer."""

    here: Here
    desk: Desk
    known: Sequence[Known]
    renewing: bool
    verdicts: dict[str, dict[str, Any]] = field(default_factory=dict)
    answered: bool = False
    """Whether anything was answered that is in no file."""

    @property
    def columns(self) -> int:
        """How wide lines may be."""
        return min(width() or _COLUMNS, _COLUMNS)

    def go(self) -> None:
        """Ask for every verdict that is not there yet; a hyphen goes back to the one before."""
        _ = self.here.words.text
        asked = [one for one in self.known if one.criterion.id not in self.verdicts]
        if asked:
            tell(_("Enter - to go back to the question before. Ctrl+C stops; answers are kept."))
        at = 0
        while at < len(asked):
            self._heading(asked[at], at + 1, len(asked))
            found = self._verdict(asked[at])
            if found is None:
                at = max(at - 1, 0)
                continue
            self.verdicts[asked[at].criterion.id] = found
            self.answered = True
            at += 1

    @property
    def in_order(self) -> Mapping[str, Mapping[str, Any]]:
        """The verdicts in the order of the criteria."""
        order = [one.id for one in self.desk.criteria.criteria]
        known = {id: self.verdicts[id] for id in order if id in self.verdicts}
        return known | self.verdicts

    def _heading(self, one: Known, number: int, count: int) -> None:
        _, language, criterion = self.here.words.text, self.here.language, one.criterion
        theme = _(LABELS["Theme"][criterion.theme])
        level = _("required from level %(level)s") % {"level": criterion.required_from_level}
        tell(f"\n{number}/{count}  {criterion.id} · {theme} · {level}")
        for line in (
            plain_text(criterion.question, language),
            f"{_('Why')}: {plain_text(criterion.why, language)}",
            f"{_('Evidence')}: {plain_text(criterion.evidence, language)}",
            *self._facts(one),
        ):
            self._say(line)
        self._stated(one)

    def _say(self, line: str) -> None:
        for part in wrap(line, self.columns, initial_indent="  ", subsequent_indent="    "):
            tell(part)

    def _stated(self, one: Known) -> None:
        """What the entry says in the fields that the criterion rests on, and what it does not."""
        words, vocabulary = self.here.words, self.desk.vocabulary
        solution, only = self.desk.entry.solution, frozenset(one.fields)
        lines = list(described(solution, words, vocabulary, self.columns, 4, only=only))
        if lines:
            tell(f"  {words.text('The entry says:')}")
        for line in lines[:MOST_LINES]:
            tell(line)
        if len(lines) > MOST_LINES:
            tell(f"    … registry show {self.desk.entry.id}")
        if one.missing:
            told = words.text("Not stated: %(fields)s")
            self._say(f"· {told % {'fields': titles(words, one.missing)}}")

    def _facts(self, one: Known) -> list[str]:
        """What the machine knows; it is shown, and decides nothing."""
        _ = self.here.words.text
        speech = Speech(self.here.words, self.desk.vocabulary)
        lines = []
        if one.then:
            lines += [f"· {line}" for line in asked_then(self.here, one.criterion, one.then)]
        if one.changed:
            names = titles(self.here.words, one.changed)
            lines.append("· " + _("Changed since: %(fields)s") % {"fields": names})
            lines += [f"– {speech.way(x)}: {speech.difference(x)}" for x in one.differences]
        if one.answer:
            told = _("The lead's own answer, which does not count: %(verdict)s")
            label = _(LABELS["VerdictValue"][one.answer.verdict])
            grounds = one.answer.grounds
            said = f"{label} – {speech.local(grounds)}" if grounds else label
            lines.append(f"· {told % {'verdict': said}}")
        if one.last:
            lines.append(f"· {_('Last time')}: {self._said(one.last, speech)}")
        return lines

    def _said(self, verdict: Verdict, speech: Speech) -> str:
        parts = [self.here.words.text(LABELS["VerdictValue"][verdict.verdict])]
        parts += [speech.local(verdict.grounds)] if verdict.grounds else []
        parts += verdict.evidence or ()
        return " – ".join(parts)

    def _verdict(self, one: Known) -> dict[str, Any] | None:
        """What is found; None to go back."""
        _ = self.here.words.text
        if self.renewing and one.repeatable:
            still = agreed_or(_("Is that still true?"), self.here.words, BACK)
            if still is None:
                return None
            if still:
                return verdict_data(one.repeatable)
        labels, words = LABELS["VerdictValue"], self.here.words
        answer = choose(_("Verdict"), labels, words, lambda given: given == BACK, indent=4)
        if answer == BACK:
            return None
        evidence = self._evidence(one)
        grounds = None if evidence is None else self._grounds(answer, bool(evidence))
        if evidence is None or grounds is None:
            return self._verdict(one)
        found: dict[str, Any] = {"verdict": answer}
        if evidence:
            found["evidence"] = evidence
        if grounds:
            found["grounds"] = {self.here.text_language: grounds}
        return found

    def _evidence(self, one: Known) -> list[str] | None:
        """What they have read; None to go back to the verdict."""
        _ = self.here.words.text
        for number, address in enumerate(one.evidence, start=1):
            tell(f"    {number}  {address}")
        tell(_("Evidence that you have read: a number from above, an address or a case number."))
        found: list[str] = []
        while answer := ask(_("Evidence, or Enter when there is no more")):
            if answer == BACK:
                return None
            if answer.isdigit() and 0 < int(answer) <= len(one.evidence):
                answer = one.evidence[int(answer) - 1]
            if not _is_reference(answer):
                tell(_("Write an address that begins with https://, or at least three characters."))
            elif told := wrong(self.here, PreparedVerdict, {"evidence": [answer]}):
                tell("\n".join(told))
            elif answer not in found:
                found.append(answer)
        return found

    def _grounds(self, verdict: str, evidence: bool) -> str | None:
        """A sentence; needed where the verdict alone explains nothing. None to go back."""
        _, language = self.here.words.text, self.here.text_language
        needed = bool(lacking(verdict, evidence=evidence, grounds=False))
        question = _("Grounds") if needed else _("Grounds, or Enter for none")
        while True:
            answer = ask(with_language(self.here, question))
            if answer == BACK:
                return None
            if answer and (
                told := wrong(self.here, PreparedVerdict, {"grounds": {language: answer}})
            ):
                tell("\n".join(told))
            elif answer or not needed:
                return answer
            else:
                tell(_("Say in one sentence why, so that a stranger understands it in two years."))


def _is_reference(answer: str) -> bool:
    """Whether an answer has the form of evidence."""
    try:
        PreparedVerdict.model_validate({"evidence": [answer]})
    except ValidationError:
        return False
    return True
