"""What generated files are made from, besides the models: policy, and who leads what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..model.certification import CriteriaSet
from ..registry import Ground
from ..settings import Settings
from ..site.settings import LANGUAGES


@dataclass(frozen=True, slots=True)
class Basis:
    """Policy as it stands, the site's languages, and who leads what, for leads with accounts."""

    ground: Ground
    languages: tuple[str, ...] = LANGUAGES
    leads: Mapping[str, str] = field(default_factory=dict)

    @property
    def criteria(self) -> CriteriaSet | None:
        """The criteria in force."""
        return self.ground.criteria.get(self.ground.policy.criteria)


def read_basis(settings: Settings) -> Basis:
    """Read it. Solutions are looked at only where an organisation has accounts at the forge."""
    from ..registry.read_ground import read_ground  # and with it all models

    ground = read_ground(Path(settings.root))
    leads = _leads(settings, ground) if ground.maintainers else {}
    return Basis(ground, settings.languages, leads)


def _leads(settings: Settings, ground: Ground) -> dict[str, str]:
    from ..load import load
    from ..model.solution import Solution

    found: dict[str, str] = {}
    for file in sorted(settings.solutions.glob("*/solution.yml")):
        id = file.parent.name
        solution = load(Solution, file.read_bytes(), f"solutions/{id}/solution.yml").value
        if solution and solution.lead and solution.lead in ground.maintainers:
            found[id] = solution.lead
    return found
