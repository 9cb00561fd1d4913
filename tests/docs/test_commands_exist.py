import re

import pytest
from solution_registry.cli.group import COMMANDS

from tests.docs.pages import FILES, ROOT

TYPED = re.compile(r"(?:^\$ |`)(\./scripts/\w+|scripts/\w+|registry [a-z][a-z-]*)", re.MULTILINE)


@pytest.mark.parametrize("file", FILES)
def test_what_is_to_be_typed_can_be(file: str) -> None:
    typed = TYPED.findall((ROOT / file).read_text("utf-8"))
    commands = {x.removeprefix("registry ") for x in typed if x.startswith("registry ")}
    assert commands <= set(COMMANDS)
    assert [x for x in typed if "scripts/" in x and not (ROOT / x).is_file()] == []
