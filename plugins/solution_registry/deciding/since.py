"""What an entry says otherwise than when it was last certified."""

from collections.abc import Iterator, Mapping
from typing import Final

from ..certification.resting import DOCUMENTS
from ..generated.form import Form
from ..model.solution import Solution
from ..review.compare import Difference, Name, Title, differences, kind_of
from .desk import Desk

_TEXT: Final = Form("text")


def since(desk: Desk) -> tuple[Difference, ...]:
    """Every difference, those of documents last; nothing where it was never certified."""
    then = desk.certified(desk.last[0].serial) if desk.last else {}
    if not then:
        return ()
    found = differences(Solution, then, dict(desk.entry.data))
    return (*found, *_documents(then.get(DOCUMENTS, {}), desk.entry.documents))


def _documents(then: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Difference]:
    for name in dict.fromkeys((*then, *now)):
        old, new = then.get(name), now.get(name)
        if old != new:
            way = (Title("Documents"), Name(None, name))
            yield Difference(kind_of(old, new), (DOCUMENTS, name), way, _TEXT, old, new)
