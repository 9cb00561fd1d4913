"""A build of the site: what has changed is rendered and staged, then all of it takes its place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b

from solution_registry.site import standing
from solution_registry.site.address import file_of
from solution_registry.site.frames import Frame, FrameKey
from solution_registry.site.manifest import Described, Entry, Manifest, rows
from solution_registry.site.page import Asset, Bundle, Page
from solution_registry.site.parts import Group, Parts
from solution_registry.site.pour import pour
from solution_registry.site.settings import SiteSettings
from solution_registry.site.sitemap import listed, of_parts
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
        """The files that are in no bundle."""
        self._paths = set(self._first)
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
        self._files.update(self._add_group(parts.own, self._standing.manifest.files))
        for bundle, found in parts.bundles.values():
            if isinstance(found, Group):
                self.bundles[bundle.name] = self._describe(bundle, found)
            elif self._take_over(found):
                self.bundles[bundle.name] = found
            else:
                self.bundles[bundle.name] = self._describe(bundle, Group.of(bundle.parts()))

    def add_assets(self, assets: Iterable[Asset]) -> None:
        """Stage the files that have changed. Raises DuplicateAddressError."""
        group = Group(assets=list(assets))
        self._files.update(self._add_group(group, self._standing.manifest.files))

    def _add_group(self, group: Group, before: Mapping[str, Entry]) -> dict[str, Entry]:
        """Add parts, which were among the files `before`; what stands of them, by path."""
        found = {}
        for page, frame in group.pages:
            make = partial(self._render, page, self._frames[frame])
            path, key = file_of(page.url), _key(page, self._digests[frame])
            found[path] = self._add(path, key, make, before)
        for asset in group.assets:
            path = file_of(asset.url)
            found[path] = self._add(path, asset.key.hex(), asset.content, before)
        return found

    def _take_over(self, before: Described) -> bool:
        """Keep the files of a bundle, unless a frame is another or one of them is not as it was."""
        if not self._same_frames.issuperset(before.frames):
            return False
        paths = self._standing.all_untouched(before)
        # What has an address already is found when the bundle's parts are added.
        if paths is None or not self._paths.isdisjoint(paths):
            return False
        self._paths.update(paths)
        return True

    def _describe(self, bundle: Bundle, group: Group) -> Described:
        """Add the parts of a bundle; where some were left out, it will be described once more."""
        before = self._standing.manifest.bundles.get(bundle.name)
        entries = self._add_group(group, before.entries if before else {})
        frames = tuple(dict.fromkeys(frame for _, frame in group.pages))
        return Described(
            bundle.key if group.whole else b"",
            rows(entries),
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
        self, path: str, key: str, make: Callable[[], bytes], before: Mapping[str, Entry]
    ) -> Entry:
        if path in self._paths:
            where = path.removesuffix("index.html") or "/"
            raise DuplicateAddressError(f"two pages have the address {where}")
        self._paths.add(path)
        entry = self._standing.untouched(path, key, before)
        if entry is None:
            content = make()
            stat = self._standing.same(path, content)
            if stat is None:
                stat = self._staging.write(path, content)
                self._written += 1
            entry = (key, *stat)
        return entry

    def publish(self) -> Report:
        """Put the build in the place of the site, and delete what is no longer part of it."""
        kept = self._staging.drop_same(self._first)
        folders = _folders(self._paths)
        # A file that gives way to a folder of its name goes when that folder is moved.
        gone = self._there() - self._paths
        vanished = sorted(path for path in gone if f"{path}/" not in folders)
        times = self._standing.times(folders, self._staging.publish(vanished))
        kept += len(self._paths) - len(self._first) - self._written
        manifest = Manifest(
            self._files,
            times,
            self.bundles,
            dict(self._frames),
            self._look,
            self._settings_digest,
        )
        return Report(len(self._paths) - kept, kept, len(vanished), manifest)

    def _there(self) -> set[str]:
        """What stands in the site; files of bundles that stay are left out."""
        before = self._standing.manifest
        changed = (one for name, one in before.bundles.items() if self.bundles.get(name) is not one)
        bundled = (path for bundle in changed for path in bundle.paths)
        return {*before.files, *self._standing.strays, *bundled}


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
