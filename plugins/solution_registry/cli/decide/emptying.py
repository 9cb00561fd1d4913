"""What goes before a registry is founded: the examples, or all solutions, and what names them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ...deciding.uncommitted import uncommitted_below
from ...deciding.write import Files
from ...names import left_behind
from ...source import parse
from ...source.edit import remove
from ..complaint import Refused
from ..context import Here
from .stop import explained

_VOCABULARIES = "schema/vocabulary"
_SHOWN = 3
"""Files that are named where there are more."""


def there(here: Here) -> Mapping[str, bool]:
    """The ids of all solutions that are here, and whether each is an example."""
    found = {}
    for file in sorted((here.root / "solutions").glob("*/solution.yml")):
        data = parse(file.read_bytes(), file.name).data
        found[file.parent.name] = isinstance(data, dict) and data.get("example") is True
    return found


def without(here: Here, ids: Collection[str]) -> Files:
    """The files of solutions, which go; and vocabularies, no term of which names one of them.

    What editors leave behind stays: nobody is asked to commit it, and a draft may be in it.
    """
    return {**dict.fromkeys(_files(here, ids)), **dict(_vocabularies(here, ids))}


def all_committed(here: Here) -> None:
    """See that nothing is lost by taking away what is here: git has all of it. Raises Refused."""
    with explained(here):
        left = uncommitted_below(here.root, ("solutions", _VOCABULARIES))
    if left:
        told = here.words.text(
            "Not committed: %(files)s. What is taken away has to be in git, so that nothing is "
            "lost; commit it first, or delete it. Nothing was written."
        )
        more = ", …" if len(left) > _SHOWN else ""
        raise Refused(told % {"files": ", ".join(left[:_SHOWN]) + more})


def _files(here: Here, ids: Collection[str]) -> Iterator[str]:
    for id in sorted(ids):
        for file in sorted((here.root / "solutions" / id).rglob("*")):
            if file.is_file() and not left_behind(file.name):
                yield _path(here, file)


def _vocabularies(here: Here, ids: Collection[str]) -> Iterator[tuple[str, bytes]]:
    for file in sorted((here.root / _VOCABULARIES).glob("*.yml")):
        raw = file.read_bytes()
        read: Any = parse(raw, file.name).data
        terms = read.get("terms") if isinstance(read, dict) else None
        named = [
            index
            for index, term in enumerate(terms if isinstance(terms, list) else ())
            if isinstance(term, dict) and _word(term.get("solution")) in ids
        ]
        if named:
            yield _path(here, file), _without(raw.decode(), named)


def _word(value: object) -> str:
    """A value that is a word; empty for what is none, which validate tells."""
    return value if isinstance(value, str) else ""


def _without(text: str, named: Iterable[int]) -> bytes:
    for index in named:
        text = remove(text, ("terms", index, "solution"))
    return text.encode()


def _path(here: Here, file: Path) -> str:
    return file.relative_to(here.root).as_posix()
