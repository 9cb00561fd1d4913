import re

from solution_registry.language import words

from tests.built.site import Site, expect_none
from tests.spoken import LANGUAGES, in_each_translation

PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w*\}")


def untranslated(language: str) -> set[str]:
    """List the English words that have others in the language, a plural's first form included."""
    known = words(language)
    singles = {msgid for msgid, text in known.texts.items() if " ".join(text.split()) != msgid}
    return singles | {msgid for msgid, forms in known.plurals.items() if forms[0] != msgid}


def parts(msgid: str) -> list[str]:
    """What of a sentence is there to be seen whatever stands in its gaps."""
    return [" ".join(part.split()) for part in PLACEHOLDER.split(msgid)]


@in_each_translation
def test_no_english_word_of_ours_is_shown(site: Site, language: str) -> None:
    english = untranslated(language)
    whole = {msgid for msgid in english if not PLACEHOLDER.search(msgid)}
    sentences = {longest for msgid in english if len(longest := max(parts(msgid), key=len)) > 20}
    shown: dict[str, str] = {}
    for path, page in site.pages.items():
        if page.language == language:
            shown.update(dict.fromkeys(page.texts, path))
    everything = "\n".join(shown)
    wrong = [f"{shown[msgid]}: {msgid}" for msgid in whole & shown.keys()]
    wrong += [part for part in sentences if part in everything]
    expect_none(wrong)


def test_pages_are_in_the_language_that_they_say(site: Site) -> None:
    """The menu is there on every page, and each language has its own word for it."""
    menus = {language: words(language).text("Menu") for language in LANGUAGES}
    wrong = (
        path
        for path, page in site.pages.items()
        if menus[page.language] not in page.texts and path != "404.html"
    )
    expect_none(wrong)
