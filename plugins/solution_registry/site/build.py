"""A build of the site: what has changed is rendered and staged, then all of it takes its place."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b

from solution_registry.cores import on_all_cores
from solution_registry.site import standing
from solution_registry.site.address import file_of, url_of
from solution_registry.site.frames import Frame, FrameKey
from solution_registry.site.manifest import NO_HOST, Described, Entry, Host, Manifest
from solution_registry.site.page import Asset, Bundle, Page
from solution_registry.site.parts import Group, Parts
from solution_registry.site.pour import pour
from solution_registry.site.settings import SiteSettings
from solution_registry.site.sitemap import listed, of_parts
from solution_registry.site.staging import Staging

_WORTH_A_PROCESS = 100
"""So many bundles take longer to make than a process takes to begin and to hand back."""


class DuplicateAddressError(Exception):
    """Two pages, or a page and a file, have the same address."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: how many files it wrote, kept and deleted; and what stands now."""

    written: int
    kept: int
    deleted: int
    manifest: Manifest


@dataclass(slots=True)
class Added:
    """What one process has added: paths of files, how many of them it wrote, bundles by name."""

    paths: set[str] = field(default_factory=set)
    written: int = 0
    bundles: dict[str, Described] = field(default_factory=dict)

    def take(self, other: "Added") -> None:
        """Take the bundles that another process has added. Raises DuplicateAddressError."""
        if not self.paths.isdisjoint(other.paths):
            added = (path for bundle in other.bundles.values() for path in bundle.paths)
            raise _twice(next(path for path in added if path in self.paths))
        self.paths |= other.paths
        self.written += other.written
        self.bundles |= other.bundles


class Build:
    """One build: `add` what the site consists of, then `publish`.

    Until then the site is as it was. Every method raises OSError where it cannot be written.
    """

    def __init__(
        self,
        staging: Staging,
        previous: Manifest,
        settings: SiteSettings,
        frames: Mapping[FrameKey, Frame],
        host: Host = NO_HOST,
        *,
        spared: bool = False,
    ) -> None:
        """Begin, with what has been staged by now as the first part of the site.

        `frames` are those that its pages need, and `host` is what the manifest will say of how they
        and the first part were made. Where the host was `spared`, its files stand as they did.
        """
        self._staging = staging
        self._settings = settings
        self._frames, self._host = frames, host
        self._settings_digest = blake2b(repr(settings).encode(), digest_size=16).digest()
        self._digests = {key: self._settings_digest + frame.digest for key, frame in frames.items()}
        self._same_frames = _same(frames, previous, self._settings_digest)
        self._standing = standing.look(staging.site, previous)
        self._first = staging.files()
        self._files: dict[str, Entry] = previous.hosted if spared else {}
        """The files that are in no bundle."""
        self._files.update(dict.fromkeys(self._first, ("", 0, 0)))
        self._added = Added(set(self._files))
        self._shared: dict[tuple[FrameKey, ...], tuple[FrameKey, ...]] = {}

    @property
    def bundles(self) -> Mapping[str, Described]:
        """What has been added of bundles, by name."""
        return self._added.bundles

    def add(self, parts: Parts) -> None:
        """Render the pages that have changed, pour them into their frames and stage them.

        Raises:
            DuplicateAddressError: Two parts have the same address.
            KeyError: There is no frame for a page.
        """
        self._add_own(parts.own)
        changed: list[tuple[Bundle, Group]] = []
        for bundle, found in parts.bundles.values():
            if isinstance(found, Group):
                changed.append((bundle, found))
            elif self._take_over(found):
                self._added.bundles[bundle.name] = found
            else:
                changed.append((bundle, Group.of(bundle.parts())))
        for share in on_all_cores(self._share, changed, _WORTH_A_PROCESS):
            self._added.take(share)
        # In the order of the parts, whoever added them.
        self._added.bundles = {name: self.bundles[name] for name in parts.bundles}

    def add_assets(self, assets: Iterable[Asset]) -> None:
        """Stage the files that have changed. Raises DuplicateAddressError."""
        self._add_own(Group(assets=list(assets)))

    def _add_own(self, group: Group) -> None:
        before = self._standing.manifest.files
        self._files.update(self._add_group(group, before, self._added))

    def _share(self, changed: Sequence[tuple[Bundle, Group]]) -> Added:
        """Add some bundles, here or in a process of its own."""
        added = Added()
        for bundle, group in changed:
            added.bundles[bundle.name] = self._describe(bundle, group, added)
        return added

    def _add_group(
        self, group: Group, before: Mapping[str, Entry], added: Added
    ) -> dict[str, Entry]:
        """Add parts, which were among the files `before`; what stands of them, by path."""
        found = {}
        for page, frame in group.pages:
            make = partial(self._render, page, self._frames[frame])
            path, key = file_of(page.url), _key(page, self._digests[frame])
            found[path] = self._add(path, key, make, before, added)
        for asset in group.assets:
            path = file_of(asset.url)
            found[path] = self._add(path, asset.key.hex(), asset.content, before, added)
        return found

    def _take_over(self, before: Described) -> bool:
        """Keep the files of a bundle, unless a frame is another or one of them is not as it was."""
        if not self._same_frames.issuperset(before.frames):
            return False
        paths = self._standing.all_untouched(before)
        # What has an address already is found when the bundle's parts are added.
        if paths is None or not self._added.paths.isdisjoint(paths):
            return False
        self._added.paths.update(paths)
        return True

    def _describe(self, bundle: Bundle, group: Group, added: Added) -> Described:
        """Add the parts of a bundle; where some were left out, it will be described once more."""
        before = self._standing.manifest.bundles.get(bundle.name)
        entries = self._add_group(group, before.entries if before else {}, added)
        frames = tuple(dict.fromkeys(frame for _, frame in group.pages))
        return Described.of(
            bundle.key if group.whole else b"",
            entries,
            len(group.pages),
            self._shared.setdefault(frames, frames),
            listed(of_parts(page for page, _ in group.pages), self._settings.url),
        )

    def _render(self, page: Page, frame: Frame) -> bytes:
        try:
            content = page.render()
        except Exception as error:
            error.add_note(f"while rendering the page {page.url or '/'}")
            raise
        return pour(frame, page, content, self._settings)

    def _add(
        self,
        path: str,
        key: str,
        make: Callable[[], bytes],
        before: Mapping[str, Entry],
        added: Added,
    ) -> Entry:
        if path in added.paths:
            raise _twice(path)
        added.paths.add(path)
        entry = self._standing.untouched(path, key, before)
        if entry is None:
            content = make()
            stat = self._standing.same(path, content)
            if stat is None:
                stat = self._staging.write(path, content)
                added.written += 1
            entry = (key, *stat)
        return entry

    def publish(self) -> Report:
        """Put the build in the place of the site, and delete what is no longer part of it."""
        kept = self._staging.drop_same(self._first)
        paths = self._added.paths
        folders = self._folders()
        # A file that gives way to a folder of its name goes when that folder is moved.
        gone = self._there() - paths
        vanished = sorted(path for path in gone if f"{path}/" not in folders)
        times = self._standing.times(folders, self._staging.publish(vanished))
        kept += len(paths) - len(self._first) - self._added.written
        self._files.update({path: ("", *self._standing.now(path)) for path in self._first})
        manifest = Manifest(
            self._files,
            times,
            self._added.bundles,
            dict(self._frames),
            self._host,
            self._settings_digest,
        )
        return Report(len(paths) - kept, kept, len(vanished), manifest)

    def _folders(self) -> Set[str]:
        """The folders of the site that is being built.

        Where every file has the address that it had in the last build, that build's folders are
        taken, since making them anew from thousands of addresses takes longer.
        """
        before, bundles = self._standing.manifest, self.bundles
        as_before = (
            before.files.keys() == self._files.keys()
            and before.bundles.keys() == bundles.keys()
            and all(one.files == bundles[name].files for name, one in before.bundles.items())
        )
        return before.folders.keys() if as_before else _folders(self._added.paths)

    def _there(self) -> set[str]:
        """What stands in the site; files of bundles that stay are left out."""
        before = self._standing.manifest
        changed = (one for name, one in before.bundles.items() if self.bundles.get(name) is not one)
        bundled = (path for bundle in changed for path in bundle.paths)
        return {*before.files, *self._standing.strays, *bundled}


def _twice(path: str) -> DuplicateAddressError:
    return DuplicateAddressError(f"two pages have the address {url_of(path) or '/'}")


def _same(frames: Mapping[FrameKey, Frame], previous: Manifest, settings: bytes) -> set[FrameKey]:
    """The frames into which pages are poured just as they were before."""
    if previous.settings != settings:
        return set()
    before = {key: frame.digest for key, frame in previous.frames.items()}
    return {key for key, frame in frames.items() if before.get(key) == frame.digest}


def _key(page: Page, digest: bytes) -> str:
    """Sum up all that a page's file is made from."""
    around = "\n".join((page.edit or "", *page.alternates, *page.alternates.values()))
    around += "\n" if page.robots else ""
    return blake2b(b"%b %b %b" % (page.key, digest, around.encode()), digest_size=12).hexdigest()


def _folders(files: Iterable[str]) -> set[str]:
    """List the folders that files lie in, the root left out."""
    folders: set[str] = set()
    for path in files:
        folder = path.rpartition("/")[0]
        while folder and f"{folder}/" not in folders:
            folders.add(f"{folder}/")
            folder = folder.rpartition("/")[0]
    return folders
