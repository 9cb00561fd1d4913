"""What is said to readers whose browser reads other languages than a page's (`offered.js`)."""

import json
from collections.abc import Iterator
from functools import partial

from babel import Locale

from solution_registry.language import words
from solution_registry.pages.context import BuildContext
from solution_registry.site.page import Asset


def language_offers(context: BuildContext) -> Iterator[Asset]:
    """One file for all languages of the site: by language, what is said in it of the others."""
    languages = context.site.languages
    if len(languages) > 1:
        yield Asset("assets/offers.json", context.key(*languages), partial(_offers, languages))


def _offers(languages: tuple[str, ...]) -> bytes:
    offers = {one: _offer(one, languages) for one in languages}
    return json.dumps(offers, ensure_ascii=False, separators=(",", ":")).encode()


def _offer(language: str, languages: tuple[str, ...]) -> dict[str, object]:
    text = words(language).text
    called = {one: Locale.parse(one, sep="-").get_display_name(language) for one in languages}
    return {
        "label": text("Language"),
        "read": text("Read in %(language)s") % {"language": called[language]},
        "stay": {
            one: text("Stay with %(language)s") % {"language": called[one]}
            for one in languages
            if one != language
        },
    }
