"""What an operator decides for a registry: the same values for the site and the command line."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..site.settings import LANGUAGES


@dataclass(frozen=True, slots=True)
class Settings:
    """Decisions of an operator; the plugin's options in ``mkdocs.yml``."""

    root: Path
    """The folder that holds ``solutions/``, ``policy/`` and ``schema/``."""
    languages: tuple[str, ...] = LANGUAGES
    """Languages of the site; the first has the addresses without prefix."""
    show_examples: bool = True
    """Whether fictional entries are shown."""
    examples_as_of: date | None = None
    """The day at which fictional entries are evaluated; today when left out."""
    cache: Path | None = None
    """A folder for what need not be computed twice; nothing is kept when left out."""

    @property
    def solutions(self) -> Path:
        """The folder of entries."""
        return self.root / "solutions"
