from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from solution_registry.source import parse
from solution_registry.source.write import document

NAMES = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True).filter(
    lambda name: name not in {"null", "true", "false"}
)
TEXTS = st.text(
    st.characters(blacklist_categories=("C", "Zl", "Zp", "Zs")) | st.sampled_from(" \n#:-'\""),
    max_size=40,
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    TEXTS | st.integers(-(10**12), 10**12) | st.booleans(),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(NAMES, inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(NAMES, VALUES, min_size=1, max_size=4))
def test_what_is_written_is_read_back(data: dict[str, Any]) -> None:
    parsed = parse(document(data, "x.json").encode(), "x.yml")
    if not parsed.problems:  # a character that no file may hold is refused whoever writes it
        assert parsed.data == data


def test_what_people_read_is_not_wrapped_in_marks() -> None:
    data = {
        "digest": f"sr1:{'0' * 64}",
        "evidence": ["https://example.org/a?b=c", "case 12"],
        "criteria": "2026.1",
        "grounds": {"sv": "Ett.\n\nTvå: #3."},
    }
    assert document(data, "s").splitlines()[1:] == [
        f"digest: sr1:{'0' * 64}",
        'evidence: [https://example.org/a?b=c, "case 12"]',
        'criteria: "2026.1"',
        "grounds:",
        "  sv: |-",
        "    Ett.",
        "",
        "    Två: #3.",
    ]
