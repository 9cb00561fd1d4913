"""What a query finds in the catalogue, in which order, and what of it is told as a guess."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from solution_registry.checks import read_checked
from solution_registry.language import words
from solution_registry.search.query import Query
from solution_registry.search.rules import rules
from solution_registry.search.terms import TermReader
from solution_registry.search.words import Terms
from solution_registry.settings import Settings

from tests.browser.catalogue import CATALOGUE, ask, ids, status
from tests.docs.pages import DOCS

QUERIES: dict[str, list[str]] = json.loads(
    Path(__file__).with_name("queries.sv.json").read_text("utf-8")
)
"""What people ask, and the solutions that have to be among the first answers."""

ROOT = Path(__file__).parents[2]

FIRST: dict[str, dict[str, str]] = json.loads(
    Path(__file__).with_name("first.json").read_text("utf-8")
)
"""By language, what people ask, and the solution that has to be the first answer."""


def home(language: str) -> str:
    """Where the pages of a language begin."""
    return "" if language == "sv" else f"{language}/"


@pytest.mark.parametrize("query", QUERIES)
def test_what_is_asked_for_is_found(catalogue: Page, query: str) -> None:
    ask(catalogue, query)
    assert set(QUERIES[query]) <= set(ids(catalogue))


@pytest.mark.parametrize(
    ("guessed", "idle"),
    [
        ("medborgardialg", "plattform"),
        ("enkätter", "plattform"),
        ("parkeringstilstånd", "system"),
        ("parkeringstillstånd", "system"),
    ],
)
def test_what_any_solution_may_be_called_by_hides_nothing(
    catalogue: Page, guessed: str, idle: str
) -> None:
    ask(catalogue, guessed)
    found = set(ids(catalogue))
    ask(catalogue, f"{guessed} {idle}")
    assert found
    assert found <= set(ids(catalogue))


@pytest.mark.parametrize("language", FIRST)
def test_what_is_called_so_comes_first(page: Page, language: str) -> None:
    page.goto(home(language) + CATALOGUE)
    found = {}
    for query in FIRST[language]:
        ask(page, query)
        found[query] = ids(page)[0]
    assert found == FIRST[language]


def first_step(language: str) -> list[str]:
    """The paragraphs of the first step of the follower's guide, its heading among them."""
    guide = DOCS / home(language) / "guides" / "follow.md"
    return guide.read_text("utf-8").split("\n## ")[1].split("\n\n")


def named_in(paragraph: str) -> list[str]:
    """What is emphasised there, without a colon behind."""
    return [name.rstrip(":") for name in re.findall(r"\*+([^*]+)\*+", paragraph)]


@pytest.mark.parametrize("language", ["sv", "en", "da"])
def test_the_filters_that_the_guide_names_are_there(page: Page, language: str) -> None:
    _, _, _, _, *told = first_step(language)
    names = [re.sub(r"\s+", " ", name) for one in told for name in named_in(one)]
    assert len(names) == 10
    page.goto(home(language) + CATALOGUE)
    shown = re.sub(r"\s+", " ", page.locator("main").text_content() or "").casefold()
    assert [name for name in names if name.casefold() not in shown] == []


@pytest.mark.parametrize("language", ["sv", "en", "da"])
def test_the_words_that_the_guide_names_find_what_is_real(page: Page, language: str) -> None:
    queries = named_in(first_step(language)[1])
    assert len(queries) == 3
    page.goto(home(language) + CATALOGUE)
    for query in queries:
        ask(page, query)
        expect(status(page)).not_to_contain_text(re.compile("^0 |liknar|ligner|resemble"))


@pytest.mark.parametrize(
    ("language", "query", "said"),
    [
        ("sv", "byggnadslov", "Inget är precis det du sökte, men det här liknar det."),
        ("da", "daten", "Intet er præcis det, du søgte efter, men det her ligner det."),
        ("da", "openeplatfrom", "Intet er præcis det, du søgte efter, men det her ligner det."),
        ("en", "openeplatfrom", "Nothing is exactly what you asked for; these resemble it."),
    ],
)
def test_what_only_resembles_the_query_is_told_as_such(
    page: Page, language: str, query: str, said: str
) -> None:
    page.goto(home(language) + CATALOGUE)
    ask(page, query)
    expect(status(page)).to_contain_text(said)
    expect(page.locator("[data-to-results]")).not_to_contain_text(said)
    ask(page, "Open ePlatform")
    expect(status(page)).not_to_contain_text(said)


@pytest.mark.parametrize(
    ("language", "query"),
    [
        ("en", "home care"),
        ("en", "elderly care"),
        ("sv", "ekonomiskt bistånd"),
        ("sv", "äldreomsorg"),
        ("da", "møder"),
        ("da", "aula"),
        ("da", "pladsanvisning"),
    ],
)
def test_what_shares_little_with_the_query_does_not_resemble_it(
    page: Page, language: str, query: str
) -> None:
    page.goto(home(language) + CATALOGUE)
    ask(page, query)
    expect(status(page)).to_have_text(re.compile("^0 "))
    expect(page.locator("[data-empty]")).to_be_visible()


def test_half_of_a_word_resembles_it(catalogue: Page) -> None:
    ask(catalogue, "bygglovsritning")
    assert ids(catalogue)[:2] == ["bops", "planx"]
    expect(status(catalogue)).to_contain_text("liknar")


@pytest.mark.parametrize(
    ("language", "query", "said"),
    [
        ("sv", "tidbokning", "ansluter till ett sådant system"),
        ("en", "appointment", "connect to a system of that type"),
        ("da", "mødebooking", "koblet til et sådant system"),
    ],
)
def test_what_only_connects_to_such_a_system_says_so(
    page: Page, language: str, query: str, said: str
) -> None:
    page.goto(home(language) + CATALOGUE)
    ask(page, query)
    assert ids(page)[:2] == ["hoeringsportal", "open-forms"]
    expect(status(page)).to_contain_text(said)


def test_what_connects_to_such_a_system_comes_after_what_is_one(catalogue: Page) -> None:
    ask(catalogue, "sms")
    assert ids(catalogue)[:2] == ["govuk-notify", "sundsvall-messaging"]
    assert set(ids(catalogue)[2:]) > {"bops", "open-eplatform"}


def test_what_lacks_a_word_only_resembles_the_query(catalogue: Page) -> None:
    ask(catalogue, "parkeringstillstånd bibliotek")
    expect(status(catalogue)).to_contain_text("liknar")


def test_what_has_only_a_part_of_a_word_resembles_it(catalogue: Page) -> None:
    """What is sorted under archives is no e-archive, and comes after what is called so."""
    ask(catalogue, "e-arkiv")
    assert ids(catalogue)[0] == "exempel-upphandling-e-arkiv"
    assert "open-zaak" in ids(catalogue)
    expect(status(catalogue)).to_contain_text(
        "Bara ett exempel är precis det du sökte; resten liknar det."
    )


@pytest.mark.parametrize(
    ("language", "query"),
    [
        ("sv", "ärendehanteringssystem"),
        ("da", "sagsbehandlingssystem"),
        ("en", "case management system"),
    ],
)
def test_an_end_that_any_solution_has_is_not_asked_for(
    page: Page, language: str, query: str
) -> None:
    """What has ended comes after what has not, also where it alone has the whole word."""
    page.goto(home(language) + CATALOGUE)
    ask(page, query)
    found = ids(page)
    assert {"bops", "open-zaak", "valtimo", "sundsvall-draken"} < set(found)
    assert found.index("streamflow") > found.index("valtimo")
    expect(status(page)).not_to_contain_text(re.compile("liknar|ligner|resemble"))


@pytest.mark.parametrize(
    ("language", "query", "path"),
    [
        ("sv", "ramavtal", "agreements/"),
        ("da", "rammeaftale", "agreements/"),
        ("en", "framework agreement", "agreements/"),
        ("sv", "förfrågningsunderlag", "kinds/procurement_template/"),
        ("da", "udbudsmateriale", "kinds/procurement_template/"),
    ],
)
def test_agreements_and_templates_are_pointed_to(
    page: Page, language: str, query: str, path: str
) -> None:
    page.goto(home(language) + CATALOGUE)
    ask(page, query)
    expect(page.locator(f"[data-suggestions] a[href$='{path}']")).to_be_visible()


def test_what_has_all_parts_of_a_word_is_sure(catalogue: Page) -> None:
    ask(catalogue, "plan-byggärenden")
    assert {"bops", "planx"} <= set(ids(catalogue)[:2])
    expect(status(catalogue)).not_to_contain_text("liknar")


def test_an_example_that_is_asked_for_by_name_resembles_nothing(catalogue: Page) -> None:
    ask(catalogue, "lokalbokning")
    assert ids(catalogue) == ["exempel-lokalbokning"]
    expect(status(catalogue)).not_to_contain_text("liknar")


def test_an_empty_answer_resembles_nothing(catalogue: Page) -> None:
    ask(catalogue, "xyzzyqwv")
    expect(status(catalogue)).not_to_contain_text("liknar")


def test_a_word_with_few_letters_is_not_folded_into_what_many_begin_with(catalogue: Page) -> None:
    ask(catalogue, "oep")
    assert ids(catalogue) == ["open-eplatform", "sundsvall-oep-integrator"]


def test_one_letter_too_many_finds_what_was_meant(catalogue: Page) -> None:
    ask(catalogue, "bygglov")
    meant = ids(catalogue)
    ask(catalogue, "bygglovv")
    assert ids(catalogue)[0] in meant
    assert len(ids(catalogue)) <= len(meant) + 3


@pytest.mark.parametrize("language", ["sv", "en", "da"])
def test_the_browser_makes_terms_as_the_index_does(catalogue: Page, language: str) -> None:
    """Every word of the words list, and of the queries, has the same terms on both sides."""
    file = Path(__file__).parent.parent / "search" / "same_term.json"
    rows = json.loads(file.read_text("utf-8")).values()
    words = [word for row in rows for one in row for word in one] + list(QUERIES)
    words += [
        "e-tjänst",
        "Åarhus",
        "ÆRØ",
        "Færøerne",
        "OeP",
        "paa",
        "saae",
        "Straße",
        "Žďár",
        "Привет",
        "open_source",
        "a",
        "och",
    ]
    found = catalogue.evaluate(
        """async ([language, words]) => {
          const root = new URL("../", location.href);
          const { Language } = await import(new URL("assets/search/words.js", root));
          const contents = await fetch(new URL(`search/${language}/index.json`, root));
          const known = new Language(await contents.json());
          return words.map((word) => [...new Set(known.terms(word))].sort());
        }""",
        [language, words],
    )
    terms = Terms(rules(language))
    assert found == [sorted(terms.of(word)) for word in words]


@pytest.mark.parametrize("language", ["sv", "en", "da"])
def test_the_command_line_finds_what_the_browser_is_sure_of(page: Page, language: str) -> None:
    page.goto(home(language) + CATALOGUE)
    queries = [*QUERIES, *FIRST[language], "e-arkiv", "plan-byggärenden", "case management system"]
    told = page.evaluate(
        """async ([language, queries]) => {
          const root = new URL(language === "sv" ? "../" : "../../", location.href);
          const ours = (name) => import(new URL(`assets/search/${name}.js`, root));
          const [{ Index }, { Files }] = await Promise.all(["index", "shards"].map(ours));
          const folder = new URL(`search/${language}/`, root).href;
          const index = await Index.open(new Files(), folder, new URL("search/", root).href);
          const found = [];
          for (const query of queries) {
            const { sure } = await index.find(query);
            const cards = await index.cards([...sure]);
            const named = /<h3[^>]*>\\s*<a[^>]*href="[^"]*?([^/"]+)\\/"/;
            found.push(cards.map((card) => card.match(named)[1]));
          }
          return found;
        }""",
        [language, queries],
    )
    registry = read_checked(Settings(root=ROOT), date(2026, 11, 1))
    reader = TermReader(registry.vocabulary, words(language))
    terms = {id: reader.read(one.outline).own for id, one in registry.listings.items()}
    for query, sure in zip(queries, told, strict=True):
        asked = Query(query, language)
        assert (query, sorted(sure)) == (
            query,
            [id for id in sorted(terms) if asked.fits(terms[id])],
        )


def test_what_is_written_so_comes_before_what_is_folded_so(catalogue: Page) -> None:
    so, folded = catalogue.evaluate(
        """async () => {
          const ours = (name) => import(new URL(`../assets/search/${name}.js`, location.href));
          const [{ Language }, { Matcher }] = await Promise.all(["words", "match"].map(ours));
          const language = new Language({ endings: [], stop: [], idle: [] });
          const terms = [["koep", "0"], ["kop", "1"]];
          const shards = { beginning: async () => terms, ending: async () => [] };
          const found = await new Matcher(shards, language, 2).find(language.words("Koep")[0]);
          return [found.get(0).score, found.get(1).score];
        }"""
    )
    assert so > folded
