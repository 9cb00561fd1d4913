"""Staging: a site is built beside the one that stands, and takes its place when it is whole."""

# Tens of thousands of files: pathlib costs several times what the system does.
# ruff: noqa: PTH102, PTH103, PTH105, PTH106, PTH108, PTH112, PTH113, PTH114, PTH208
import filecmp
import os
import secrets
import shutil
from collections.abc import Collection, Iterable, Iterator

PREFIX = ".staging"
"""How the folder's name begins. It lies inside the site's, on the same file system, so that moving
is one step."""

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class Staging:
    """The files of a build, until they are moved to the site's folder.

    Each build has a folder of its own, so that what is left of another, or still running, writes
    nothing into it. Every method raises OSError where the folder cannot be written to.
    """

    def __init__(self, site: str, name: str = "") -> None:
        """Begin with nothing, in the folder of a name that `new_name` made.

        What interrupted builds have left is removed.
        """
        self.site = site
        self.root = f"{site}/{name or new_name()}"
        self._made: set[str] = set()
        self._new_site = not os.path.isdir(site)
        os.makedirs(site, exist_ok=True)
        for left in _left(site):
            _remove(left)
        os.mkdir(self.root)

    def write(self, path: str, content: bytes) -> tuple[int, int]:
        """Write a file; return its size and its time of change (ns)."""
        folder = path.rpartition("/")[0]
        if folder not in self._made:
            self._make(folder)
        descriptor = os.open(f"{self.root}/{path}", _FLAGS, 0o666)
        try:
            view = memoryview(content)
            while view:
                view = view[os.write(descriptor, view) :]
            written = os.fstat(descriptor)
        finally:
            os.close(descriptor)
        return written.st_size, written.st_mtime_ns

    def _make(self, folder: str) -> None:
        try:
            os.mkdir(f"{self.root}/{folder}")
        except FileExistsError:
            pass
        except FileNotFoundError:
            os.makedirs(f"{self.root}/{folder}", exist_ok=True)  # another process may be first
        self._made.add(folder)

    def files(self) -> list[str]:
        """List the files staged so far, by path from the site's root."""
        return sorted(_files(self.root, ""))

    def remove(self, folder: str) -> None:
        """Drop a folder and all that is in it."""
        _remove(f"{self.root}/{folder}")

    def drop_all_but(self, paths: Collection[str]) -> None:
        """Drop what has been staged besides some files."""
        for path in set(self.files()).difference(paths):
            os.unlink(f"{self.root}/{path}")

    def drop_same(self, paths: Iterable[str]) -> int:
        """Drop the files that stand in the site with the same content; return how many."""
        dropped = 0
        for path in paths:
            standing = f"{self.site}/{path}"
            if (
                os.path.isfile(standing)
                and not os.path.islink(standing)
                and filecmp.cmp(f"{self.root}/{path}", standing, shallow=False)
            ):
                os.unlink(f"{self.root}/{path}")
                dropped += 1
        return dropped

    def publish(self, vanished: Collection[str]) -> set[str]:
        """Move all that is staged to the site, then delete the files that are no longer part of it.

        Returns the folders in which something has come or gone.
        """
        touched: set[str] = set()
        self._move("", touched)
        for path in vanished:
            if _leads_out(path):
                continue  # no build of ours wrote it: the manifest is another's
            try:
                os.unlink(f"{self.site}/{path}")
            except (FileNotFoundError, NotADirectoryError):
                continue
            self._leave(path, touched)
        self.discard()
        return touched

    def _move(self, folder: str, touched: set[str]) -> None:
        """Move what is in a folder; a folder that is new goes in one step."""
        with os.scandir(f"{self.root}/{folder}") as entries:
            found = list(entries)
        for entry in found:
            path = folder + entry.name
            target = f"{self.site}/{path}"
            is_folder = os.path.isdir(target) and not os.path.islink(target)
            if entry.is_dir(follow_symlinks=False):
                if is_folder:
                    self._move(f"{path}/", touched)
                    continue
                if os.path.lexists(target):
                    os.unlink(target)
            elif is_folder:
                shutil.rmtree(target)
            os.replace(entry.path, target)
            touched.add(folder)

    def _leave(self, path: str, touched: set[str]) -> None:
        """Remove the folders that are empty without the file at `path`."""
        folder = path.rpartition("/")[0]
        touched.add(folder and f"{folder}/")
        while folder:
            try:
                os.rmdir(f"{self.site}/{folder}")
            except OSError:
                return
            folder = folder.rpartition("/")[0]
            touched.add(folder and f"{folder}/")

    def discard(self) -> None:
        """Forget what is staged; the site is as it was."""
        _remove(self.root)
        if self._new_site and not os.listdir(self.site):
            os.rmdir(self.site)


def new_name() -> str:
    """Make a name for a staging folder: the process that owns it, and a random part."""
    return f"{PREFIX}-{os.getpid()}-{secrets.token_hex(4)}"


def _leads_out(path: str) -> bool:
    """Tell whether this system reads a path as leading out of the folder from which it counts."""
    drive, rest = os.path.splitdrive(path)
    parts = rest.replace(os.sep, "/").split("/")
    return bool(drive) or not parts[0] or ".." in parts


def _left(site: str) -> list[str]:
    """The staging folders of builds that are over."""
    found = []
    with os.scandir(site) as entries:
        for entry in entries:
            name, _, owner = entry.name.partition("-")
            process = owner.partition("-")[0]
            if name == PREFIX and not (process.isdecimal() and _runs(int(process))):
                found.append(entry.path)
    return found


def _runs(process: int) -> bool:
    """Tell whether another process of this number runs; where it cannot be asked, none does."""
    if process == os.getpid() or not hasattr(os, "fork"):  # Windows would interrupt it
        return False
    try:
        os.kill(process, 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return True


def _files(root: str, folder: str) -> Iterator[str]:
    with os.scandir(f"{root}/{folder}") as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(root, f"{folder}{entry.name}/")
            else:
                yield folder + entry.name


def _remove(folder: str) -> None:
    if os.path.islink(folder) or os.path.isfile(folder):
        os.unlink(folder)
    elif os.path.isdir(folder):
        shutil.rmtree(folder)
