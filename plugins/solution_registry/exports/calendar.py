"""``calendar.ics``: the days that matter, for one's own calendar (iCalendar, RFC 5545)."""

from collections.abc import Iterable, Iterator

from ..events import Event, Speaker
from ..language import words
from ..site import Asset
from .content_lines import content_lines, escaped
from .source import Source

CALENDAR = "calendar.ics"
"""The address below the root of each language."""

MOST = 1_000
"""So many days a calendar has at most: a program that shows it asks for all of them, each day."""


_EMPTY: Iterable[str] = (
    "BEGIN:VTIMEZONE",
    "TZID:Etc/UTC",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000",
    "END:STANDARD",
    "END:VTIMEZONE",
)
"""What stands where no day is ahead: a calendar has at least one component (RFC 5545, 3.6)."""


def calendar(source: Source) -> Iterator[Asset]:
    """A calendar in each language."""
    read = "\n".join(_read(source, event) for event in source.ahead[:MOST])
    yield from source.by_language("calendar", CALENDAR, _content, read)


def _read(source: Source, event: Event) -> str:
    """What is told of an event: of an agreement, how many solutions rest on it, not which."""
    told = f"{event.id} {event.on} {event.until} "
    if event.agreement:
        return f"{told}{len(event.listings)}"
    (listing,) = event.listings
    deprecation = listing.outline.deprecation
    instead = source.seen.get(deprecation.replaced_by or "", b"") if deprecation else b""
    return told + (source.seen[listing.id] + instead).hex()


def _content(source: Source, language: str) -> bytes:
    registry = source.registry
    name = escaped(f"{source.name(language)}: {words(language).text('days to keep in mind')}")
    speaker = Speaker(registry, language)
    events: list[Iterable[str]] = [_event(source, speaker, event) for event in source.ahead[:MOST]]
    return content_lines(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            f"PRODID:-//{registry.policy.registry}//solution-registry//{language.upper()}",
            "CALSCALE:GREGORIAN",
            f"NAME:{name}",
            f"X-WR-CALNAME:{name}",
            "REFRESH-INTERVAL;VALUE=DURATION:P1D",
            "X-PUBLISHED-TTL:P1D",
            *(line for component in events or [_EMPTY] for line in component),
            "END:VCALENDAR",
        ]
    )


def _event(source: Source, speaker: Speaker, event: Event) -> Iterator[str]:
    """One whole day, which leaves its owner free.

    The address is in the text as well, since not every calendar shows it otherwise.
    """
    site = source.site
    url = f"{site.url}{site.root(speaker.language)}{event.path}" if site.url else ""
    text = "\n".join(filter(None, (speaker.summary(event).text, url)))
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{source.registry.policy.registry}"
    yield f"DTSTAMP:{source.registry.today:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.on:%Y%m%d}"
    yield f"SUMMARY:{escaped(speaker.title(event))}"
    if text:
        yield f"DESCRIPTION:{escaped(text)}"
    if url:
        yield f"URL:{url}"
    yield f"CATEGORIES:{escaped(speaker.label(event))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"
