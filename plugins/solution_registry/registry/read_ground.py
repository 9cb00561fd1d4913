"""Reading the ground that entries stand on, from a folder or a revision."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Protocol, TypeVar

from ..certification.places import CRITERIA, POLICY, REVIEWERS
from ..load import load
from ..model.base import Model
from ..model.certification import CriteriaSet
from ..model.policy import LevelReviewers, Maintainers, Policy, Reviewers
from ..model.vocabulary import (
    Agreements,
    Organisations,
    Platforms,
    ProcurementTerms,
    RegistryTerms,
    SearchWordList,
    ServiceAreas,
    SkrGroups,
    Standards,
    SystemTypes,
    ThresholdValues,
)
from ..problem import Problem
from .ground import VOCABULARY, Ground
from .twice import organisation_twice
from .vocabulary import vocabulary

M = TypeVar("M", bound=Model)

VOCABULARIES: Mapping[str, type[Model]] = {
    "service_areas": ServiceAreas,
    "system_types": SystemTypes,
    "platforms": Platforms,
    "agreements": Agreements,
    "standards": Standards,
    "skr_groups": SkrGroups,
    "search_words": SearchWordList,
    "procurement_terms": ProcurementTerms,
    "registry_terms": RegistryTerms,
    "threshold_values": ThresholdValues,
}
"""One file per vocabulary; organisations are a folder of files besides."""


NO_POLICY = Policy.model_construct(
    schema_version=1,
    registry="registry",
    criteria="2026.1",
    validity_months=24,
    due_days=60,
    confirmation_months=12,
    decision_max_age_days=30,
    reviewers_per_level=(LevelReviewers.model_construct(level=1, reviewers=1),),
    signing="reviewers",
)
"""The numbers of a registry that has no policy yet (nobody can certify in it)."""


class Files(Protocol):
    """Where the files of the ground are: a folder, or a revision."""

    def read(self, path: str) -> bytes:
        """The bytes of a file. Raises OSError, FileNotFoundError where there is none."""
        ...

    def names(self, folder: str) -> Iterable[str]:
        """The names in a folder; none where there is no such folder. Raises OSError."""
        ...


@dataclass(frozen=True, slots=True)
class _Folder:
    """The files below a folder of this machine."""

    root: Path

    def read(self, path: str) -> bytes:
        return (self.root / path).read_bytes()

    def names(self, folder: str) -> Iterable[str]:
        return [path.name for path in (self.root / folder).glob("*.yml")]


class _Reader:
    """Reads the files of the ground one by one, keeping the findings and the digest."""

    def __init__(self, files: Files) -> None:
        self.files = files
        self.problems: list[Problem] = []
        self.digest = blake2b(digest_size=16)

    def read(self, model: type[M], path: str) -> M | None:
        """Read one file; None where it is missing or wrong."""
        try:
            raw = self.files.read(path)
        except FileNotFoundError:
            return None
        except OSError as failure:
            reason = failure.strerror or type(failure).__name__
            self.problems.append(Problem("unreadable-file", path, values={"reason": reason}))
            return None
        self.digest.update(path.encode())
        self.digest.update(raw)
        loaded = load(model, raw, path)
        self.problems.extend(loaded.problems)
        return loaded.value

    def names(self, folder: str) -> list[str]:
        """The YAML files of a folder, by name."""
        try:
            return sorted(name for name in self.files.names(folder) if name.endswith(".yml"))
        except OSError:
            return []


def read_ground(root: Path | Files) -> Ground:
    """Read vocabularies, criteria and policy; what is missing is empty, what is wrong is found."""
    reader = _Reader(_Folder(root) if isinstance(root, Path) else root)
    people = {
        path: file
        for name in reader.names(f"{VOCABULARY}/organisations")
        if (file := reader.read(Organisations, path := f"{VOCABULARY}/organisations/{name}"))
    }
    reader.problems.extend(organisation_twice(people.items()))
    terms = {
        name: terms_file
        for name, model in VOCABULARIES.items()
        if (terms_file := reader.read(model, f"{VOCABULARY}/{name}.yml"))
    }
    sets = dict(_criteria(reader))
    policy = reader.read(Policy, POLICY)
    reviewers = reader.read(Reviewers, REVIEWERS)
    maintainers = reader.read(Maintainers, "policy/maintainers.yml")
    return Ground(
        vocabulary=vocabulary([*people.values()], terms),
        criteria=sets,
        policy=policy or NO_POLICY,
        reviewers={r.id: r for r in reviewers.reviewers} if reviewers else {},
        maintainers=_accounts(maintainers) if maintainers else {},
        problems=tuple(reader.problems),
        version=reader.digest.hexdigest(),
    )


def _criteria(reader: _Reader) -> Iterator[tuple[str, CriteriaSet]]:
    """The sets of criteria by the names of their files; none under another's."""
    for file in reader.names(CRITERIA.rstrip("/")):
        path, name = f"{CRITERIA}{file}", file.removesuffix(".yml")
        one = reader.read(CriteriaSet, path)
        if one and one.id != name:
            values = {"value": one.id, "expected": name}
            reader.problems.append(Problem("criteria-name", path, ("id",), values))
        elif one:
            yield name, one


def _accounts(file: Maintainers) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one in file.maintainers:
        found[one.organisation] = (*found.get(one.organisation, ()), *one.accounts)
    return found
