"""An option that is wrong is told in one clear line."""

from datetime import date
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.exceptions import Abort, ConfigurationError
from solution_registry.plugin import Options
from solution_registry.settings.options import with_words

from tests.site.conftest import MkDocsProject


def read(values: dict[str, Any]) -> tuple[Options, list[str]]:
    options = Options()
    options.load_dict(values)
    errors, warnings = options.validate()
    return options, [f"{key}: {error}" for key, error in (*errors, *warnings)]


def test_without_options_the_defaults_hold() -> None:
    options, problems = read({})
    assert problems == []
    assert options.languages == ("sv", "en", "da")
    assert (options.page_size, options.show_examples, options.stop_on) == (50, True, "error")


@pytest.mark.parametrize("day", ["2026-05-31", date(2026, 5, 31)])
def test_a_day_may_stand_in_quotes_or_not(day: object) -> None:
    options, problems = read({"examples_as_of": day})
    assert problems == []
    assert options.examples_as_of == date(2026, 5, 31)


def test_a_name_of_the_site_is_one_line() -> None:
    options, problems = read({"site_names": {"en": "The  Registry\n", "da": "Registret"}})
    assert problems == []
    assert options.site_names == {"en": "The Registry", "da": "Registret"}


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("examples_as_of", "31 May", "Expected a day such as 2026-05-31, not '31 May'."),
        ("examples_as_of", "2026-02-30", "'2026-02-30' is no day of the calendar."),
        ("examples_as_of", 2026, "Expected a day"),
        ("page_size", 5, "from 10 to 200, not 5"),
        ("page_size", "50", "Expected a whole number"),
        ("page_size", True, "Expected a whole number"),
        ("languages", [], "Expected a list of languages"),
        ("languages", "sv", "Expected a list of languages"),
        ("languages", ["sv", "xx"], "no words for the language 'xx'"),
        ("languages", ["sv", False], "no words for the language False"),
        ("languages", ["sv", "sv"], "listed twice"),
        ("site_names", "Registry", "Expected a name by language"),
        ("site_names", {"xx": "Registry"}, "no words for the language 'xx'"),
        ("site_names", {"en": " "}, "Expected a name in 'en', not ' '"),
        ("site_names", {"en": 1}, "Expected a name in 'en', not 1"),
        ("mailbox", "somebody", "Expected an address of e-mail such as registry@example.se"),
        ("mailbox", 1, "not 1."),
        ("show_examples", "yes", "Expected true or false, not 'yes'."),
        ("stop_on", "never", "Expected one of"),
        ("root", "nowhere", "isn't an existing directory"),
        ("rooot", ".", "Unrecognised"),
    ],
)
def test_a_wrong_option(option: str, value: object, words: str) -> None:
    _, problems = read({option: value})
    [problem] = problems
    assert problem.startswith(f"{option}: ")
    assert words in problem


def test_another_theme_than_material_is_refused(project: MkDocsProject) -> None:
    project.settings["theme"] = {"name": "mkdocs"}
    with pytest.raises(ConfigurationError, match="lacks Material"):
        project.build()


@pytest.mark.parametrize(("language", "told"), [("xx", False), ("no", False), (False, True)])
def test_quotes_are_spoken_of_where_they_are_missing(language: object, *, told: bool) -> None:
    with pytest.raises(ValueError, match="There are no words for the language") as refused:
        with_words(language)
    assert ('write "no"' in str(refused.value)) is told


@pytest.mark.parametrize("epoch", ["abc", "1e9", "99999999999", "-99999999999"])
def test_a_source_of_no_day_is_refused_before_anything_is_made(
    project: MkDocsProject,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    epoch: str,
) -> None:
    config = project.config()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(Abort):
        build(config)
    assert caplog.messages[-1].startswith(f"SOURCE_DATE_EPOCH={epoch} is not a day: ")
    assert not (project.root / "site").exists()
