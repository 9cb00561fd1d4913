"""What became of a decision: in the folder, in what was said, and on the pages."""

import re
from collections.abc import Callable
from pathlib import Path

from solution_registry.certification.status import State
from solution_registry.checks import read_checked
from solution_registry.settings.file import read_settings
from solution_registry.verify.present import present

from tests.cli.conftest import Ran
from tests.verify.clone import TODAY, Clone

Prepared = Callable[..., Path]
DAY = TODAY.isoformat()
RECORD = f"solutions/felanmalan/certifications/{DAY}-1"


def state(clone: Clone, id: str = "felanmalan") -> State:
    """The state of a solution, as pages show it."""
    settings = read_settings(clone.folder, cached=False)
    registry = read_checked(settings, TODAY, present(clone.folder, None, TODAY))
    assert registry.problems == ()
    return registry.listings[id].status.state


def lines(clone: Clone) -> list[str]:
    """What git sees that is not committed."""
    return clone.git("status", "--porcelain", "-uall").splitlines()


def told(ran: Ran) -> set[str]:
    """The codes of what was refused."""
    return set(re.findall(r"error\[([a-z-]+)\]", ran.err))
