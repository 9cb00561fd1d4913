"""What may lie in an entry's folder, and how it is named (domain.md)."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from solution_registry.nearest import nearest, simplified
from solution_registry.problem import Problem

from .fact import FileFact
from .left_behind import left_behind
from .portable import portable

BESIDE: Final = frozenset({"index", "page"})
"""What lies beside solutions at the addresses where they lie, as `solutions/page/2/` does."""

ROUTES: Final = BESIDE | frozenset(
    {
        # where the site's own pages and files are
        "404", "about", "accessibility", "agreements", "api", "areas", "assets", "badges",
        "certification", "compare", "components", "contribute", "criteria", "da", "en", "glossary",
        "guides", "kinds", "operate", "organisations", "phases", "platforms", "privacy", "problems",
        "search", "sitemap", "solutions", "statistics", "submit", "sv", "systems",
        # where some may come to be
        "adopters", "catalogue", "data", "docs", "feeds", "javascripts", "new", "policy", "schema",
        "stylesheets", "tags",
    }
)  # fmt: skip
"""Names that no solution takes: addresses that the site uses itself, or may come to use.

Today a solution would collide with those BESIDE it alone. The others are kept free, so that a
solution can come to have an address at the root of the site, too. A name is added before it is
used: an entry that has it already would no longer be valid.
"""

ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""How a solution's id is written: see `entry_name` for the rest."""
SHORTEST_ID: Final = 3
LONGEST_ID: Final = 64

_FOLDERS: Final[dict[str, tuple[re.Pattern[str], str, str]]] = {
    "adopters": (
        re.compile(r"[a-z]{2}-[a-z0-9]+(-[a-z0-9]+)*\.yml"),
        "bad-adopter-name",
        ".yml",
    ),
    "certifications": (
        re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[1-9][0-9]?\.(yml|json|[a-z0-9-]{2,64}\.sig)"),
        "bad-record-name",
        ".yml",
    ),
    "documents": (
        re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.md"),
        "bad-document-name",
        ".md",
    ),
}
"""Folder of an entry → the names in it, the code for other names, and the extension."""

_BY_HAND: Final = ("adopters", "documents")
"""The folders whose files people write themselves."""

_FOR_EVER: Final = (
    (
        "policy/changes/",
        re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[1-9][0-9]?\.(yml|[a-z0-9-]{2,64}\.sig)"),
    ),
    ("schema/criteria/", re.compile(r"[0-9]{4}\.[0-9]{1,2}\.yml|.*(?<!\.yml)", re.DOTALL)),
)
"""Folders outside of entries whose files stay for ever → the names in them."""

_USUAL: Final = re.compile(
    r"solutions/[a-z0-9-]{3,64}/(solution\.yml|adopters/[a-z]{2}(-[a-z0-9]+)+\.yml)"
)
"""Nearly every file of a registry; nothing about it needs a closer look."""
_USUAL_FOLDER: Final = re.compile(r"solutions/[a-z0-9-]{3,64}/adopters")
"""Nearly every folder but those of the entries themselves."""

_OTHER_EXTENSIONS: Final = {
    ".yaml": ".yml",
    ".yml.txt": ".yml",
    ".markdown": ".md",
    ".md.txt": ".md",
    ".mdown": ".md",
}


def is_usual(path: str, *, folder: bool) -> bool:
    """Whether a file or folder lies where most lie; the folder it is in is judged by itself."""
    usual = _USUAL_FOLDER if folder else _USUAL
    return usual.fullmatch(path) is not None and len(path) < 140


def entry_name(id: str) -> Iterator[Problem]:
    """Judge the name of an entry's folder, once however many files are in it."""
    path = f"solutions/{id}"
    if id in ROUTES:
        yield Problem("reserved-name", path, values={"value": id})
    elif not ID.fullmatch(id) or not SHORTEST_ID <= len(id) <= LONGEST_ID:
        near = simplified(id)[:LONGEST_ID].strip("-")
        good = near != id and not any(
            chain(entry_name(near), portable(FileFact(f"solutions/{near}", "dir")))
        )
        yield Problem(
            "bad-folder-name", path, values={"value": id, **({"near": near} if good else {})}
        )


def extension(path: str) -> Iterator[Problem]:
    """Find ``.yaml`` for ``.yml`` and the like, in small letters or capitals."""
    low = path.lower()
    for wrong, right in _OTHER_EXTENSIONS.items():
        if low.endswith(wrong):
            yield Problem("wrong-extension", path, values={"value": wrong, "expected": right})
            return
    if low.endswith((".yml", ".md")) and not path.endswith((".yml", ".md")):
        end = low.rpartition(".")[2]
        values = {"value": f".{path.rpartition('.')[2]}", "expected": f".{end}"}
        yield Problem("wrong-extension", path, values=values)


def in_entry(path: str, parts: list[str]) -> Iterator[Problem]:
    """Judge a file below ``solutions/`` by its place; ``parts`` are those of its path."""
    if parts[1:] == ["README.md"] or parts[2:] == ["solution.yml"] or any(extension(path)):
        return  # right, or told already
    folder = _FOLDERS.get(parts[2]) if len(parts) == 4 else None
    if folder is None:
        yield _unexpected(path, "/".join(parts[2:]) or parts[-1])
        return
    names, code, ending = folder
    name = parts[3]
    if not names.fullmatch(name):
        right = name.endswith(ending)
        yield Problem(code, path, values={"value": name}) if right else _unexpected(path, name)


def _unexpected(path: str, value: str) -> Problem:
    """A file that belongs elsewhere, or, where it is of another kind or left behind, nowhere."""
    name = path.rpartition("/")[2]
    kind = "file" if name.endswith((".yml", ".md")) else "other"
    if left_behind(name):
        kind = "left"
    values = {"value": value, kind: name}
    if place := kind == "file" and _likely_place(path.split("/")):
        values["place"] = place
    return Problem("unexpected-file", path, values=values)


def _likely_place(parts: list[str]) -> str:
    """Where a file was likely meant to lie: in a folder that is missing, or misspelt."""
    *folders, name = parts
    if len(folders) == 1:
        id = name.removesuffix(".yml")
        return f"solutions/{id}/solution.yml" if id != name and not any(entry_name(id)) else ""
    within = nearest(folders[2], _BY_HAND, limit=1) if len(folders) == 3 else _BY_HAND
    fit = [one for one in within if _FOLDERS[one][0].fullmatch(name)] if len(folders) < 4 else []
    return "/".join((*folders[:2], fit[0], name)) if fit else ""


def for_ever(path: str) -> Iterator[Problem]:
    """Judge a file by its place where decisions stay for ever (certification.md)."""
    for folder, names in _FOR_EVER:
        name = path.removeprefix(folder)
        if name != path and not names.fullmatch(name) and not any(extension(path)):
            yield Problem("stray-for-ever", path, values={"value": name, "folder": folder})
