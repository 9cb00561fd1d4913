"""How deep JSON is nested is told from its bytes, and no deeper is allowed than in YAML."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.source import parse
from solution_registry.source.nesting import too_deep
from solution_registry.source.tree import MAX_DEPTH

TEXT = st.text(st.sampled_from('[]{}"\\\n,:å'), max_size=40)
VALUES = st.recursive(
    TEXT, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3)
)


@given(VALUES, st.integers(0, 25))
def test_text_counts_for_nothing_whatever_it_holds(value: object, times: int) -> None:
    for _ in range(times):
        value = [value]
    assert too_deep(json.dumps(value).encode()) is (depth(value) > MAX_DEPTH)


def depth(value: object) -> int:
    """Lists and mappings within each other."""
    if isinstance(value, dict):
        value = list(value.values())
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


@pytest.mark.parametrize("brackets", ["[]", "{}"])
def test_as_deep_as_yaml(brackets: str) -> None:
    first, last = brackets.replace("{", '{"a":')[:-1], brackets[-1]
    for levels in (MAX_DEPTH, MAX_DEPTH + 1):
        text = first * (levels - 1) + brackets + last * (levels - 1)
        told = [problem.code for problem in parse(text.encode(), "x.yml").problems]
        assert (told == ["too-deep"]) is too_deep(text.encode()) is (levels > MAX_DEPTH)


@pytest.mark.parametrize("raw", [b"[" * 100_000, b'{"a":' * 100_000, b"[" * 21 + b'"'])
def test_what_never_ends(raw: bytes) -> None:
    assert too_deep(raw)


@pytest.mark.parametrize("raw", [b"", b"1", b'"' + b"[" * 30, b'"' + b'\\"[' * 30, b"[]" * 30])
def test_what_is_flat(raw: bytes) -> None:
    assert not too_deep(raw)
