"""What stands in the site's folder, compared with what the last build left there."""

# Tens of thousands of files: pathlib costs several times what the system does.
# ruff: noqa: PTH116, PTH123
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from solution_registry.site.manifest import Entry, Manifest


@dataclass(frozen=True, slots=True)
class Standing:
    """The site as it stands.

    `folders` are those in which nothing has come or gone since the last build, with their times of
    change (ns); `strays` the files that the last build knew nothing of.
    """

    root: str
    manifest: Manifest
    folders: dict[str, int]
    strays: tuple[str, ...]

    def untouched(self, path: str, key: str) -> Entry | None:
        """Find the entry of a file whose content has this key and that stands as it was written."""
        entry = self.manifest.files.get(path)
        if entry is None or entry[0] != key:
            return None
        try:
            now = os.stat(f"{self.root}/{path}")
        except OSError:
            return None
        return entry if (now.st_size, now.st_mtime_ns) == entry[1:] else None

    def all_untouched(self, paths: Iterable[str]) -> dict[str, Entry] | None:
        """Find the entries of files by path; None where one does not stand as it was written."""
        files, root, stat = self.manifest.files, self.root, os.stat
        found = {}
        try:
            for path in paths:
                entry = found[path] = files[path]
                now = stat(f"{root}/{path}")
                if now.st_mtime_ns != entry[2] or now.st_size != entry[1]:
                    return None
        except (OSError, KeyError):
            return None
        return found

    def same(self, path: str, content: bytes) -> tuple[int, int] | None:
        """Find size and time of change (ns) of a file, if it stands there with this content."""
        try:
            with open(f"{self.root}/{path}", "rb") as stream:
                if stream.read() != content:
                    return None
                now = os.fstat(stream.fileno())
        except OSError:
            return None
        return now.st_size, now.st_mtime_ns

    def times(self, folders: Iterable[str], touched: Collection[str]) -> dict[str, int]:
        """Find the times of change (ns) of folders, looking only at new and touched ones."""
        known = self.folders
        return {
            folder: known[folder]
            if folder in known and folder not in touched
            else os.stat(f"{self.root}/{folder}").st_mtime_ns
            for folder in folders
        }


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
    strays = [path for folder in changed for path in _strays(root, folder, manifest)]
    return Standing(root, manifest, unchanged, tuple(strays))


def _strays(root: str, folder: str, manifest: Manifest) -> Iterator[str]:
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
                yield from _strays(root, f"{path}/", manifest)
        elif path not in manifest.files:
            yield path
