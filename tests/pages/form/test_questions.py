"""A form asks for what the models have, and leaves out what it says it leaves out."""

import re
from collections.abc import Collection, Iterator
from itertools import product
from string import ascii_lowercase

import pytest
from solution_registry.generated.fields import all_fields
from solution_registry.model.address import address_fault, lacks_scheme
from solution_registry.model.adopter import Adopter
from solution_registry.model.base import Model
from solution_registry.model.procurement import Template
from solution_registry.model.solution import Solution
from solution_registry.names import FileFact, check_names
from solution_registry.pages.form.asked import (
    FIRST,
    HINTS,
    NOT_ASKED,
    NOT_ASKED_OF_USE,
    SECTIONS,
    USE_FIRST,
    USE_SECTIONS,
    Section,
)
from solution_registry.pages.form.choosing import Chooser
from solution_registry.pages.form.question import Question, questions
from solution_registry.pages.form.rules import ADDRESS, REFERENCE, TAKEN, unseen
from solution_registry.registry import Vocabulary
from solution_registry.source.characters import FORBIDDEN

from tests.spoken import assert_translated, in_each_translation

MODELS = (Solution, Adopter)


def every(model: type[Model]) -> Iterator[Question]:
    """All questions of a model, and those within them."""
    todo = list(questions(model, Chooser("en", Vocabulary())))
    while todo:
        yield (one := todo.pop())
        todo += one.parts


@pytest.mark.parametrize(
    ("model", "first", "sections", "left_out"),
    [
        (Solution, FIRST, SECTIONS, NOT_ASKED),
        (Adopter, USE_FIRST, USE_SECTIONS, NOT_ASKED_OF_USE),
    ],
)
def test_each_field_is_asked_for_once_or_left_out_for_a_reason(
    model: type[Model],
    first: tuple[str, ...],
    sections: tuple[Section, ...],
    left_out: Collection[str],
) -> None:
    asked = [key for key in first if not key.startswith("$")]
    asked += [key for section in sections for key in section.fields]
    assert sorted([*asked, *left_out]) == sorted(model.model_fields)


@pytest.mark.parametrize("model", MODELS)
def test_what_is_required_is_open_from_the_beginning(model: type[Model]) -> None:
    first = {*FIRST, *NOT_ASKED} if model is Solution else {*USE_FIRST, *NOT_ASKED_OF_USE}
    required = {key for key, field in model.model_fields.items() if field.is_required()}
    assert required <= first


@pytest.mark.parametrize("model", MODELS)
def test_no_two_questions_have_the_same_place(model: type[Model]) -> None:
    ids = [(one.id, one.kind) for one in every(model)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("model", MODELS)
def test_a_rule_is_one_that_both_languages_read(model: type[Model]) -> None:
    """Neither inline flags nor groups with a name as Python writes them, and no ends of a text."""
    for one in every(model):
        assert not re.search(r"\(\?[Piamsux]|\\[AZ]", one.rules.get("pattern", ""))


@pytest.mark.parametrize("model", MODELS)
def test_what_is_chosen_by_name_brings_the_rules_of_its_id(model: type[Model]) -> None:
    for one in every(model):
        assert not one.names or {"pattern", "longest"} <= one.rules.keys()


def test_a_name_of_a_row_is_asked_for_by_the_rules_of_the_model() -> None:
    [named] = [one for one in every(Template) if one.kind == "named"]
    name, label = named.parts
    assert (name.kind, name.needed, label.kind) == ("value", "always", "texts")
    assert name.rules["longest"] == "40"
    assert re.fullmatch(name.rules["pattern"], name.example)


def test_hints_replace_what_the_models_say() -> None:
    described = {field.description for model in MODELS for field in all_fields(model)}
    assert described >= HINTS.keys()


@in_each_translation
def test_its_own_words_are_translated(language: str) -> None:
    own = {*HINTS.values(), *(one.heading for one in (*SECTIONS, *USE_SECTIONS))} - {""}
    assert_translated(language, own, "form.po")


@pytest.mark.parametrize(
    "address",
    [
        "https://kommun.se",
        "http://kommun.se:80/a?b=c#d",
        "https://KOMMUN.se:443",
        "https://kommun.se:/",
        "https://xn--smrgs-pra2q.se/%C3%A5",
        "https://a-b.c1.example/åäö",
        "https://kommun.se:8080",
        "https://kommun",
        "https://1.2.3.4/",
        "https://[::1]/",
        "https://anna@kommun.se",
        "https://anna:x@kommun.se/",
        "https://kommun.se@elak.se/",
        "https://-kommun.se",
        "https://kommun-.se",
        "https://kom_mun.se",
        "https://smörgås.se",
        "https://kommun.se\\@elak.se",
        "https://kommun.se/ a",
        "https://kommun.se/a\n",
        "https://kommun.se/<b>",
        "https://kommun.se/\xa0",
        "javascript:alert(1)",
        "ftp://kommun.se",
        "https:kommun.se",
        f"https://{'a' * 63}.se",
        f"https://{'a' * 64}.se",
        f"https://{'a.' * 130}se",
    ],
)
def test_an_address_is_one_by_the_form_as_by_the_model(address: str) -> None:
    assert bool(re.fullmatch(ADDRESS, address)) is (address_fault(address) is None)


@pytest.mark.parametrize(
    "reference",
    [
        *("www.kommunen.se", "WWW.Kommunen.se", "www.kommunen.se/", "www.å.se", "www.x", "www."),
        *("kommunen.se/priser", "kommunen.se/", "kommunen.se", "beslut.pdf", "a.b/c", "x.y1/z"),
        *("KS 2026/12", "ks.2026/12", "KS2026/12", "me/repo@1:x.se/y", "me/repo@1:a.yml", "-"),
        *("https://x.se", "http://x.se", "htps://x.se", "HTTPS://x.se", "ftp://x", "://x", "1://x"),
        *("a b.se/x", "kommunen.se:80/x", "https//x.se", "mailto:a@b.se", "a.se/://b", "å://x"),
    ],
)
def test_a_reference_lacks_its_beginning_by_the_form_as_by_the_model(reference: str) -> None:
    assert bool(re.match(REFERENCE, reference)) is not lacks_scheme(reference)


def test_characters_that_no_file_may_hold_are_written_for_javascript() -> None:
    pairs = re.findall(r"\\u\{([0-9a-f]+)\}(-?)", unseen())
    assert "".join(chr(int(number, 16)) + dash for number, dash in pairs) == FORBIDDEN


def test_it_takes_no_id_that_the_registry_would_refuse() -> None:
    short = ("".join(letters) for letters in product(ascii_lowercase, repeat=3))
    ports = (f"{port}{n}" for port in ("com", "lpt", "con") for n in range(12))
    taken = TAKEN["addresses"] | TAKEN["devices"]
    ids = {*short, *ports, *taken}
    problems = list(check_names([FileFact(f"solutions/{id}", "dir") for id in ids]))
    for what, code in (("addresses", "reserved-name"), ("devices", "windows-name")):
        refused = {one.path.removeprefix("solutions/") for one in problems if one.code == code}
        assert refused == TAKEN[what]
    assert {"con", "com1", "docs"} < taken < ids


def test_examples_are_those_of_the_readers_country() -> None:
    shown: dict[str, set[str]] = {}
    for language in ("sv", "da"):
        todo = list(questions(Solution, Chooser(language, Vocabulary())))
        while todo:
            todo += (one := todo.pop()).parts
            shown.setdefault(language, set()).add(one.example)
    assert {"SEK", "edemo@example.se"} <= shown["sv"]
    assert {"DKK", "digital@example.dk"} <= shown["da"]
    assert shown["da"].isdisjoint({"SEK", "se", "sv", "edemo@example.se", "security@example.se"})
