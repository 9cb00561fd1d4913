"""Words are in a template when it is compiled."""

from pathlib import Path

import pytest
from jinja2 import TemplateSyntaxError
from solution_registry.language import Words
from solution_registry.pages.environment import make_environment
from solution_registry.pages.multilingual import apart

WORDS = Words(
    "sv",
    {"Home": "Hem & hus", "By %(who)s on %(day)s": "%(day)s, av %(who)s"},
    {"%(count)s adopter": ("%(count)s användare", "%(count)s användare i flertal")},
)


def made(folder: Path, source: str, **values: object) -> str:
    """What a template becomes."""
    (folder / "page.html").write_text(source)
    return make_environment(WORDS, folder=folder).get_template("page.html").render(values)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{{ _("Home") }}', "Hem &amp; hus"),
        ('<a title="{{ _("Home") }}">', '<a title="Hem &amp; hus">'),
        ('{{ _("Not translated") }}', "Not translated"),
        ('{% say "By %(who)s on %(day)s", who=x, day=1 %}', "1, av &lt;b&gt;"),
        ('{% count 1, "%(count)s adopter", "%(count)s adopters" %}', "1 användare"),
        (
            '{% count n, "%(count)s adopter", "%(count)s adopters" %}',
            "1\xa0200 användare i flertal",
        ),
        ('{% count 2, "%(count)s of %(x)s", "%(count)s of %(x)s", x=x %}', "2 of &lt;b&gt;"),
    ],
)
def test_words_are_put_in(tmp_path: Path, source: str, expected: str) -> None:
    """In the language of the environment, escaped, with values where the translation has them."""
    assert made(tmp_path, source, x="<b>", n=1200) == expected


def test_a_page_is_filled_in_for_all_languages_at_once(tmp_path: Path) -> None:
    """Words and values are those of each language, also where their order is another."""
    (tmp_path / "page.html").write_text(
        '<p title="{{ _("Home") }}">{% say "By %(who)s on %(day)s", who=x, day=y|local %}</p>\n'
        "{% filter where_missing(y) %}<p>{{ _('Home') }}</p>{% endfilter %}"
    )
    environment = make_environment(WORDS, Words("en", {}, {}), folder=tmp_path)
    text = {"sv": "må<n"}
    swedish, english = apart(environment.get_template("page.html").render(x="<b>", y=text), 2)
    assert swedish == '<p title="Hem &amp; hus">må&lt;n, av &lt;b&gt;</p>\n'
    day = '<span class="sr-other" lang="sv">må&lt;n</span>'
    assert english == f'<p title="Home">By &lt;b&gt; on {day}</p>\n<p>Home</p>'


def test_what_would_be_said_twice_is_left_out_by_language(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(
        "{% filter where_unlike(_('Home'), y|plain) %}<i>{{ _('Home') }}</i>{% endfilter %}"
    )
    environment = make_environment(WORDS, Words("en", {}, {}), folder=tmp_path)
    template = environment.get_template("page.html")
    both, same = {"sv": "Hem & hus", "en": "House"}, {"sv": "Hem & hus", "en": "Home"}
    assert apart(template.render(y=both), 2) == ["", "<i>Home</i>"]
    assert apart(template.render(y=same), 2) == ["", ""]


def test_a_sentence_without_its_value_is_refused(tmp_path: Path) -> None:
    """When the template is compiled, not when a page is made."""
    with pytest.raises(TemplateSyntaxError, match="who"):
        made(tmp_path, '{% say "By %(who)s on %(day)s", day=1 %}')


def test_a_part_is_compiled_with_its_page(tmp_path: Path) -> None:
    """It knows what the page has set, and its words are translated."""
    (tmp_path / "part.html").write_text('  {{ x }} {{ _("Home") }}')
    source = '{% set x = 7 %}\n{% include "part.html" %}\n'
    assert made(tmp_path, source) == "7 Hem &amp; hus"


def test_all_msgids_are_known_when_a_template_is_compiled(tmp_path: Path) -> None:
    """So that a test can look for their translations."""
    (tmp_path / "page.html").write_text('{{ _("A") }}{% say "B" %}{% count 1, "C", "D" %}')
    environment = make_environment(WORDS, folder=tmp_path)
    environment.get_template("page.html")
    assert environment.msgids == {"A", "B", ("C", "D")}  # type: ignore[attr-defined] # as above
