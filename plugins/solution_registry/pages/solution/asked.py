"""What is asked before a solution is certified, and what there is to look at."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from solution_registry.model.certification import CriteriaSet
from solution_registry.pages.context import BuildContext
from solution_registry.pages.environment import environment
from solution_registry.pages.fast_templates import finished
from solution_registry.registry import Entry, Listing
from solution_registry.review.progress import progress
from solution_registry.review.titles import grouped


class Row(NamedTuple):
    """A criterion by its number: ``said`` is ``stated``, ``missing`` or ``open``.

    ``answer`` is the lead's own verdict, "" where it has none on this one, None where it has none
    on any. ``lacks`` are the places that are missing.
    """

    number: int
    said: str
    answer: str | None
    lacks: tuple[str, ...]


class Asks(NamedTuple):
    """The criteria's ``rows``, and what draws one of them on a page, given its way home.

    ``first`` is how many criteria the first level has, ``missing`` how many of them lack any.
    """

    rows: tuple[Row, ...]
    drawn: Callable[[Row, str], Markup]
    missing: int
    first: int


class Asked:
    """What the current criteria ask of each solution.

    A row is drawn once: of thousands of solutions, many lack the same.
    """

    def __init__(self, context: BuildContext, criteria: CriteriaSet) -> None:
        self._criteria = criteria
        self._context = context
        self._drawn = lru_cache(maxsize=4096)(self._draw)

    def of(self, entry: Entry, listing: Listing) -> Asks | None:
        """Put together what is asked with what an entry says."""
        found = progress(entry, listing, self._criteria)
        if found is None:
            return None
        missing, stated = ({one.id for one in part} for part in (found.missing, found.stated))
        return Asks(
            tuple(
                Row(
                    number,
                    "stated" if one.id in stated else "missing" if one.id in missing else "open",
                    found.answers.get(one.id, "") if found.answers else None,
                    found.lacking.get(one.id, ()),
                )
                for number, one in enumerate(self._criteria.criteria)
            ),
            self._drawn,
            sum(one.required_from_level == 1 for one in found.missing),
            sum(one.required_from_level == 1 for one in self._criteria.criteria),
        )

    def _draw(self, row: Row, base: str) -> Markup:
        known = environment(self._context.site.languages, self._context.code)
        drawn = known.get_template("certification/asked.html").render(
            one=self._criteria.criteria[row.number],
            said=row.said,
            answer=row.answer,
            lacking=grouped(row.lacks),
            base=base,
        )
        return finished(drawn)
