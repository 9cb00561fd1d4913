"""A field of a model as a question of a form: what is asked, how, and by which rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from solution_registry.generated.examples import example_in
from solution_registry.generated.fields import Field, fields
from solution_registry.generated.form import Form
from solution_registry.model.base import Model
from solution_registry.pages.form.asked import HINTS, NEEDED, SOLUTIONS
from solution_registry.pages.form.choosing import Chooser
from solution_registry.pages.form.rules import rules

Need = Literal["", "always", "together"]
"""Whether an answer can be left out; or only together with all of the group it belongs to."""
Kind = Literal["value", "texts", "choices", "rows", "named", "group"]
"""A single value; a text by language; several of a list; a list of rows; rows by their name; a
group of questions."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `title`, `hint` and the labels of `choices` are in the page's language.

    `id` is of its element; `control` is what a single value is given with: ``line``, ``lines``,
    ``prose``, ``choice``, ``day``, ``number`` or ``name``. `names` says whose, where something is
    chosen by its name. `rules` are what a script checks, as attributes without their ``data-``.
    `parts` are a group's questions, or those of each row: one, or a name and what stands below it.
    An `example` is a right value.
    """

    key: str
    id: str
    kind: Kind
    title: str
    hint: str
    needed: Need
    control: str
    choices: Mapping[str, str]
    names: str
    rules: Mapping[str, str]
    example: str
    parts: tuple["Question", ...] = ()

    @property
    def folded(self) -> bool:
        """Whether it takes so much room that it is closed until it is wanted."""
        return self.kind not in ("value", "texts")

    @property
    def listed(self) -> tuple[str, ...]:
        """What is asked for within it, in words: the titles of its parts, or what can be chosen."""
        within = self.parts[0] if self.kind == "rows" else self
        return (
            tuple(one.title for one in within.parts)
            or tuple(self.choices.values())
            or (within.title,)
        )


def questions(
    model: type[Model], chooser: Chooser, above: str = "q", required: Need = "always"
) -> tuple[Question, ...]:
    """The questions of a model, in the order in which its fields are written.

    `required` is what its required fields are: in a group that can be left out, they can as well.
    """
    return tuple(
        _question(
            field,
            chooser,
            f"{above}-{field.key}",
            required if field.required or field.key in NEEDED else "",
        )
        for field in fields(model)
    )


def _question(field: Field, chooser: Chooser, id: str, needed: Need) -> Question:
    form = field.form
    if not (form.by_name or (form.many and not _listed(form))):
        return _single(field, chooser, id, needed)
    row = _single(field, chooser, f"{id}-row", "", in_row=True)
    if form.by_name is None:
        return _made(field, chooser, id, "rows", needed, (row,))
    name = Field(
        key="name",
        name="",
        title="Name",
        description="",
        form=form.by_name,
        required=True,
        example=next(iter(field.example or ()), ""),
    )
    parts = (_single(name, chooser, f"{id}-name", "always"), row)
    return _made(field, chooser, id, "named", needed, parts)


def _listed(form: Form) -> bool:
    """Whether there are so few choices that all can stand there."""
    return form.sort == "choice" or (form.sort == "term" and form.vocabulary != "organisations")


def _single(
    field: Field, chooser: Chooser, id: str, needed: Need, *, in_row: bool = False
) -> Question:
    form = field.form
    if form.model:
        within: Need = "always" if in_row or needed == "always" else "together"
        parts = questions(form.model, chooser, id, within)
        return _made(field, chooser, id, "group", needed, parts)
    kind: Kind = "choices" if form.many and not in_row else "value"
    return _made(field, chooser, id, "texts" if form.by_language else kind, needed)


def _made(
    field: Field,
    chooser: Chooser,
    id: str,
    kind: Kind,
    needed: Need,
    parts: tuple[Question, ...] = (),
) -> Question:
    names = _names(field)
    control = "name" if names else _control(field.form)
    kept = rules(field.form)
    return Question(
        key=field.key,
        id=id,
        kind=kind,
        title=chooser.say(field.title),
        hint=chooser.say(HINTS.get(field.description, field.description)),
        needed=needed,
        control=control,
        choices=chooser.choices(field.form),
        names=names,
        rules={"sort": kept["sort"]} if control == "choice" else kept,  # a list keeps the others
        example=_example(field, chooser.language),
        parts=parts,
    )


def _names(field: Field) -> str:
    if field.form.vocabulary == "organisations":
        return "organisations"
    return "solutions" if field.form.sort == "text" and field.key in SOLUTIONS else ""


_CONTROLS = {
    "choice": "choice",
    "term": "choice",
    "yes_no": "choice",
    "day": "day",
    "whole": "number",
}
LONG = 100
"""Characters that a text may have on one line of a form."""


def _control(form: Form) -> str:
    if form.sort in _CONTROLS:
        return _CONTROLS[form.sort]
    if form.written in ("country", "prose"):
        return {"country": "choice"}.get(form.written, form.written)
    return "lines" if form.longest > LONG and form.written in ("", "reference") else "line"


def _example(field: Field, language: str) -> str:
    """An example that says more than the hint: how a text of a certain form is written."""
    if not (field.form.pattern and field.form.sort == "text") or field.form.written == "address":
        return ""
    example = field.example[0] if isinstance(field.example, list) else field.example
    return str(example_in(example, language)) if isinstance(example, str) else ""
