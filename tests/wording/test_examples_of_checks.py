"""The failure guide is true of what checks find, too."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from solution_registry.checks import read_checked
from solution_registry.settings import Settings
from solution_registry.wording import Code
from solution_registry.wording.codes import content, procurement, references

from .test_examples import whole

CODES = [code for table in (references, content, procurement) for code in table.CODES if code.wrong]
TODAY = date(2026, 11, 1)
GROUND = Path(__file__).parent.parent / "checks" / "base"
ORGANISATIONS = """\
schema_version: 1
organisations:
  - {id: se-0182, name: Nacka, kind: municipality, country: se}
  - {id: zz-rimfrosta, name: Rimfrosta, kind: municipality, country: zz, example: true}
"""


def found(root: Path, example: str) -> set[str]:
    """What is said of the smallest entry with an example's fields, beside one that it can name."""
    for name, text in (("felanmalan", example), ("open-eplatform", "lifecycle: idea")):
        entry = root / "solutions" / name / "solution.yml"
        entry.parent.mkdir(parents=True, exist_ok=True)
        entry.write_bytes(whole(text))
    return {problem.code for problem in read_checked(Settings(root=root), TODAY).problems}


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.code)
def test_example(code: Code, tmp_path: Path) -> None:
    shutil.copytree(GROUND, tmp_path, dirs_exist_ok=True)
    more = tmp_path / "schema" / "vocabulary" / "organisations" / "more.yml"
    more.write_text(ORGANISATIONS, encoding="utf-8")
    assert code.code in found(tmp_path, code.wrong)
    assert not found(tmp_path, code.right)
