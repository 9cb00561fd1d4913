"""How a stranger checks the policy, and with it the authority that every decision rests on."""

from collections.abc import Iterator
from functools import partial

from solution_registry.language import plain_text, words
from solution_registry.pages.body import render, rendered
from solution_registry.pages.collation import collation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.decisions.commands import policy_commands
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.registry import Listing
from solution_registry.site.page import Page, Rendered

PATH = "certification/verify/"


def verify_pages(context: BuildContext) -> Iterator[Page]:
    """The page in every language."""
    listings = [x for x in context.registry.listings.values() if x.verified]
    read = f"{context.past.checkpoint is None} " + " ".join(x.outline.version for x in listings)
    make = partial(_make, context, listings)
    where = Where(PATH, active="certification")
    yield from in_languages(context, where, lambda _: read, make)


def _make(context: BuildContext, listings: list[Listing], language: str, url: str) -> Rendered:
    text, past = words(language).text, context.past
    alphabet = collation(language)

    def order(listing: Listing) -> tuple[bool, object]:
        """Real ones first, then by name."""
        outline = listing.outline
        return outline.example, alphabet(plain_text(outline.name, language))

    run = None
    if past.anchor:
        run = policy_commands(past, past.anchor, context.registry.criteria)
    body = render(
        context,
        language,
        "verify.html",
        url,
        anchor=past.anchor,
        run=run,
        listings=sorted(listings, key=order),
        checkpoint=past.checkpoint is not None,
    )
    about = text("How anybody checks every certification with git, sha256sum and ssh-keygen alone.")
    return rendered(text("Check it yourself"), about, body)
