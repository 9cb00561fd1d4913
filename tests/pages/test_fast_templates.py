"""Escaping in templates does what MarkupSafe does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined, Template, UndefinedError
from markupsafe import Markup, escape
from solution_registry.pages.fast_templates import QuickCode, QuickTemplate, quick_escape


@given(st.one_of(st.text(), st.integers(), st.text().map(Markup), st.none(), st.floats()))
def test_every_value_is_escaped_alike(value: object) -> None:
    """Texts, numbers, and what is safe already."""
    assert quick_escape(value) == escape(value)


def test_a_template_escapes_what_it_is_given() -> None:
    """In the page itself, in macros and in what they are given."""
    environment = Environment(autoescape=True)
    environment.template_class = QuickTemplate
    template = environment.from_string(
        "{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}{{ x }}{{ m(x) }}{{ m(m(x)) }}"
    )
    assert template.render(x="<") == "&lt;<i>&lt;</i><i><i>&lt;</i></i>"


MACRO = """{% macro m(a, b=2) %}{{ a }}{{ b }}{{ caller() }}{% endmacro %}
{%- call m(x, b=3) %}!{% endcall %}"""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ x.real }}", "7"),
        ("{{ (x, 8)[1] }}", "8"),
        ('{{ "a".join("bc", ) }}', "bac"),
        ("{{ dict(a=x)['a'] }}", "7"),
        (MACRO, "73!"),
    ],
)
def test_attributes_items_and_calls_are_those_of_python(source: str, expected: str) -> None:
    """In a call of a macro, too."""
    environment = Environment(autoescape=True)
    environment.code_generator_class = QuickCode
    assert environment.from_string(source).render(x=7) == expected


@pytest.mark.parametrize(
    ("called", "expected"),
    [
        ("{{ m(x, 1) }}{{ m(m(x, 1), 1) }}", "&lt;1&lt;11"),
        ("{{ m(x) }}{{ m(a=x) }}{{ m(b=1, a=x) }}", "&lt;2&lt;2&lt;1"),
        ("{{ m(x, 1) ~ x }}", "&lt;1&lt;"),
        ("{% call c(x) %}{{ x }}{% endcall %}", "&lt;: &lt;"),
        ("{% call c(a=x) %}{{ m(x, 1) }}{% endcall %}", "&lt;: &lt;1"),
        ("{{ any(1, x, c=x) }}", "12"),
    ],
)
def test_a_macro_takes_what_it_always_takes(called: str, expected: str) -> None:
    """Values in their order, by name, left out; what a call holds, and any number of them."""
    assert with_macros(called).render(x="<") == expected


@pytest.mark.parametrize(
    "called", ["{{ m(1, 2, 3) }}", "{{ m(1, a=1) }}", "{{ m(1, 2, c=1) }}", "{{ c(1) }}"]
)
def test_a_macro_refuses_what_it_does_not_take(called: str) -> None:
    """As Jinja's own does."""
    with pytest.raises((TypeError, UndefinedError)):
        with_macros(called).render()


def with_macros(source: str) -> Template:
    """A quick template that has macros of every kind."""
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    environment.template_class = QuickTemplate
    environment.code_generator_class = QuickCode
    return environment.from_string(
        "{% macro m(a, b=2) %}{{ a }}{{ b }}{% endmacro %}"
        "{% macro c(a) %}{{ a }}: {{ caller() }}{% endmacro %}"
        "{% macro any() %}{{ varargs[0] }}{{ kwargs|length + 1 }}{% endmacro %}" + source
    )


@pytest.mark.parametrize("source", ["{{ x.missing }}", "{{ {}['missing'] }}", "{{ missing.x }}"])
def test_what_is_not_there_is_an_error(source: str) -> None:
    """Nothing is shown in its place."""
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    environment.code_generator_class = QuickCode
    with pytest.raises((AttributeError, LookupError, UndefinedError)):
        environment.from_string(source).render(x=7)
