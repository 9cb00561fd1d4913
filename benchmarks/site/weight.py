"""How many bytes of style and script a page loads, ours and the theme's; plain and compressed."""

import re
from dataclasses import dataclass
from pathlib import Path

from benchmarks.site.host import compressed

_LOADED = re.compile(r'<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)"')
_IMPORTED = re.compile(r"""(?:from|import)\s*["']([^"']+)["']""")
_LATER = re.compile(r"""import\(["']([^"']+)["']\)""")
"""What is imported when it is needed: when a reader searches, or there is something to compare."""
_THEME = re.compile(r"\.min\.")


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes of one kind on one page: as they are, and compressed."""

    plain: int
    packed: int


def weights(site: Path, page: str) -> dict[str, Weight]:
    """Add up what a page loads: `our CSS`, `theme CSS`, `our scripts`, `theme scripts`, `HTML`.

    `our later scripts` are those that are loaded when they are needed.
    """
    file = site / page
    found: dict[str, list[Path]] = {"HTML": [file]}
    files = {(file.parent / link).resolve() for link in _LOADED.findall(file.read_text("utf-8"))}
    first = _with_imports(files)
    for loaded in sorted(first):
        whose = "theme" if _THEME.search(loaded.name) else "our"
        kind = "CSS" if loaded.suffix == ".css" else "scripts"
        found.setdefault(f"{whose} {kind}", []).append(loaded)
    later = {one for script in first for one in _imports(script, _LATER)}
    found["our later scripts"] = sorted(_with_imports(later) - first)
    return {
        name: Weight(
            sum(one.stat().st_size for one in files), sum(len(compressed(one)) for one in files)
        )
        for name, files in found.items()
    }


def _with_imports(files: set[Path]) -> set[Path]:
    known: set[Path] = set()
    left = set(files)
    while left:
        file = left.pop()
        known.add(file)
        left |= _imports(file, _IMPORTED) - known
    return known


def _imports(file: Path, how: re.Pattern[str]) -> set[Path]:
    if file.suffix != ".js":
        return set()
    return {(file.parent / one).resolve() for one in how.findall(file.read_text("utf-8"))}
