"""``feed.xml``: what is new, for those who follow the registry (Atom, RFC 4287), by language."""

from collections.abc import Iterator
from html import escape
from uuid import UUID, uuid5

from ..events import Event, Speaker
from ..language import words
from ..site import Asset
from .shape import LICENCE
from .source import Source

FEED = "feed.xml"
"""The address below the root of each language."""

MOST = 100
"""So many entries a feed has at most."""

_NAMESPACE = UUID("5f1c8f0e-5a0b-4a52-9f2b-0f6f3f6ad1c7")
"""Of the names of events; an entry that had another one would be told as new once more."""


def feed(source: Source) -> Iterator[Asset]:
    """A feed in each language; none where the site's address is not known.

    A reader program shows entries far from the site, where only whole addresses lead back to it.
    """
    if source.site.url:
        yield from source.by_language("feed", FEED, _content, source.everything)


def _content(source: Source, language: str) -> bytes:
    registry, site = source.registry, source.site
    events = source.news[:MOST]
    home = site.url + site.root(language)
    speaker = Speaker(registry, language)
    updated = events[0].known if events else registry.today
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={_value(language)}>',
        f"<id>{_name(source, language, '')}</id>",
        f"<title>{escape(feed_title(source, language))}</title>",
        f"<updated>{updated}T00:00:00Z</updated>",
        f"<author><name>{escape(source.name(language))}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={_value(home + FEED)}/>',
        f'<link rel="alternate" type="text/html" href={_value(home)}/>',
        f"<rights>{LICENCE}</rights>",
        *(_entry(source, speaker, event, home) for event in events),
        "</feed>\n",
    ]
    return "\n".join(lines).encode()


def feed_title(source: Source, language: str) -> str:
    """What the feed of a language is called, where it is and where pages lead to it."""
    return f"{source.name(language)}: {words(language).text('what is new')}"


def _entry(source: Source, speaker: Speaker, event: Event, home: str) -> str:
    """It is published on the day that it is of, and updated when readers could know of it."""
    text, language = speaker.summary(event)
    own = f" xml:lang={_value(language)}" if language != speaker.language else ""
    return (
        f"<entry><id>{_name(source, speaker.language, event.id)}</id>"
        f"<title>{escape(speaker.title(event))}</title>"
        f"<published>{event.on}T00:00:00Z</published><updated>{event.known}T00:00:00Z</updated>"
        f'<link rel="alternate" type="text/html" href={_value(home + event.path)}/>'
        f"<category term={_value(event.kind)} label={_value(speaker.label(event))}/>"
        f"<summary{own}>{escape(text)}</summary></entry>"
    )


def _name(source: Source, language: str, id: str) -> str:
    """A name that stays where the site moves: RFC 4287, 4.2.6, lets no identifier change."""
    return uuid5(_NAMESPACE, f"{source.registry.policy.registry} {language} {id}").urn


def _value(text: str) -> str:
    """An attribute's value, with its quotation marks."""
    return f'"{escape(text)}"'
