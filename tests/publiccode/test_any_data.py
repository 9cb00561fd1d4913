"""Whatever stands in a file: an answer, and an entry that nothing is wrong with but gaps."""

from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from solution_registry.load import load
from solution_registry.model.solution import Solution
from solution_registry.publiccode import read_publiccode
from solution_registry.publiccode.terms import AREAS, KEYS, KINDS, LIFECYCLES
from solution_registry.source.write import document
from solution_registry.wording import CODES

from .ground import KNOWN, REPOSITORIES

VALUES: st.SearchStrategy[Any] = st.sampled_from(
    [
        *("", " ", "…", "N/A", "x" * 400, "å" * 161, "TODO", "okänt", "\u200b", "\u202ex", "a\tb"),
        *("https://a.test/b", "http://a", "git@a.test:b", "https://kod.provstad.test/grunden.git"),
        *(
            "2026-02-30",
            "2026-02-28",
            "1.10",
            "MIT",
            "GPL-3.0",
            "MPLv2",
            "web",
            "sv",
            "no",
            "pt_BR",
        ),
        *(
            "Provstads kommun",
            "Kodbolaget AB",
            "Byn",
            "PostgreSQL",
            "alias:gdpr",
            "- x",
            "a: b",
            "#",
        ),
        *(None, True, False, 0, 1.1, 10**20, [], {}),
        *(LIFECYCLES, KINDS),
        *(next(iter(AREAS)), "contract", "internal"),
    ]
).map(lambda value: list(value) if isinstance(value, type(LIFECYCLES)) else value)
DEEP = st.recursive(
    VALUES | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [*KEYS["description"], *KEYS["legal"], "name", "uri", "sv", "eng", "x"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
SECTIONS = {
    key: DEEP | st.fixed_dictionaries({}, optional=dict.fromkeys([*KEYS[key], "sv", "en"], DEEP))
    for key in KEYS
    if key
}
FILES = st.fixed_dictionaries(
    {}, optional={**dict.fromkeys([*KEYS[""], "it", "x"], DEEP), **SECTIONS}
)


@settings(max_examples=settings().max_examples // 2)
@given(FILES)
def test_any_data(data: dict[str, Any]) -> None:
    raw = yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode()
    read = read_publiccode(raw, "publiccode.yml", KNOWN, REPOSITORIES)
    assert {problem.code for problem in read.problems} <= CODES.keys()
    if read.fields is not None:
        loaded = load(Solution, document(read.fields, "x").encode(), "solution.yml")
        codes = {problem.code for problem in loaded.problems}
        assert codes <= {"missing-field", "blank-text"}, (loaded.problems, raw)
