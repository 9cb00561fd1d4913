from pathlib import Path

import pytest
from solution_registry.generated import GENERATED


@pytest.mark.parametrize("path", GENERATED)
def test_a_generated_file_is_what_the_models_say(path: str, root: Path) -> None:
    assert (root / path).read_bytes() == GENERATED[path](), "run: registry generate"


def test_no_schema_is_left_over(root: Path) -> None:
    assert {f"schema/{file.name}" for file in (root / "schema").glob("*.json")} == set(GENERATED)
