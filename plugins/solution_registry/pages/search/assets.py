"""The files of the search index.

``search/rank.json`` and ``search/facets/*.json`` are for all languages; ``search/<language>/`` has
``index.json`` (what there is), the shards, ``order-*.json``, and ``cards/`` with what is shown of
a result. Solutions have numbers, in the order of their ids.
"""

import json
from collections.abc import Iterator, Sequence
from functools import partial
from hashlib import blake2b
from operator import ne

from solution_registry.kept import FEW, keep, recall
from solution_registry.language import words
from solution_registry.pages.context import BuildContext
from solution_registry.pages.lists import Lists, lists
from solution_registry.pages.pager import split
from solution_registry.pages.search.facets import facet, facet_values, rank
from solution_registry.pages.search.index import Index, make, update
from solution_registry.pages.search.orders import by_age, by_use, places
from solution_registry.registry import Listing
from solution_registry.search.matters import Matters
from solution_registry.search.rules import rules
from solution_registry.search.terms import TermReader
from solution_registry.site.page import Asset

BLOCK = 8
"""How many cards lie in one file."""


def search_assets(context: BuildContext) -> Iterator[Asset]:
    """Every file of the index."""
    made = lists(context)
    listings = made.listings
    yield _file("search/rank.json", rank(made))
    for name, values in facet_values(context).items():
        yield _file(f"search/facets/{name}.json", facet(values))
    matters = Matters(context.registry.vocabulary.search_words.values())
    for language in context.site.languages:
        index = _index(context, language, listings, matters)
        files = {name: text for group in index.shards.values() for name, text in group.items()}
        folder = f"search/{language}"
        yield _file(f"{folder}/index.json", _contents(language, files, len(listings)))
        names = made.by_name(language)
        yield _file(f"{folder}/order-name.json", places(names))
        yield _file(f"{folder}/order-used.json", by_use(list(made.uses.values()), names))
        yield _file(f"{folder}/order-new.json", by_age(listings, names))
        for name, text in files.items():
            yield _file(f"{folder}/{name}.json", text.encode())
        yield from _cards(made, language)


def _file(url: str, content: bytes) -> Asset:
    return Asset(url, blake2b(content, digest_size=16).digest(), partial(bytes, content))


def _index(
    context: BuildContext, language: str, listings: Sequence[Listing], matters: Matters
) -> Index:
    """Make the index, from what was kept of the last build's where the entries are the same."""
    registry = context.registry
    reader = TermReader(registry.vocabulary, words(language), matters)
    outlines = [listing.outline for listing in listings]
    ground = blake2b(context.code, digest_size=16)
    ground.update(" ".join((reader.labels, *registry.listings)).encode())
    cache, key = registry.settings.cache, ground.hexdigest()
    file = cache / f"search-{language}" if cache else None
    kept = recall(file, key, ()) if file else None
    if kept:
        before = Index(*kept[0])
        index = update(before, outlines, reader)
        changed = sum(map(ne, before.versions, index.versions))
    else:
        index, changed = make(outlines, reader), len(outlines)
    if file and (changed > FEW or not kept):
        keep(file, key, (index.versions, index.terms, index.shards))
    return index


def _contents(language: str, files: dict[str, str], entries: int) -> bytes:
    own = rules(language)
    contents = {
        "entries": entries,
        "block": BLOCK,
        "endings": sorted(own.endings),
        "stop": sorted(own.stop),
        "idle": sorted(own.idle),
        "formal": sorted(own.formal),
        "apart": sorted(own.apart),
        "files": " ".join(files),
    }
    return json.dumps(contents, separators=(",", ":")).encode()


def _cards(made: Lists, language: str) -> Iterator[Asset]:
    for number, block in enumerate(split(made.listings, BLOCK)):
        yield Asset(
            f"search/{language}/cards/{number}.json",
            made.context.key("cards", language, made.marks(block)),
            partial(_block, made, language, block),
        )


def _block(made: Lists, language: str, block: Sequence[Listing]) -> bytes:
    cards = [made.card(listing, language, "../") for listing in block]
    return json.dumps(cards, ensure_ascii=False, separators=(",", ":")).encode()
