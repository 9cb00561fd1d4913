"""What a query finds in the catalogue, and in which order."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from solution_registry.checks import read_checked
from solution_registry.language import words
from solution_registry.letters import bare
from solution_registry.search.query import Query
from solution_registry.search.rules import rules
from solution_registry.search.terms import TermReader
from solution_registry.search.words import Terms, find_words
from solution_registry.settings import Settings

from tests.browser.catalogue import CATALOGUE, ask, home, ids, status
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
          return words.map((word) => [...new Set(known.terms(word).flat())].sort());
        }""",
        [language, words],
    )
    terms = Terms(rules(language))
    for word, had in zip(words, found, strict=True):
        as_others_write = {terms.stem(bare(one)) for one in find_words(word)}
        assert terms.of(word) - as_others_write <= {*had} <= terms.of(word)


@pytest.mark.parametrize("language", ["sv", "en", "da"])
def test_the_command_line_finds_what_the_browser_is_sure_of(page: Page, language: str) -> None:
    page.goto(home(language) + CATALOGUE)
    queries = [*QUERIES, *FIRST[language], "e-arkiv", "plan-byggärenden", "case management system"]
    queries += ["SKR", "its", "lis", "val", "gis", "app", "id", "data", "signing", "kartor"]
    told = page.evaluate(
        """async ([language, queries]) => {
          const root = new URL(language === "sv" ? "../" : "../../", location.href);
          const ours = (name) => import(new URL(`assets/search/${name}.js`, root));
          const [{ Index }, { Files }] = await Promise.all(["index", "files"].map(ours));
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


def test_what_is_written_so_comes_before_what_may_be_meant(catalogue: Page) -> None:
    so, meant = catalogue.evaluate(
        """async () => {
          const ours = (name) => import(new URL(`../assets/search/${name}.js`, location.href));
          const [{ Language }, { Matcher }] = await Promise.all(["words", "match"].map(ours));
          const language = new Language({ endings: [], stop: [], idle: [], formal: [], apart: [] });
          const terms = [["koep", "0"], ["köp", "1"]];
          const shards = { beginning: async () => terms, ending: async () => [] };
          const found = await new Matcher(shards, language, 2).find(language.words("Koep")[0]);
          return [found.get(0).score, found.get(1).score];
        }"""
    )
    assert so > meant
