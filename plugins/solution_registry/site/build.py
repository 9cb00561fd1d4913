"""A build of the site: what has changed is rendered and staged, then all of it takes its place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b

from solution_registry.site import standing
from solution_registry.site.address import file_of
from solution_registry.site.frames import Frame, FrameKey
from solution_registry.site.manifest import Described, Entry, Manifest
from solution_registry.site.page import Asset, Bundle, Page
from solution_registry.site.parts import Group, Parts
from solution_registry.site.pour import pour
from solution_registry.site.settings import SiteSettings
from solution_registry.site.sitemap import listed
from solution_registry.site.staging import Staging


class DuplicateAddressError(Exception):
    """Two pages, or a page and a file, have the same address."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: how many files it wrote, kept and deleted; and what stands now."""

    written: int
    kept: int
    deleted: int
    manifest: Manifest


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
        look: str = "",
    ) -> None:
        """Begin, with what has been staged by now as the first part of the site.

        `frames` are those that its pages need, and `look` is what the manifest will say of them.
        """
        self._staging = staging
        self._settings = settings
        self._frames, self._look = frames, look
        self._settings_digest = blake2b(repr(settings).encode(), digest_size=16).digest()
        self._digests = {key: self._settings_digest + frame.digest for key, frame in frames.items()}
        self._same_frames = _same(frames, previous, self._settings_digest)
        self._standing = standing.look(staging.site, previous)
        self._first = staging.files()
        self._files: dict[str, Entry] = dict.fromkeys(self._first, ("", 0, 0))
        self._written = 0
        self._shared: dict[tuple[FrameKey, ...], tuple[FrameKey, ...]] = {}
        self.bundles: dict[str, Described] = {}
        """What has been added of bundles, by name."""

    def add(self, parts: Parts) -> None:
        """Render the pages that have changed, pour them into their frames and stage them.

        Raises:
            DuplicateAddressError: Two parts have the same address.
            KeyError: There is no frame for a page.
        """
        self._add_group(parts.own)
        for bundle, found in parts.bundles.values():
            if isinstance(found, Group):
                self.bundles[bundle.name] = self._describe(bundle, found)
            elif self._take_over(found):
                self.bundles[bundle.name] = found
            else:
                self.bundles[bundle.name] = self._describe(bundle, Group.of(bundle.parts()))

    def add_assets(self, assets: Iterable[Asset]) -> None:
        """Stage the files that have changed. Raises DuplicateAddressError."""
        for asset in assets:
            self._add(asset.url, asset.key.hex(), asset.content)

    def _add_group(self, group: Group) -> None:
        for page, frame in group.pages:
            make = partial(self._render, page, self._frames[frame])
            self._add(page.url, _key(page, self._digests[frame]), make)
        self.add_assets(group.assets)

    def _take_over(self, before: Described) -> bool:
        """Keep the files of a bundle, unless a frame is another or one of them is not as it was."""
        if not self._same_frames.issuperset(before.frames):
            return False
        entries = self._standing.all_untouched(before.files)
        # What has an address already is found when the bundle's parts are added.
        if entries is None or not self._files.keys().isdisjoint(before.files):
            return False
        self._files.update(entries)
        return True

    def _describe(self, bundle: Bundle, group: Group) -> Described:
        """Add the parts of a bundle; where some were left out, it will be described once more."""
        self._add_group(group)
        frames = tuple(dict.fromkeys(frame for _, frame in group.pages))
        return Described(
            bundle.key if group.whole else b"",
            (*(file_of(page.url) for page, _ in group.pages), *(x.url for x in group.assets)),
            len(group.pages),
            self._shared.setdefault(frames, frames),
            tuple(listed(page for page, _ in group.pages)),
        )

    def _render(self, page: Page, frame: Frame) -> bytes:
        try:
            content = page.render()
        except Exception as error:
            error.add_note(f"while rendering the page {page.url or '/'}")
            raise
        return pour(frame, page, content, self._settings)

    def _add(self, url: str, key: str, make: Callable[[], bytes]) -> None:
        path = file_of(url)
        if path in self._files:
            raise DuplicateAddressError(f"two pages have the address {url or '/'}")
        entry = self._standing.untouched(path, key)
        if entry is None:
            content = make()
            stat = self._standing.same(path, content)
            if stat is None:
                stat = self._staging.write(path, content)
                self._written += 1
            entry = (key, *stat)
        self._files[path] = entry

    def publish(self) -> Report:
        """Put the build in the place of the site, and delete what is no longer part of it."""
        kept = self._staging.drop_same(self._first)
        there = {*self._standing.manifest.files, *self._standing.strays}
        folders = _folders(self._files)
        # A file that gives way to a folder of its name goes when that folder is moved.
        vanished = sorted(path for path in there - self._files.keys() if f"{path}/" not in folders)
        times = self._standing.times(folders, self._staging.publish(vanished))
        kept += len(self._files) - len(self._first) - self._written
        manifest = Manifest(
            self._files,
            times,
            self.bundles,
            dict(self._frames),
            self._look,
            self._settings_digest,
        )
        return Report(len(self._files) - kept, kept, len(vanished), manifest)


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
