"""What a site consists of, described as far as it has to be: bundles that stand are not."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from solution_registry.site.address import file_of
from solution_registry.site.frames import FrameKey
from solution_registry.site.manifest import Described, Manifest
from solution_registry.site.page import Asset, Bundle, Page


@dataclass(slots=True)
class Group:
    """Parts that are described: pages, each with its frame, and files.

    `whole` is False where a part was left out, since its place was taken.
    """

    pages: list[tuple[Page, FrameKey]] = field(default_factory=list)
    assets: list[Asset] = field(default_factory=list)
    whole: bool = True

    @classmethod
    def of(cls, parts: Iterable[Page | Asset]) -> "Group":
        """Make a group of parts."""
        group = cls()
        for part in parts:
            group.add(part)
        return group

    def add(self, part: Page | Asset) -> None:
        """Add a part."""
        if isinstance(part, Page):
            self.pages.append((part, FrameKey.of(part)))
        else:
            self.assets.append(part)


class Parts:
    """The parts of one build.

    `own` are those in no bundle. `bundles` are by name: each with its parts, where it is new or has
    changed, or else as the last build described it.
    """

    def __init__(self, previous: Manifest, by_hand: Collection[str]) -> None:
        """Begin with none. What lies at a path `by_hand` takes the place of a part of that path."""
        self.own = Group()
        self.bundles: dict[str, tuple[Bundle, Group | Described]] = {}
        self.replaced: list[str] = []
        """The addresses of parts whose place was taken."""
        self.frames: dict[FrameKey, None] = {}
        """The frames that are needed, in the order in which pages ask for them."""
        self._by_hand = frozenset(by_hand)
        self._previous = previous.bundles
        self._files: set[str] = set()

    def add(self, parts: Iterable[Page | Asset | Bundle]) -> None:
        """Add parts of the site."""
        for part in parts:
            if isinstance(part, Bundle):
                self._bundle(part)
            else:
                self._to(self.own, part)

    def _bundle(self, bundle: Bundle) -> None:
        before = self._previous.get(bundle.name)
        paths = before.paths if before and before.key == bundle.key else ()
        if before and paths and self._by_hand.isdisjoint(paths):
            self.bundles[bundle.name] = bundle, before
            self._files.update(paths)
            self.frames.update(dict.fromkeys(before.frames))
        else:
            group = Group()
            for part in bundle.parts():
                self._to(group, part)
            self.bundles[bundle.name] = bundle, group

    def _to(self, group: Group, part: Page | Asset) -> None:
        path = file_of(part.url)
        if path in self._by_hand:
            self.replaced.append(part.url)
            group.whole = False
            return
        self._files.add(path)
        group.add(part)
        if isinstance(part, Page):
            self.frames[group.pages[-1][1]] = None

    def __contains__(self, url: object) -> bool:
        """Tell whether there is a part of this address."""
        return isinstance(url, str) and file_of(url) in self._files
