"""The pages of the form: for a solution, and for the use of one."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from solution_registry.certification.places import FICTIONAL
from solution_registry.generated.form import form as form_of
from solution_registry.generated.schema_path import schema_from
from solution_registry.language import NAMES, words
from solution_registry.load.placeholders import EXACTLY, IN_ANY_CASE, RESERVED
from solution_registry.model.adopter import Adopter
from solution_registry.model.base import Model
from solution_registry.model.solution import Solution
from solution_registry.model.text import GAPS, SIGNS, OrganisationId
from solution_registry.names.layout import ID, LONGEST_ID, SHORTEST_ID
from solution_registry.pages.body import render, rendered
from solution_registry.pages.context import BuildContext
from solution_registry.pages.forge import new_file
from solution_registry.pages.form.asked import (
    FIRST,
    ONLY,
    SECTIONS,
    USE_FIRST,
    USE_SECTIONS,
    Section,
)
from solution_registry.pages.form.choosing import Chooser
from solution_registry.pages.form.names import FOLDER, ORGANISATIONS, solutions_address
from solution_registry.pages.form.question import Question, questions
from solution_registry.pages.form.rules import TAKEN, rules, unseen
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.pages.style import own_head
from solution_registry.site.page import Asset, Page, Rendered

PATH = "submit/"
USE_PATH = f"{PATH}use/"

_ID = {
    "pattern": f"^{ID.pattern}$",
    "shortest": str(SHORTEST_ID),
    "longest": str(LONGEST_ID),
}
"""The rules of a solution's id; one that is there already keeps to them as well."""


class Shown(NamedTuple):
    """A section with its questions."""

    anchor: str
    heading: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A form: what it makes, from which fields. `schema` is the way to the file's JSON Schema."""

    name: str
    model: type[Model]
    first: tuple[str, ...]
    sections: tuple[Section, ...]
    schema: str


SOLUTION = Form(
    "solution",
    Solution,
    FIRST,
    SECTIONS,
    schema_from("solutions/id/solution.yml", "solution"),
)
USE = Form(
    "use",
    Adopter,
    USE_FIRST,
    USE_SECTIONS,
    schema_from("solutions/id/adopters/organisation.yml", "adopter"),
)


def form_pages(context: BuildContext) -> Iterator[Page]:
    """Both forms in every language."""
    for path, make in ((PATH, _solution), (USE_PATH, _use)):
        where = Where(path, active="submit")
        yield from in_languages(context, where, lambda _: "", partial(make, context))


def _solution(context: BuildContext, language: str, url: str) -> Rendered:
    text = words(language).text
    title = text("Describe a solution")
    about = text("A form for a solution that others could use: fill in what you know.")
    hint = text(
        "Small letters a to z, digits and hyphens, %(least)s to %(most)s characters. It becomes "
        "the solution's address, and never changes."
    ) % {"least": SHORTEST_ID, "most": LONGEST_ID}
    id = _own("$id", text("Short name in the address"), hint, _ID | {"sort": "id"})
    return _page(context, SOLUTION, language, url, (title, about), own=(id,))


def _use(context: BuildContext, language: str, url: str) -> Rendered:
    text = words(language).text
    title = text("We use it too")
    about = text("A form for an organisation that uses a solution, or thinks of it.")
    hint = text("Begin to write its name, and choose it.")
    solution = _own("$solution", text("Solution"), hint, _ID | {"sort": "term"}, names="solutions")
    whose = rules(form_of(OrganisationId))
    organisation = _own(
        "$organisation", text("Your organisation"), hint, whose, names="organisations"
    )
    own = (solution, organisation)
    return _page(context, USE, language, url, (title, about), own=own)


def _reviewing(context: BuildContext) -> str:
    """The organisations that have an active reviewer."""
    registry = context.registry
    return " ".join(
        sorted(
            {
                one.organisation
                for one in registry.reviewers.values()
                if one.active_on(registry.today)
                if registry.settings.show_examples or not one.example
            }
        )
    )


def _own(key: str, title: str, hint: str, rules: Mapping[str, str], *, names: str = "") -> Question:
    """A question whose answer is no field of the file, but part of its address."""
    return Question(
        key=key,
        id=f"q-{key.strip('$')}",
        kind="value",
        title=title,
        hint=hint,
        needed="always",
        control="name" if names else "line",
        choices={},
        names=names,
        rules=rules,
        example="",
    )


def _page(
    context: BuildContext,
    form: Form,
    language: str,
    url: str,
    said: tuple[str, str],
    *,
    own: tuple[Question, ...],
) -> Rendered:
    title, about = said
    asked = _questions(context, form.model, language) | {one.key: one for one in own}
    text = words(language).text
    sections = [
        Shown(one.anchor, text(one.heading), tuple(asked[key] for key in one.fields))
        for one in form.sections
    ]
    body = render(
        context,
        language,
        "form.html",
        url,
        form=form,
        title=title,
        first=[asked[key] for key in form.first],
        sections=sections,
        only=ONLY,
        languages=_languages(context),
        order=",".join(form.model.model_fields),
        parts=parts_address(form.name, language),
        names={"organisations": ORGANISATIONS, "solutions": solutions_address(language)},
        new_file=new_file(context.site),
        mailbox=context.site.mailbox,
        edit=context.site.edit_url("solutions/{place}.yml"),
        unseen=unseen(),
        exactly=EXACTLY,
        in_any_case=f"{IN_ANY_CASE}|{RESERVED}",
        gaps=",".join(GAPS),
        signs=" ".join(SIGNS),
        taken={what: " ".join(sorted(ids)) for what, ids in TAKEN.items()},
        fictional=FICTIONAL,
        reviewing=_reviewing(context),
    )
    return rendered(title, about, body, own_head(url, "form-fields", "form"), levels=1)


def form_parts(context: BuildContext) -> Iterator[Asset]:
    """What is closed at first, as a file for each form and language: part → its fields as HTML."""
    for form in (SOLUTION, USE):
        for language in context.site.languages:
            url = parts_address(form.name, language)
            yield Asset(url, context.key(url), partial(_parts, context, form, language))


def parts_address(name: str, language: str) -> str:
    """Where the parts of a form lie, from the site's root."""
    return f"{FOLDER}/{name}-fields.{language}.json"


def _parts(context: BuildContext, form: Form, language: str) -> bytes:
    asked = _questions(context, form.model, language)
    keys = [key for section in form.sections for key in section.fields]
    folded = [asked[key] for key in keys if asked[key].folded]
    alone = [asked[key] for key in form.first if key in ONLY]
    made = {
        one.key: render(
            context,
            language,
            "form/part.html",
            "",
            q=one,
            alone=one in alone,
            languages=_languages(context),
        )
        for one in (*folded, *alone)
    }
    return json.dumps(made, ensure_ascii=False).encode()


def _languages(context: BuildContext) -> list[tuple[str, str]]:
    """The languages that texts may be written in, and what they call themselves."""
    return [(one, NAMES.get(one, one)) for one in context.site.languages]


def _questions(context: BuildContext, model: type[Model], language: str) -> dict[str, Question]:
    chooser = Chooser(language, context.registry.vocabulary)
    return {one.key: one for one in questions(model, chooser)}
