from pathlib import Path

import pytest
from solution_registry.generated import GENERATED, Basis, read_basis
from solution_registry.settings.file import read_settings


@pytest.fixture(scope="module")
def basis(root: Path) -> Basis:
    """What the files of this registry are made from."""
    return read_basis(read_settings(root))


@pytest.mark.parametrize("path", GENERATED)
def test_a_generated_file_is_what_models_and_policy_say(
    path: str, root: Path, basis: Basis
) -> None:
    assert (root / path).read_bytes() == GENERATED[path](basis), "run: registry generate"


def test_no_schema_is_left_over(root: Path) -> None:
    assert {f"schema/{file.name}" for file in (root / "schema").glob("*.json")} == {
        path for path in GENERATED if path.endswith(".schema.json")
    }
