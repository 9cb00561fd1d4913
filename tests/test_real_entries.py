from pathlib import Path
from typing import Any

from solution_registry.source import parse


def real(root: Path) -> dict[str, Any]:
    """Entries of real solutions, by id."""
    files = sorted((root / "solutions").glob("*/solution.yml"))
    read: dict[str, Any] = {
        file.parent.name: parse(file.read_bytes(), file.name).data for file in files
    }
    return {name: entry for name, entry in read.items() if not entry.get("example")}


def test_an_open_route_rests_on_a_licence_that_is_stated(root: Path) -> None:
    """A rule of ``solutions/README.md``: nothing about the licence is unsettled."""
    unsettled = [
        name
        for name, entry in real(root).items()
        if any(route["type"] == "open_source" for route in entry.get("procurement_routes", ()))
        and not entry["reuse"].get("licence")
    ]
    assert unsettled == []
