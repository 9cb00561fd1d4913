"""What an event is called, and what there is to say of it, in the words of one language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from ..formats import formats
from ..language import Words, chosen, plain_text, words
from ..model.terms import LABELS as TERMS
from ..model.titles import FIELD_TITLES
from ..registry import Registry
from .event import Event

LABELS: Mapping[str, str] = MappingProxyType(
    {
        "new": "New solution",
        "certified": "Certified",
        "renewed": "Certified anew",
        "changed": "Changed since certification",
        "due": "Certified, renewal due",
        "expired": "Certification expired",
        "revoked": "Certification revoked",
        "deprecated": "Deprecated",
        "withdrawn": "Withdrawn",
        "closing": "Procurement route closes soon",
        "closed": "Procurement route closed",
        "renewable": "Time to renew the certification",
        "ends": "Last day of the certification",
        "opens": "First day to call off",
        "last-call-off": "Last day to call off",
        "deadline": "Last day to confirm or apply",
        "contacts": "Contact to confirm",
        "phase-out": "Deprecated from this day",
    }
)
"""What each kind is called (English msgids)."""


class Said(NamedTuple):
    """A text, and the language that it is in: where nobody has translated it, another one."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Tells of events in a language."""

    registry: Registry
    language: str
    words: Words = field(init=False)
    day: Callable[[date], str] = field(init=False)

    def __post_init__(self) -> None:
        """Look up the words, and how days are written."""
        object.__setattr__(self, "words", words(self.language))
        object.__setattr__(self, "day", formats(self.language).day)

    def label(self, event: Event) -> str:
        """What an event of its kind is called."""
        return self.words.text(LABELS[event.kind])

    def title(self, event: Event) -> str:
        """What happens to what."""
        name = event.agreement.name if event.agreement else event.listings[0].outline.name
        return f"{self.label(event)}: {plain_text(name, self.language)}"

    def summary(self, event: Event) -> Said:
        """What there is to say of it, in a few sentences."""
        if event.kind == "new":
            text = event.listings[0].outline.summary
            language = chosen(text, self.language)
            return Said(text[language], language)
        parts = [tell(self, event) for tell in SENTENCES[event.kind]]
        return Said(" ".join(filter(None, parts)), self.language)

    def organisation(self, id: str) -> str:
        """The name of an organisation; its id where the register has none."""
        known = self.registry.vocabulary.organisations.get(id)
        return known.name if known else id


Tell = Callable[[Speaker, Event], str]
"""A sentence about an event, or ""."""


def _certified_by(speaker: Speaker, event: Event) -> str:
    who = speaker.organisation(event.record.organisation) if event.record else ""
    return speaker.words.text("Certified by %(who)s.") % {"who": who}


def _revoked_by(speaker: Speaker, event: Event) -> str:
    who = speaker.organisation(event.record.organisation) if event.record else ""
    return speaker.words.text("Revoked by %(who)s.") % {"who": who}


def _level(speaker: Speaker, event: Event) -> str:
    level = event.record.level if event.record else 0
    return speaker.words.text("Level %(level)s.") % {"level": level} if level else ""


def _valid(speaker: Speaker, event: Event) -> str:
    until = event.record.valid_until if event.record else None
    return speaker.words.text("Valid until %(day)s.") % {"day": speaker.day(until)} if until else ""


def _renew(speaker: Speaker, event: Event) -> str:
    until = speaker.day(event.until) if event.until else ""
    text = speaker.words.text("The certification stands until %(day)s and can be renewed now.")
    return text % {"day": until}


def _ended(speaker: Speaker, event: Event) -> str:
    until = speaker.day(event.until) if event.until else ""
    return speaker.words.text("The last day of the certification was %(day)s.") % {"day": until}


def _ends(speaker: Speaker, _event: Event) -> str:
    return speaker.words.text("After this day the solution no longer counts as certified.")


def _changed(speaker: Speaker, event: Event) -> str:
    fields = event.record.changed_fields if event.record else ()
    text = speaker.words.text
    names = ", ".join(text(FIELD_TITLES.get(field, field)) for field in fields)
    return text("Not covered by the certification as it is now: %(fields)s.") % {"fields": names}


def _reason(speaker: Speaker, event: Event) -> str:
    found = event.listings[0].outline.deprecation
    reasons = TERMS["DeprecationReason"]
    return f"{speaker.words.text(reasons[found.reason])}." if found else ""


def _instead(speaker: Speaker, event: Event) -> str:
    found = event.listings[0].outline.deprecation
    by = speaker.registry.listings.get(found.replaced_by or "") if found else None
    if by is None:
        return ""
    name = plain_text(by.outline.name, speaker.language)
    return speaker.words.text("Use instead: %(name)s.") % {"name": name}


def _last_day(speaker: Speaker, event: Event) -> str:
    day = speaker.day(event.until) if event.until else ""
    return speaker.words.text("Last day to call off: %(day)s.") % {"day": day}


def _through(speaker: Speaker, event: Event) -> str:
    count = len(event.listings)
    if event.agreement is None or not count:
        return ""
    text = speaker.words.plural(
        "%(count)s solution in the registry rests on this agreement.",
        "%(count)s solutions in the registry rest on this agreement.",
        count,
    )
    return text % {"count": count}


def _beforehand(speaker: Speaker, _event: Event) -> str:
    return speaker.words.text("A procurement route is open to those who have done so.")


def _lead(speaker: Speaker, event: Event) -> str:
    lead = event.listings[0].outline.lead
    text = speaker.words.text("Lead: %(lead)s")
    return f"{text % {'lead': speaker.organisation(lead)}}." if lead else ""


SENTENCES: Mapping[str, tuple[Tell, ...]] = MappingProxyType(
    {
        "certified": (_certified_by, _level, _valid),
        "renewed": (_certified_by, _level, _valid),
        "changed": (_changed,),
        "due": (_renew,),
        "expired": (_ended,),
        "revoked": (_revoked_by,),
        "deprecated": (_reason, _instead),
        "withdrawn": (_reason, _instead),
        "closing": (_last_day, _through),
        "closed": (_last_day, _through),
        "renewable": (_renew, _lead),
        "ends": (_ends, _lead),
        "opens": (_through,),
        "last-call-off": (_through,),
        "deadline": (_beforehand,),
        "contacts": (_lead,),
        "phase-out": (_reason, _instead),
    }
)
"""What is said of each kind, sentence by sentence; of what is new, its own summary."""
