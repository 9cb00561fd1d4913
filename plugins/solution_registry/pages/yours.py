"""The reader's own municipality: whom one may choose, and the field to do so, as files of scripts.

Scripts of ``assets/yours/`` load them when somebody chooses, or has chosen. Nothing is sent.
"""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from solution_registry.exports.json_text import line, stated
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.body import render
from solution_registry.pages.context import BuildContext
from solution_registry.registry.alike import GROUP_SIZE, SIZE
from solution_registry.registry.listing import IN_USE
from solution_registry.site.page import Asset

KINDS = ("municipality", "region")
"""Those who may be a reader's own."""

FOLDER = "assets/yours"


def yours_assets(context: BuildContext) -> Iterator[Asset]:
    """The list of organisations; in every language the field, and a text to ask a lead with."""
    today = context.registry.today.isoformat()
    yield Asset(
        f"{FOLDER}/organisations.json",
        context.key("yours", today),
        partial(_organisations, context),
    )
    for language in context.site.languages:
        yield Asset(
            f"{FOLDER}/{language}.json",
            context.key("yours", language),
            partial(_html, context, "yours.html", language),
        )
        yield Asset(
            f"{FOLDER}/letter-{language}.json",
            context.key("letter", language),
            partial(_html, context, "letter.html", language),
        )


def _organisations(context: BuildContext) -> bytes:
    registry = context.registry
    told = [
        _told(one)
        for one in registry.vocabulary.organisations.values()
        if one.kind in KINDS
        and (registry.settings.show_examples or not one.example)
        and not (one.valid_to and one.valid_to < registry.today)
    ]
    alike = {"size": SIZE, "group": GROUP_SIZE, "in_use": sorted(IN_USE)}
    return line({"alike": alike, "organisations": told})


def _told(one: Organisation) -> dict[str, Any]:
    """What scripts need to know of an organisation, by the names of its fields."""
    return stated(
        {
            "id": one.id,
            "name": one.name,
            "official_name": one.official_name if one.official_name != one.name else None,
            "kind": one.kind,
            "also": one.also,
            "country": one.country,
            "population": one.population.count if one.population else None,
            "skr_group": one.skr_group,
            "registration_number": one.registration_number,
            "example": one.example,
        }
    )


def _html(context: BuildContext, template: str, language: str) -> bytes:
    root = context.site.root(language)
    html = render(context, language, template, root, home=root)
    return json.dumps({"html": html.strip()}, ensure_ascii=False).encode()
