"""The smallest right registry, with what an example shows in the place of its own."""

import shutil
from datetime import date
from pathlib import Path

from solution_registry.checks import read_checked
from solution_registry.settings import Settings

from .shown import ENTRY, Part, fields, fields_of, parts

TODAY = date(2026, 11, 1)
TESTS = Path(__file__).parent.parent
BASE = TESTS / "checks" / "base"
SMALLEST = (TESTS / "corpus" / "yaml" / "smallest.yml").read_text(encoding="utf-8")
BESIDE = "solutions/open-eplatform/solution.yml"
ORGANISATIONS = "schema/vocabulary/organisations/examples.yml"
REGISTER = """\
- {id: se-0182, name: Nacka, kind: municipality, country: se}
- {id: zz-rimfrosta, name: Rimfrosta, kind: municipality, country: zz, example: true}
- {id: zz-vinterlunda, name: Vinterlunda, kind: municipality, country: zz, example: true}
- {id: zz-exempel-inkop, name: Exempelinköp, kind: agency, country: zz, example: true}
"""


def whole(shown: str, without: set[str] | None = None, base: str = SMALLEST) -> bytes:
    """The smallest entry with the fields that are shown; ``without`` some that are not."""
    left = fields(shown) | (without or set())
    kept = [line for line in base.splitlines() if line.partition(":")[0] not in left]
    return "\n".join([*kept, shown, ""]).encode()


def found(root: Path, example: str, both: tuple[str, str]) -> set[str]:
    """What is said of the registry with an example, which is one of ``both``: wrong and right."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    shown = parts(example)
    paths = {part.path for part in shown}
    needed = [path for path in (ENTRY, BESIDE, ORGANISATIONS) if path not in paths]
    for part in (*shown, *(Part("file", path, "") for path in needed)):
        assert part.kind == "file", part
        file = root / part.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_content(part, both))
    return {problem.code for problem in read_checked(Settings(root=root), TODAY).problems}


def _content(part: Part, both: tuple[str, str]) -> bytes:
    """A file of which only some fields are shown. Where somebody is invented, all is."""
    known = fields_of(both, part.path)
    invented = "zz-" in "".join(both) and "example" not in known
    if part.path.endswith(".md"):
        return part.text.encode()
    if part.path.startswith("schema/criteria/"):
        criteria = BASE / "schema/criteria/2026.1.yml"
        return whole(part.text, base=criteria.read_text(encoding="utf-8"))
    if part.path == ORGANISATIONS:
        rows = [row for row in REGISTER.splitlines(True) if row.split(",")[0] not in part.text]
        left = [
            row for row in rows if f"{row.split(',')[0].removeprefix('- {')}\n" not in part.text
        ]
        shown = part.text or "organisations:\n"
        return f"schema_version: 1\n{shown}{''.join(left)}".encode()
    mark = "example: true\n" if invented else ""
    if part.path.endswith("/solution.yml"):
        zz = "zz-" in "".join(both) and "lead" not in known
        base = SMALLEST.replace("se-0180", "zz-vinterlunda") if zz else SMALLEST
        return whole(part.text + mark, known, base)
    return f"schema_version: 1\n{part.text}{mark if '/adopters/' in part.path else ''}".encode()
