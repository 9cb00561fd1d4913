"""What a change does to each file of an entry, by what the file says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, Literal

from ..load import load
from ..model.adopter import Adopter
from ..model.base import Model
from ..model.certification import Certification
from ..model.policy import Maintainers, Policy, Reviewers
from ..model.solution import Solution
from ..model.vocabulary import Organisations
from ..registry.read_ground import VOCABULARIES
from .change import Change, Touched
from .compare import Difference, Reworded, differences, reworded

Happened = Literal["added", "removed", "changed", "same", "unreadable"]

MODELS: Final[Mapping[str, type[Model]]] = MappingProxyType(
    {"solution": Solution, "adopter": Adopter, "record": Certification}
)
"""Sorts of files that are compared field by field."""

TOLD_WHOLE: Final = frozenset({"adopter", "record"})
"""Sorts of files of which everything is told when they are new."""

UNSAID: Final = frozenset(
    {"criteria_digest", "digest", "fields", "no_interest", "registry", "serial", "solution"}
)
"""Fields of records that nobody reads: programs hold them against others."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file. ``sort``: solution, adopter, record, document, rule, terms or other.

    ``stem`` is its name without folder and extension: an adopter's is its organisation; of terms
    it is the vocabulary.
    ``happened`` is ``same`` where only its layout differs, ``unreadable`` where problems keep it
    from being compared. ``text`` says how a document was reworded.
    """

    path: str
    sort: str
    stem: str
    happened: Happened
    differences: tuple[Difference, ...] = ()
    text: Reworded | None = None


RULES: Final[Mapping[str, type[Model]]] = MappingProxyType(
    {
        "policy/policy.yml": Policy,
        "policy/reviewers.yml": Reviewers,
        "policy/maintainers.yml": Maintainers,
    }
)
"""What decides for everybody, which is compared field by field."""

_TERMS: Final = "schema/vocabulary/"
_MODELS: Final[Mapping[str, type[Model]]] = MappingProxyType(
    {**VOCABULARIES, "organisations": Organisations}
)
"""Vocabularies, whose files are compared in the same way."""

_SORTS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "adopters": (".yml", "adopter"),
        "certifications": (".yml", "record"),
        "documents": (".md", "document"),
    }
)
"""Folder → extension of what is compared in it, and whose file that is."""


def file_changes(one: Touched) -> tuple[FileChange, ...]:
    """Compare every file of an entry that the change touches; the solution's own comes first."""
    found = [_compared(one, path.path, path.old is None, path.new is None) for path in one.paths]
    return tuple(sorted(found, key=lambda file: (file.sort != "solution", file.path)))


def common_changes(change: Change) -> tuple[FileChange, ...]:
    """Compare what is everybody's, where both sides can be read: rules, and terms of vocabularies.

    Raises NoHistory.
    """
    found = []
    for path in change.paths:
        vocabulary = _vocabulary(path.path)
        model = RULES.get(path.path) or _MODELS.get(vocabulary)
        sort = "terms" if vocabulary else "rule"
        if model and path.old and path.new:
            old = load(model, change.before.read(path.path), path.path).data
            new = load(model, change.after.read(path.path), path.path).data
            if isinstance(old, dict) and isinstance(new, dict):
                told = tuple(differences(model, old, new))
                happened: Happened = "changed" if told else "same"
                found.append(FileChange(path.path, sort, vocabulary, happened, told))
    return tuple(found)


def _vocabulary(path: str) -> str:
    """The vocabulary that a file belongs to; empty for any other file."""
    if not (path.startswith(_TERMS) and path.endswith(".yml")):
        return ""
    name, _, file = path.removeprefix(_TERMS).removesuffix(".yml").partition("/")
    return name if bool(file) == (name == "organisations") else ""


def _compared(one: Touched, path: str, added: bool, removed: bool) -> FileChange:
    name = path.removeprefix(f"solutions/{one.id}/")
    folder, _, last = name.rpartition("/")
    sort = "solution" if name == "solution.yml" else _sort(folder, last)
    stem = last.rpartition(".")[0]
    old = one.before.data.get(name) if one.before else None
    new = one.after.data.get(name) if one.after else None
    model = MODELS.get(sort)
    if added or removed:
        what: Happened = "added" if added else "removed"
        detailed = model and sort in TOLD_WHOLE and isinstance(new, dict)
        found = differences(model, {}, new) if model and detailed else ()
        told = tuple(one for one in found if sort != "record" or one.field[0] not in UNSAID)
        return FileChange(path, sort, stem, what, told)
    if sort == "document" and isinstance(old, str) and isinstance(new, str):
        return FileChange(path, sort, stem, "changed", text=_text(old, new))
    if model is None:
        return FileChange(path, sort, stem, "changed")
    if not isinstance(old, dict) or not isinstance(new, dict):
        return FileChange(path, sort, stem, "unreadable")
    told = tuple(differences(model, old, new))
    return FileChange(path, sort, stem, "changed" if told else "same", told)


def _sort(folder: str, name: str) -> str:
    ending, sort = _SORTS.get(folder, ("", ""))
    return sort if ending and name.endswith(ending) else "other"


def _text(old: str, new: str) -> Reworded:
    return reworded(old, new) or Reworded(0, 0, old, new)


def stated(data: Mapping[str, Any], model: type[Model]) -> tuple[Iterable[str], Iterable[str]]:
    """The titles of a model's fields that are stated, and of those that are left out."""
    fields = {name: field.title or name for name, field in model.model_fields.items()}
    fields.pop("schema_version", None)
    return (
        [title for name, title in fields.items() if name in data],
        [title for name, title in fields.items() if name not in data],
    )
