"""The bytes that were certified are read in one form alone."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.certification.certified import read_certified
from solution_registry.certification.digest import canonical, field_digests

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
VALUES = st.recursive(
    TEXT | st.integers(-9, 9**9) | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
CONTENT = st.dictionaries(st.sampled_from(["name", "costs", "reuse", "exit"]), VALUES)


@given(CONTENT)
def test_certified_bytes_are_read_as_the_digest_is_made(content: dict[str, Any]) -> None:
    found = read_certified(canonical(content, {}))
    assert found is not None
    assert found.fields == field_digests(content, {})


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"\xff",
        b'{"b":1,"a":2}',
        b'{"a": 1}',
        b'{"a":1,"a":1}',
        b'{"a":1.0e1}',
        b'{"a":"\\u00e5"}',
        b'{"a":"a\xcc\x8a"}',
        b'{"a":"1\\r\\n2"}',
        b'{"a":1}\n',
        b'{"a":' + b"[" * 20 + b"]" * 20 + b"}",
        b'{"a":' * 21 + b"1" + b"}" * 21,
        b"[" * 100_000,
    ],
)
def test_bytes_that_are_not_the_canonical_form(raw: bytes) -> None:
    assert read_certified(raw) is None


@pytest.mark.parametrize("content", ["[" * 19 + "]" * 19, '{"a":' * 19 + "1" + "}" * 19])
def test_bytes_as_deep_as_an_entry_can_be(content: str) -> None:
    assert read_certified(f'{{"a":{content}}}'.encode()) is not None
