"""How many bytes of style and script a page loads, ours and the theme's; plain and compressed."""

import re
from dataclasses import dataclass
from pathlib import Path

from benchmarks.site.host import compressed

_LOADED = re.compile(r'<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)"')
_IMPORTED = re.compile(r"""(?:from|import)\s*\(?\s*["']([^"']+)["']""")
_THEME = re.compile(r"\.min\.")


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes of one kind on one page: as they are, and compressed."""

    plain: int
    packed: int


def weights(site: Path, page: str) -> dict[str, Weight]:
    """Add up what a page loads: `our CSS`, `theme CSS`, `our scripts`, `theme scripts`, `HTML`."""
    file = site / page
    found: dict[str, list[Path]] = {"HTML": [file]}
    files = {(file.parent / link).resolve() for link in _LOADED.findall(file.read_text("utf-8"))}
    for loaded in sorted(_with_imports(files)):
        whose = "theme" if _THEME.search(loaded.name) else "our"
        kind = "CSS" if loaded.suffix == ".css" else "scripts"
        found.setdefault(f"{whose} {kind}", []).append(loaded)
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
        if file.suffix == ".js":
            imports = _IMPORTED.findall(file.read_text("utf-8"))
            left |= {(file.parent / one).resolve() for one in imports} - known
    return known
