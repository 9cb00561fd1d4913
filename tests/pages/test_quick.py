"""Escaping in templates does what MarkupSafe does."""

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup, escape
from solution_registry.pages.quick import QuickTemplate, quick_escape


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
