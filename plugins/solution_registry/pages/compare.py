"""Solutions side by side, and a decision memo of them; a script fills the page in.

The script takes the answers from the solutions' own pages: what `.sr-glance` has, and what is
marked `data-row`. So nothing is worded or formatted twice. The memo is printed, or downloaded as
a Word document (`pages.memo`).
"""

from collections.abc import Iterator
from functools import partial

from solution_registry.exports.files import CHECKPOINT
from solution_registry.exports.shape import API
from solution_registry.language import words
from solution_registry.pages.body import render
from solution_registry.pages.context import BuildContext
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.pages.memo import ROOM, memo_address
from solution_registry.pages.style import own_head
from solution_registry.site.page import Page, Rendered, encoded

PATH = "compare/"


def compare_pages(context: BuildContext) -> Iterator[Page]:
    """One page in every language."""
    today = context.registry.today.isoformat()
    proven = context.past.checkpoint is not None
    where = Where(PATH, active="solutions", robots=False)
    yield from in_languages(context, where, lambda _: f"{today} {proven}", partial(_make, context))


def _make(context: BuildContext, language: str, url: str) -> Rendered:
    text = words(language).text
    title = text("Compare solutions")
    body = render(
        context,
        language,
        "compare.html",
        url,
        title=title,
        today=context.registry.today,
        room=[text(heading) for heading in ROOM],
        memo=memo_address(context.site.root(language)),
        checkpoint=f"{API}{CHECKPOINT.path}" if context.past.checkpoint else "",
    )
    about = text("Up to three solutions side by side, and a decision memo of them.")
    # No table of contents: what is compared is not there yet.
    return Rendered(title, about, encoded(body), head=own_head(url, "compare"))
