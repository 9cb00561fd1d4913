"""A decision on one solution, from the question who decides to what is sealed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from ...deciding import judge
from ...deciding.desk import Desk
from ...deciding.record import Decided, Made, make
from ...model.prepared import Prepared
from ...problem import Problem
from ..ask import agreed, on_a_terminal, required, tell
from ..complaint import Refused
from ..context import Here
from ..lookup import organisation_in
from ..named_files import read_named
from ..progress import progress
from ..texts import text_of
from .bound import hold_against
from .prepared import NOTHING, read_prepared
from .seal import Sealing, seal
from .stop import desk as open_desk
from .stop import explained, refuse
from .summary import caution, summary
from .who import Signer, signer
from .wrong import wrong

Given = Mapping[str, Any]
"""What was given on the command line, by option."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A command that decides: its name, what it decides, and whether it starts from the last."""

    command: str
    decision: str
    renews: bool = False


@dataclass
class Deciding:
    """One decision under way."""

    here: Here
    desk: Desk
    kind: Kind
    given: Given
    prepared: Prepared
    signer: Signer

    @property
    def registrar(self) -> bool:
        """Whether the registrar signs for those who decided."""
        policy = self.desk.authority.rules.policy
        return policy.registrar is not None and self.signer.id == policy.registrar.id

    def reviewers(self) -> tuple[str, ...]:
        """Who decides: whoever signs, and those who are named."""
        named = self.given["reviewers"] or self.prepared.reviewers or ()
        if not self.registrar:
            return tuple(dict.fromkeys((self.signer.id, *named)))
        if not named:
            told = self.here.words.text("Say who decided, with --reviewer; the registrar signs.")
            raise Refused(told)
        return tuple(dict.fromkeys(named))

    def begun(self, **more: Any) -> Decided:
        """What is known before anything is asked."""
        reviewers = self.reviewers()
        known_reviewers = self.desk.authority.rules.reviewers
        first = known_reviewers.get(reviewers[0])
        named = self.given["organisation"] or self.prepared.organisation
        vocabulary = self.desk.vocabulary
        return Decided(
            decision=self.kind.decision,
            reviewers=reviewers,
            organisation=organisation_in(vocabulary, named, self.here.words, self.desk.day)
            if named
            else (first.organisation if first else ""),
            case_number=self.given["case_number"] or self.prepared.case_number or "",
            decided_on=self.here.day(self.given["decided_on"])
            or self.prepared.decided_on
            or self.desk.day,
            note=self.given["note"] or self.prepared.note or "",
            **more,
        )

    def refuse_early(self, decided: Decided) -> None:
        """Stop before anything is asked where no answer could help. Raises Found and Refused."""
        made = self.refuse_concerned(decided)
        problems = judge.beforehand(self.desk, made)
        refuse(self.here, [self._where_written(one, made) for one in problems], self._read)
        self._refuse_registrar(made)

    def refuse_concerned(self, decided: Decided) -> Made:
        """Stop where those who decide have an interest, or other areas, or no task. Raises Found.

        What is prepared may name a day on which they had the task; that is asked once it is read.
        Returns the record as it would be without any answers.
        """
        made = self._tried(decided)
        codes = judge.CONCERNED if self.given["file"] else judge.CONCERNED_THEN
        refuse(self.here, judge.concerned(self.desk, made, codes), self.here.bytes_of)
        return made

    def _tried(self, decided: Decided) -> Made:
        with explained(self.here):
            return make(self.desk, replace(decided, case_number=decided.case_number or "0"))

    def asked(self, decided: Decided) -> Decided:
        """Ask for what every decision says."""
        _ = self.here.words.text
        self.declare_no_interest(decided)
        number = decided.case_number
        while not number:
            number = required(_("Case number"), "--case-number", self.here.words)
            if told := wrong(self.here, Prepared, {"case_number": number}):
                tell("\n".join(told))
                number = ""
        return replace(decided, case_number=number)

    def declare_no_interest(self, decided: Decided) -> None:
        """Have it declared that nobody decides on what is their own. Raises Refused."""
        _ = self.here.words.text
        if self.given["no_interest"] or self.prepared.no_interest:
            return
        told = _(
            "%(organisation)s has no interest in %(solution)s: it is neither lead, partner, "
            "supplier nor funder."
        )
        name = self.desk.names.get(decided.organisation, decided.organisation)
        said = told % {"organisation": name, "solution": self.desk.entry.id}
        if not on_a_terminal():
            raise Refused(f"{said} {_('Declare that with --no-interest.')}")
        if not agreed(f"{said} {_('Do you declare that?')}", self.here.words):
            raise Refused(_("Then somebody else has to decide. Nothing was written."))

    def finish(self, decided: Decided) -> None:
        """Judge the whole, show it, have it signed, write it. Raises Found and Refused."""
        made = make(self.desk, decided)
        with progress(self.here.words.text("Proving the history")):
            problems = judge.afterwards(self.desk, made, {}, decided.reviewers)
        refuse(self.here, [self._where_written(one, made) for one in problems], self._read)
        self._refuse_registrar(made)
        awaited = [] if self.registrar else [x for x in decided.reviewers if x != self.signer.id]

        def with_signature(path: str, armoured: bytes) -> None:
            found = judge.afterwards(self.desk, made, {path: armoured}, awaited)
            refuse(self.here, [one for one in found if one not in problems], made.files.get)

        seal(
            self.here,
            Sealing(
                path=made.path,
                raw=made.raw,
                files=made.files,
                signer=self.signer,
                subject=f"{self.kind.command.capitalize()} {self.desk.entry.id}",
                summary=summary(self.here, self.desk, made),
                caution=caution(self.here, self.desk, made),
                awaited=awaited,
                last=judge.last_day(self.desk, decided.decided_on),
                check=with_signature if self.registrar else None,
            ),
            dry_run=self.given["dry_run"],
            yes=self.given["yes"],
        )

    def _where_written(self, problem: Problem, made: Made) -> Problem:
        """A problem of the record, which is in no file yet, at what is prepared if it is there."""
        if problem.path != made.path:
            return problem
        prepared = {name for name in self.prepared.model_fields_set if not self.given.get(name)}
        here = problem.field[:1] and problem.field[0] in prepared
        return replace(problem, path=str(self.given["file"]) if here else "")

    def _read(self, path: str) -> bytes | None:
        file = self.given["file"]
        if file and path == str(file):
            return read_named(file, self.here.words)
        return self.here.bytes_of(path) if path else None

    def _refuse_registrar(self, made: Made) -> None:
        """Stop the registrar where those who decided have to sign themselves. Raises Refused."""
        if not self.registrar or judge.for_registrar(self.desk, made):
            return
        told = self.here.words.text(
            "Those who decided have to sign this with their own keys, by the policy; the registrar "
            "cannot sign for them. One of them begins, and names the others: registry %(command)s "
            "%(id)s --reviewer ID. Nothing was written."
        )
        raise Refused(told % {"command": self.kind.command, "id": self.desk.entry.id})


def begin(here: Here, id: str, kind: Kind, given: Given) -> Deciding:
    """Find out who decides, and what they have prepared. Raises Found and Refused."""
    desk = open_desk(here, id, revoking=kind.decision == "revoked")
    if desk.wrong:
        told = here.words.text(
            "The entry has errors, for which a revocation does not wait: registry validate "
            "solutions/%(id)s"
        )
        tell(told % {"id": id})
    deciding = who_decides(here, desk, kind, given)
    deciding.prepared = read_prepared(here, given["file"], given)
    if given["file"] and kind.decision != "revoked":
        hold_against(here, deciding.desk, kind.command, given["file"], deciding.prepared)
    return deciding


def who_decides(here: Here, desk: Desk, kind: Kind, given: Given) -> Deciding:
    """Find out who decides, and whether they may on this solution. Raises Found and Refused.

    Nothing is read of what is prepared: whom it concerns has answered for nothing.
    """
    who = signer(here, given["key"], desk.authority.rules.keys)
    deciding = Deciding(here, desk, kind, given, NOTHING, who)
    if kind.decision != "revoked" and (given["reviewers"] or not deciding.registrar):
        deciding.refuse_concerned(deciding.begun())
    return deciding


def reason(deciding: Deciding) -> Mapping[str, str]:
    """Why it is declined or revoked."""
    here, given = deciding.here, deciding.given["reason"]
    if deciding.prepared.reason and not given:
        return deciding.prepared.reason
    return text_of(here, here.words.text("Reason"), given, "--reason")
