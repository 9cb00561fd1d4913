"""What is fuzzed holds for what was found before, and for a few files to begin with."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from .targets import TARGETS

HERE = Path(__file__).parent
BEGIN = [
    b"",
    (HERE.parent / "corpus/yaml/smallest.yml").read_bytes(),
    (HERE.parent / "corpus/values/all-at-once.yml").read_bytes(),
    b"a\x00\xff[](x)\n::error::\n../..\n" * 9,
    *(sha256(bytes([number])).digest() * 2 for number in range(20)),
]
FOUND = [file.read_bytes() for file in sorted((HERE / "found").iterdir())]


@pytest.mark.slow
@pytest.mark.parametrize("target", TARGETS.values(), ids=list(TARGETS))
def test_it_holds(target: Callable[[bytes], None]) -> None:
    for raw in (*BEGIN, *FOUND):
        target(raw)
