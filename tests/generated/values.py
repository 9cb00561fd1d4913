"""Data such as files hold, some of it right and some of it not, for any model."""

from typing import Any

from hypothesis import strategies as st
from solution_registry.generated.fields import Field, fields
from solution_registry.model.base import Model

WILDEST: tuple[Any, ...] = (
    "",
    " ",
    "\n",
    "sv\n",
    "1",
    "٢٠٢٥",
    "2026-02-28",
    "2026-02-30",
    "2026-W01-1",
    "2026-02-28\n",
    "20260228",
    "2026.1",
    "se-0180",
    "SE-0180",
    "open",
    "x" * 81,
    "å" * 161,
    "https://example.org/\n",
    "javascript:alert(1)",
    0,
    1,
    -1,
    2**70,
    1.0,
    0.5,
    True,
    False,
    [],
    {},
    [""],
    {"sv": ""},
    {"sv": "Text", "en\n": "Text"},
    {"": ""},
)
"""Values that are wrong in most places; none of them is null, which no file can hold."""

WILD = st.sampled_from(WILDEST)


def files(model: type[Model]) -> st.SearchStrategy[dict[str, Any]]:
    """The least that a file needs, with one or two fields drawn at random, right or wild."""
    drawn = [st.tuples(st.just(f.key), st.one_of(_value(f), WILD)) for f in fields(model)]
    changes = st.lists(st.one_of(*drawn, st.tuples(st.just("unknown"), WILD)), max_size=2)
    return changes.map(lambda items: least(model) | dict(items))


def least(model: type[Model]) -> dict[str, Any]:
    """The least that a part needs: right values in the required fields."""
    return {field.key: _right(field) for field in fields(model) if field.required}


def _right(field: Field) -> Any:
    form = field.form
    if form.model:
        value: Any = least(form.model)
        value = {"cost-stated": value} if form.by_name else value
        return [value] if form.many else value
    if isinstance(field.example, str) and field.example.endswith("…"):
        return "https://example.org/"
    return field.example


def _value(field: Field) -> st.SearchStrategy[Any]:
    form = field.form
    value = st.just(least(form.model)) if form.model else _single(field)
    if form.by_language:
        value = st.dictionaries(st.sampled_from(["sv", "nb-NO"]), value, min_size=1)
    if form.by_name:
        value = st.dictionaries(st.sampled_from(["kommun", "x" * 40]), value, min_size=1)
    return st.lists(value, min_size=1, max_size=2) if form.many else value


def _single(field: Field) -> st.SearchStrategy[Any]:
    form = field.form
    if form.sort == "choice":
        return st.sampled_from([1 if value == "1" else value for value in form.choices])
    if form.sort == "day":
        return st.dates().map(str)
    if form.sort == "whole":
        return st.integers(int(form.least or 0) - 1, int(form.most or 10**6) + 1)
    if form.sort == "decimal":
        return st.floats(form.least, form.most) | st.integers(-90, 90)
    if form.sort in ("yes", "yes_no"):
        return st.booleans()
    return _text(form.pattern, form.longest)


def _text(pattern: str, longest: int) -> st.SearchStrategy[str]:
    if pattern == "^https?://":
        return st.sampled_from(["https://example.org/", "http://xn--mnchen-3ya.example/å?ä#ö"])
    if pattern:
        return st.from_regex(pattern)
    return st.text(min_size=1, max_size=8) | st.just("x" * longest)
