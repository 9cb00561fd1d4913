import json
import re
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from solution_registry.source import parse

_COMMENT = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


@cache
def validator(schema: Path) -> Draft202012Validator:
    """A second opinion on files that name a schema."""
    return Draft202012Validator(json.loads(schema.read_bytes()))


@pytest.mark.parametrize("registry", [".", "tests/data/tiny"])
def test_every_file_names_its_schema_and_follows_it(registry: str, root: Path) -> None:
    """An independent check of what the models accept."""
    wrong: list[str] = []
    for folder in ("solutions", "policy", "schema"):
        for file in sorted((root / registry / folder).rglob("*.yml")):
            text = file.read_text(encoding="utf-8")
            comment = _COMMENT.match(text)
            assert comment, f"{file} does not name its schema in the first line"
            schema = validator((file.parent / comment[1]).resolve())
            parsed = parse(text.encode(), file.name)
            wrong += [f"{file}: {error.message}" for error in schema.iter_errors(parsed.data)]
    assert wrong == []
