"""What exports are made of, and the key of each file: a digest of all that the file reads."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from hashlib import blake2b

from ..events import Event, ahead, news
from ..registry import Listing, Registry
from ..site import Asset, SiteSettings


@dataclass(frozen=True)
class Source:
    """A registry, and ``code``: a digest of the code and words that exports are made by.

    ``site`` tells where it is published, and under which name, as far as that is known.
    """

    registry: Registry
    code: bytes
    site: SiteSettings = field(default_factory=SiteSettings)

    def key(self, name: str, *read: str) -> bytes:
        """The key of a file that tells of the whole registry, on its day.

        ``read`` is what the file reads besides.
        """
        return self._key(name, self._all, *read)

    def by_language(
        self, name: str, file: str, content: Callable[["Source", str], bytes], read: str
    ) -> Iterator[Asset]:
        """A file of the same name below the root of each language; `content` makes one.

        ``read`` is what it reads besides what entries stand on, and the site.
        """
        for language in self.languages:
            key = self._key(name, language, self.registry.version, self.place, read)
            yield Asset(self.site.root(language) + file, key, partial(content, self, language))

    def ground_key(self, name: str, *read: str) -> bytes:
        """The key of a file that tells of what entries stand on, and of none of them.

        ``read`` is what the file reads besides.
        """
        return self._key(name, self.registry.version, *read)

    def own_key(self, name: str, *read: str) -> bytes:
        """The key of a file that reads nothing but what is told here."""
        return self._key(name, *read)

    def entry_key(self, listing: Listing) -> bytes:
        """The key of a file that tells of one solution alone."""
        return self._key("entry", _seen(listing))

    def _key(self, *parts: str) -> bytes:
        return blake2b("\0".join(parts).encode(), key=self.code[:64], digest_size=16).digest()

    @cached_property
    def seen(self) -> Mapping[str, bytes]:
        """Digests of all solutions as they are seen on the registry's day, by id."""
        return {
            id: blake2b(_seen(listing).encode(), digest_size=16).digest()
            for id, listing in self.registry.listings.items()
        }

    @cached_property
    def news(self) -> list[Event]:
        """What has happened; what was known last is first."""
        return news(self.registry)

    @cached_property
    def ahead(self) -> list[Event]:
        """What is coming, the nearest first."""
        return ahead(self.registry)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the site."""
        return self.registry.settings.languages

    def name(self, language: str) -> str:
        """What the site is called in a language; the registry's id where that is not known."""
        return self.site.name_in(language) or self.registry.policy.registry

    @property
    def place(self) -> str:
        """What files read of the site that are told apart from it."""
        site = self.site
        return f"{site.url} {site.name} {site.names} {site.publisher} {site.languages}"

    @cached_property
    def everything(self) -> str:
        """Digests of all solutions as they are seen on the registry's day."""
        return b"".join(self.seen.values()).hex()

    @cached_property
    def _all(self) -> str:
        return f"{self.registry.version} {self.everything}"


def _seen(listing: Listing) -> str:
    """A solution as it is seen on a day: its files, its status, who counts, its history.

    The day itself is no part of it, only what follows from the day.
    """
    found = listing.status
    counts = "".join([f"{a.use}{a.stale:d}" for a in listing.adoptions])
    return (
        f"{listing.id} {listing.outline.version} {found.state} {found.level} {found.notes} "
        f"{found.changed_fields} {found.uncovered} {counts} {sorted(listing.unverified)} "
        f"{listing.history}"
    )
