"""The log of decisions: all of them, the newest first; those on examples apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from solution_registry.language import words
from solution_registry.model.certification import Certification
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.body import render, rendered
from solution_registry.pages.context import BuildContext
from solution_registry.pages.days import days_ahead
from solution_registry.pages.follow import feed_link
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.pages.pager import numbered, page_path, pager, split
from solution_registry.pages.terms import terms
from solution_registry.registry.decisions import Decided, decisions
from solution_registry.site.page import Page, Rendered

PATH = "certification/"


class Row(NamedTuple):
    """One decision, with what only its record says."""

    decided: Decided
    record: Certification
    organisation: Organisation
    level_name: Mapping[str, str] | None
    revoked: Certification | None


def log_pages(context: BuildContext) -> Iterator[Page]:
    """The log in every language, as many pages as it takes."""
    found = decisions(context.registry)
    real = split([x for x in found if not x.listing.outline.example], context.site.page_size)
    invented = [x for x in found if x.listing.outline.example]
    for number, shown in enumerate(real, start=1):
        part = _Part(context, shown, invented if number == 1 else (), number, len(real))
        where = Where(page_path(PATH, number), "list", active="certification")
        yield from in_languages(context, where, part.read, part.make)


@dataclass(frozen=True, slots=True)
class _Part:
    """One page of the log; examples are on the first one."""

    context: BuildContext
    shown: Sequence[Decided]
    invented: Sequence[Decided]
    number: int
    last: int

    def read(self, language: str) -> str:  # noqa: ARG002 - the same in all
        marks = [
            f"{one.record.serial} {one.listing.outline.version} {one.listing.status.state}"
            for one in (*self.shown, *self.invented)
        ]
        return f"{self.last} {marks} {days_ahead(self.context)}"

    def make(self, language: str, url: str) -> Rendered:
        text = words(language).text
        body = render(
            self.context,
            language,
            "decisions.html",
            url,
            rows=self._rows(self.shown),
            invented=self._rows(self.invented),
            today=self.context.registry.today,
            as_of=self.context.registry.settings.examples_as_of or self.context.registry.today,
            pages=pager(PATH, self.number, self.last),
            days=days_ahead(self.context),
        )
        title = numbered(text("Decisions on certification"), self.number, self.last, language)
        about = text("Every decision of the registry's reviewers, the newest first.")
        return rendered(title, about, body, feed_link(self.context, language, url))

    def _rows(self, found: Sequence[Decided]) -> list[Row]:
        registry = self.context.registry
        organisations = terms(registry.vocabulary).organisations
        rows = []
        for one in found:
            records = registry.read_entry(one.listing.id).certifications
            record = records[one.record.serial]
            used = registry.criteria.get(record.criteria)
            names = {step.level: step.name for step in used.levels} if used else {}
            name = names.get(one.record.level)
            revoked = records.get(record.revokes) if record.revokes else None
            rows.append(Row(one, record, organisations[record.organisation], name, revoked))
        return rows
