"""A listing: an outline seen on one day, with its status, its count of adopters and its history."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, Literal

from ..certification.places import FICTIONAL
from ..certification.proof import (
    BELIEVED,
    NotVerified,
    Proofs,
    Verified,
    of_its_kind,
    without_criteria,
)
from ..certification.record import RecordOutline
from ..certification.status import OVER, Status, status
from ..certification.validity import months_after
from ..history import History
from ..model.policy import Policy
from ..model.terms import ENDING
from .outline import AdopterOutline, Outline
from .successors import heir

IN_USE = frozenset({"production", "phasing_out"})
"""Stages in which an adopter has the solution in use, and can count."""

Use = Literal["own", "confirmed", "reported", "coming", "left"]
"""What an adopter has to do with a solution: leads it itself · uses it and counts · uses it, as
somebody says · introduces or considers it · has used it, or has ended itself. Whatever tells how
many use something goes by this."""

USES: tuple[Use, ...] = ("confirmed", "reported")
"""Of those that have the solution in use, and are not its lead."""

Ends = Mapping[str, tuple[date, str]]
"""Organisations that have an end, by id: their last day, and who has come after them."""

_NONE: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Adoption:
    """An adopter, and what it has to do with the solution on the day."""

    adopter: AdopterOutline
    use: Use
    stale: bool = False
    """Confirmed once, but too long ago to count."""

    @classmethod
    def of(
        cls,
        adopter: AdopterOutline,
        *,
        confirmed: bool = False,
        stale: bool = False,
        own: bool = False,
        ended: bool = False,
    ) -> "Adoption":
        """See an adopter: who has `confirmed` its use lately, or is the lead itself (`own`).

        Of an organisation that has `ended` nothing is in use, nor does anything come.
        """
        if own:
            return cls(adopter, "own")
        if ended or adopter.stage == "left":
            return cls(adopter, "left")
        if adopter.stage in IN_USE:
            return cls(adopter, "confirmed" if confirmed else "reported", stale)
        return cls(adopter, "coming", stale)

    @property
    def confirmed(self) -> bool:
        """Whether it counts: in use, with a proof, confirmed recently enough."""
        return self.use == "confirmed"

    @property
    def own(self) -> bool:
        """Whether it is the lead's own, which counts nowhere: nobody follows itself."""
        return self.use == "own"

    @property
    def led(self) -> bool:
        """Whether the lead itself has it in operation."""
        return self.own and self.adopter.stage in IN_USE

    @property
    def ended(self) -> bool:
        """Whether it counts nowhere since the organisation itself has ended."""
        return self.use == "left" != self.adopter.stage

    @property
    def in_use(self) -> bool:
        """Whether it, and not the lead itself, has the solution in operation today."""
        return self.use in USES


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list, a card or a page head shows of a solution, on the day ``as_of``."""

    outline: Outline
    status: Status
    adoptions: tuple[Adoption, ...]
    as_of: date
    history: History | None
    unverified: Mapping[str, NotVerified] = field(default_factory=dict)
    """Records that prove nothing, by serial, and why; the status knows nothing of them."""
    verified: Mapping[str, Verified] = field(default_factory=dict)
    """The other records, by serial, and what proves them."""
    confirmed: int = field(init=False)
    """How many adopters count: the headline number."""
    reported: int = field(init=False)
    """How many others are said to use it."""
    coming: int = field(init=False)
    """How many introduce or consider it; they are no users."""

    def __post_init__(self) -> None:
        """Count the adopters."""
        uses = [one.use for one in self.adoptions]
        object.__setattr__(self, "confirmed", uses.count("confirmed"))
        object.__setattr__(self, "reported", uses.count("reported"))
        object.__setattr__(self, "coming", uses.count("coming"))

    @property
    def own(self) -> bool:
        """Whether its lead itself uses it."""
        return any(one.led for one in self.adoptions)

    @property
    def ending(self) -> bool:
        """Whether nobody should begin with it: it is being left, or has been."""
        return self.outline.lifecycle in ENDING or self.status.state in OVER

    @property
    def id(self) -> str:
        """The solution's id."""
        return self.outline.id

    @property
    def proven(self) -> tuple[RecordOutline, ...]:
        """The records that are verified."""
        return tuple(one for one in self.outline.records if one.serial in self.verified)


def listing(
    outline: Outline,
    policy: Policy,
    as_of: date,
    history: History | None,
    proofs: Proofs = BELIEVED,
    ends: Ends = _NONE,
) -> Listing:
    """See an outline on a day, by the numbers of the policy; only what is proven counts.

    ``ends`` are the organisations that have an end.
    """
    verified, unverified = _proven(outline, proofs) if outline.records else (_NONE, _NONE)
    records = [one for one in outline.records if one.serial in verified or _unread(one, proofs)]
    return Listing(
        outline=outline,
        status=status(records, outline.deprecation, outline.lifecycle, as_of, policy.due_days),
        adoptions=_adoptions(outline, as_of, policy.confirmation_months, ends),
        as_of=as_of,
        history=history,
        unverified=unverified,
        verified=verified,
    )


def _unread(record: RecordOutline, proofs: Proofs) -> bool:
    """Whether a record was decided, and its criteria cannot be read: what it replaced is over."""
    return not record.criteria_known and isinstance(proofs.of(record.serial), Verified)


def leading(lead: str | None, ends: Ends, day: date) -> frozenset[str]:
    """The lead, and who answers for it on a day where it has ended: neither follows itself."""
    return frozenset({lead, heir(lead, ends, day)} - {""}) if lead else frozenset()


def counted(
    outline: Outline, day: date, months: int, ends: Ends = _NONE
) -> tuple[AdopterOutline, ...]:
    """The adopters that a certification of a day counts: in use, and confirmed with a proof then.

    Partners and suppliers do, as they do in the headline number; the lead does not, nor who has
    come after it.
    """
    found = _adoptions(outline, day, months, ends)
    return tuple(one.adopter for one in found if one.confirmed)


def _proven(
    outline: Outline, proofs: Proofs
) -> tuple[Mapping[str, Verified], Mapping[str, NotVerified]]:
    """The verdicts on records, by serial: those that are verified, and those that are not."""
    verified: dict[str, Verified] = {}
    unverified: dict[str, NotVerified] = {}
    example = outline.example and (outline.lead or "").startswith(FICTIONAL)
    for record in outline.records:
        verdict = _held(record, proofs.of(record.serial), example=example)
        if isinstance(verdict, NotVerified):
            unverified[record.serial] = verdict
        else:
            verified[record.serial] = verdict
    return verified, unverified


def _adoptions(outline: Outline, as_of: date, months: int, ends: Ends) -> tuple[Adoption, ...]:
    gone = {id for id, (last, _) in ends.items() if last < as_of}
    leads = leading(outline.lead, ends, as_of)
    return tuple(
        _adoption(x, leads, as_of, months, ended=x.organisation in gone) for x in outline.adopters
    )


def _held(
    record: RecordOutline, verdict: Verified | NotVerified, *, example: bool
) -> Verified | NotVerified:
    """The verdict on a record, held against what the registry says now."""
    verdict = of_its_kind(verdict, record.serial, example=example)
    if isinstance(verdict, NotVerified) or record.criteria_known or record.decision != "certified":
        return verdict
    return without_criteria(record.serial, record.criteria)


def _adoption(
    adopter: AdopterOutline, leads: frozenset[str], as_of: date, months: int, *, ended: bool
) -> Adoption:
    on = adopter.confirmed_on
    if adopter.organisation in leads:
        return Adoption.of(adopter, own=True)
    if ended or on is None or adopter.proof is None:
        return Adoption.of(adopter, ended=ended)
    fresh = on <= as_of < months_after(on, months)
    return Adoption.of(adopter, confirmed=fresh, stale=not fresh)
