"""Each code of the failure guide shows what is wrong and what is right, or it is said why not."""

from collections.abc import Mapping

import pytest
from solution_registry.wording import CODES, Code

WITHOUT: Mapping[str, str] = {
    "bad-value": "nothing is told so as long as every rule of a field has its own words, as it has",
}
"""Code → why nothing can be shown; the guide *Contribute* says that every message has both."""


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.code)
def test_a_code_has_both_examples_or_a_reason(code: Code) -> None:
    assert bool(code.wrong) is bool(code.right) is (code.code not in WITHOUT)
    assert not code.wrong or code.wrong != code.right


def test_only_codes_have_a_reason() -> None:
    assert WITHOUT.keys() <= CODES.keys()
