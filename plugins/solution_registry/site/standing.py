"""What stands in the site's folder, compared with what the last build left there."""

# Tens of thousands of files: pathlib costs several times what the system does.
# ruff: noqa: PTH116, PTH123
import os
from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass

from solution_registry.site.manifest import Described, Entry, Manifest, stood


@dataclass(frozen=True)
class Standing:
    """The site as it stands.

    `folders` are those in which nothing has come or gone since the last build, with their times of
    change (ns); `strays` the files that the last build knew nothing of. `stands` is False where
    there is no file at all.
    """

    root: str
    manifest: Manifest
    folders: dict[str, int]
    strays: tuple[str, ...]
    stands: bool

    def untouched(self, path: str, key: str, before: Mapping[str, Entry]) -> Entry | None:
        """Find the entry of a file whose content has this key and that stands as it was written.

        `before` has the files among which it was.
        """
        entry = before.get(path)
        if entry is None or entry[0] != key:
            return None
        return entry if as_written(self.root, path, entry) else None

    def all_untouched(self, bundle: Described) -> list[str] | None:
        """Find the paths of a bundle's files; None where one does not stand as it was written."""
        root, stat, paths = self.root, os.stat, bundle.paths
        try:
            now = [stat(f"{root}/{path}") for path in paths]
        except OSError:
            return None
        stands = "\n".join([stood(one.st_size, one.st_mtime_ns) for one in now])
        return paths if stands == bundle.stood else None

    def same(self, path: str, content: bytes) -> tuple[int, int] | None:
        """Find size and time of change (ns) of a file, if it stands there with this content."""
        if not self.stands:
            return None
        try:
            with open(f"{self.root}/{path}", "rb") as stream:
                if stream.read() != content:
                    return None
                now = os.fstat(stream.fileno())
        except OSError:
            return None
        return now.st_size, now.st_mtime_ns

    def now(self, path: str) -> tuple[int, int]:
        """Find size and time of change (ns) of a file that is there."""
        now = os.stat(f"{self.root}/{path}")
        return now.st_size, now.st_mtime_ns

    def times(self, folders: Set[str], touched: Collection[str]) -> dict[str, int]:
        """Find the times of change (ns) of folders, looking only at new and touched ones."""
        known = self.folders
        if not touched and known.keys() == folders:
            return known
        return {
            folder: known[folder]
            if folder in known and folder not in touched
            else os.stat(f"{self.root}/{folder}").st_mtime_ns
            for folder in folders
        }


def as_written(root: str, path: str, entry: Entry) -> bool:
    """Tell whether a file stands as it was written."""
    try:
        now = os.stat(f"{root}/{path}")
    except OSError:
        return False
    return (now.st_size, now.st_mtime_ns) == entry[1:]


def look(root: str, manifest: Manifest) -> Standing:
    """Compare the folder `root` with a manifest: only what has changed is listed.

    Entries of the root that begin with a dot are not the site's (MkDocs leaves them alone, too).
    """
    unchanged: dict[str, int] = {}
    changed = [""]
    for folder, time in manifest.folders.items():
        try:
            now = os.stat(f"{root}/{folder}").st_mtime_ns
        except OSError:
            continue
        if now == time:
            unchanged[folder] = time
        else:
            changed.append(folder)
    found = [path for folder in changed for path in _listed(root, folder, manifest)]
    own = [path for path in found if path not in manifest.files]
    bundled = manifest.bundled() if own else ()
    strays = tuple(path for path in own if path not in bundled)
    return Standing(root, manifest, unchanged, strays, bool(unchanged or found))


def _listed(root: str, folder: str, manifest: Manifest) -> Iterator[str]:
    """The files of a folder, and those of folders in it that the manifest does not know."""
    try:
        with os.scandir(f"{root}/{folder}") as entries:
            found = list(entries)
    except OSError:
        return
    for entry in found:
        path = folder + entry.name
        if not folder and entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if f"{path}/" not in manifest.folders:
                yield from _listed(root, f"{path}/", manifest)
        else:
            yield path
