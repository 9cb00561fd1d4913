"""Entries that a change does not touch, and yet may break: they name what it takes away."""

from ..model.vocabulary import Organisation
from ..registry import Vocabulary
from ..registry.read_ground import VOCABULARIES
from .change import Change


def ripple(change: Change) -> tuple[str, ...]:
    """The ids of other entries that name an entry or a term that the change takes away.

    Their bytes are searched, only where something is taken away. Raises NoHistory.
    """
    gone = {id for id, one in change.touched.items() if one.before and not one.after}
    if change.after_ground is not change.ground:
        gone |= _gone(change.ground.vocabulary, change.after_ground.vocabulary)
    if not gone:
        return ()
    names = [name.encode() for name in gone]
    ids = sorted(change.before.ids - change.touched.keys())
    return tuple(id for id in ids if _names_one(change, id, names))


def _gone(before: Vocabulary, after: Vocabulary) -> set[str]:
    """Terms that are no longer there, and organisations that now end on another day."""
    found: set[str] = set()
    for name in ("organisations", *VOCABULARIES):
        old, new = getattr(before, name), getattr(after, name)
        if hasattr(old, "keys"):
            found |= old.keys() - new.keys()
            found |= {id for id in old.keys() & new.keys() if _ends(old[id]) != _ends(new[id])}
    return found


def _ends(term: object) -> object:
    return term.valid_to if isinstance(term, Organisation) else None


def _names_one(change: Change, id: str, names: list[bytes]) -> bool:
    files = change.before.below(f"solutions/{id}")
    texts = [name.encode(errors="surrogateescape") for name in files if name.endswith(".yml")]
    blobs = [file.object for name, file in files.items() if name.endswith(".yml")]
    texts.extend(change.objects.blobs(blobs))
    return any(name in text for text in texts for name in names)
