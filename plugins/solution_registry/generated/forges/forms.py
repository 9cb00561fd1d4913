"""Forms for those who write no files: somebody who does turns what they say into a proposal."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

import yaml

from ...model.terms import LABELS
from ..basis import Basis
from .texts import Texts, texts


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a form (English msgids). ``choices`` names a closed list of terms."""

    id: str
    label: str
    hint: str = ""
    sort: Literal["line", "text", "choice"] = "line"
    choices: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class IssueForm:
    """A form: what it is for, what it asks, what whoever fills it in agrees to (msgids)."""

    name: str
    title: str
    purpose: str
    questions: tuple[Question, ...]
    agreed: tuple[str, ...]


_PUBLIC: Final = "What I write here is public, and holds no secret and no private person's data."
_SOLUTION: Final = Question(
    "solution", "Which solution is it about?", "Its name, or the address of its page.",
    required=True,
)  # fmt: skip
_ANYTHING: Final = Question("rest", "Is there anything else?", sort="text")

FORMS: Final = (
    IssueForm(
        "1-submit",
        "Submit a solution",
        "A solution that others could use is not in the registry yet.",
        (
            Question("name", "What is the solution called?", required=True),
            Question(
                "summary", "What does it do, and for whom?", "One or two sentences.", "text",
                required=True,
            ),
            Question("kind", "What kind of solution is it?", sort="choice", choices="Kind"),
            Question(
                "lead", "Which organisation leads it?", "The one that answers for it.",
                required=True,
            ),
            Question(
                "where", "Where can one read more?",
                "Addresses of the service, the source code, decisions or documents.", "text",
                required=True,
            ),
            Question("terms", "May others use it?", sort="choice", choices="ReuseTerms"),
            Question(
                "procurement", "How can another organisation get it?",
                "The procurement route, or that none is needed.", "text",
            ),
            Question("cost", "What does it cost?", "To introduce, and each year.", "text"),
            Question(
                "contact", "Who can be asked?", "A role and a shared mailbox, no private person."
            ),
            _ANYTHING,
        ),
        (_PUBLIC, "I work at the organisation that leads it, or what I say is public elsewhere."),
    ),
    IssueForm(
        "2-we-use-it",
        "We use it too",
        "Your organisation uses a solution of the registry, or is about to.",
        (
            _SOLUTION,
            Question("organisation", "Which organisation are you?", required=True),
            Question(
                "stage", "How far have you come?", sort="choice", choices="Stage", required=True
            ),
            Question("since", "Since when?", "Year and month are enough."),
            Question(
                "proof", "How can it be confirmed?",
                "A shared mailbox of yours, or the case number of a decision.", required=True,
            ),
            Question(
                "experience", "What would you tell somebody who thinks of using it?", sort="text"
            ),
        ),
        (_PUBLIC, "I may say this for my organisation."),
    ),
    IssueForm(
        "3-error",
        "Report an error",
        "Something in the registry is wrong, old or missing.",
        (
            Question(
                "where", "Where is it?", "The address of the page, or the name of the solution.",
                required=True,
            ),
            Question("wrong", "What is wrong?", sort="text", required=True),
            Question(
                "right", "What would be right, and how do you know?",
                "An address, a document, or your own work.", "text",
            ),
        ),
        (_PUBLIC,),
    ),
    IssueForm(
        "4-reconsideration",
        "Request reconsideration",
        "A decision about certification should be looked at again.",
        (
            _SOLUTION,
            Question(
                "decision", "Which decision is it?",
                "Its day, or its number on the solution's certification page.", required=True,
            ),
            Question("organisation", "For which organisation do you ask?", required=True),
            Question(
                "why", "What should be decided otherwise, and why?",
                "Name the criteria, and what was not known or was understood otherwise.", "text",
                required=True,
            ),
            Question("evidence", "What does that rest on?", "Addresses or documents.", "text"),
        ),
        (_PUBLIC, "I may ask for this for the organisation."),
    ),
)  # fmt: skip
"""The forms, in the order in which forges show them."""


_LONGEST: Final = 200
"""Characters of a description; GitHub refuses a form with more."""


def issue_form(form: IssueForm, basis: Basis) -> bytes:
    """For GitHub, Forgejo and Gitea."""
    said = texts(basis)
    whole: dict[str, Any] = {
        "name": said.both(form.title),
        "description": said.within(form.purpose, _LONGEST),
        "body": [*(_question(one, said) for one in form.questions), _agreed(form, said)],
    }
    head = '# Made by "registry generate".\n'
    text = yaml.safe_dump(whole, sort_keys=False, allow_unicode=True, width=110)
    return (head + text).encode()


def _question(one: Question, said: Texts) -> dict[str, Any]:
    hint = (said.first(one.hint), said.others(one.hint)) if one.hint else ("", "")
    hints = (hint[0], said.others(one.label), hint[1])
    attributes: dict[str, Any] = {"label": said.first(one.label)}
    if any(hints):
        attributes["description"] = "\n\n".join(filter(None, hints))
    if one.sort == "choice":
        attributes["options"] = [said.both(label) for label in LABELS[one.choices].values()]
    type_ = {"line": "input", "text": "textarea", "choice": "dropdown"}[one.sort]
    found: dict[str, Any] = {"type": type_, "id": one.id, "attributes": attributes}
    if one.required:
        found["validations"] = {"required": True}
    return found


def _agreed(form: IssueForm, said: Texts) -> dict[str, Any]:
    options = [{"label": said.both(one), "required": True} for one in form.agreed]
    label = said.first("Before you send it")
    return {
        "type": "checkboxes",
        "id": "agreed",
        "attributes": {"label": label, "options": options},
    }


def issue_template(form: IssueForm, basis: Basis) -> bytes:
    """For GitLab, which has no forms: headings to write below."""
    return ("\n".join(_lines(form, texts(basis))) + "\n").encode()


def _lines(form: IssueForm, said: Texts) -> Iterator[str]:
    yield f"<!-- {said.both(form.purpose)} -->\n"
    for one in form.questions:
        yield f"### {said.first(one.label)}\n"
        if others := said.others(one.label):
            yield f"<sub>{others}</sub>\n"
        if one.hint:
            yield f"<!-- {said.both(one.hint)} -->\n"
        if one.sort == "choice":
            yield from (f"- [ ] {said.both(label)}" for label in LABELS[one.choices].values())
            yield ""
    yield f"### {said.first('Before you send it')}\n"
    yield from (f"- [ ] {said.both(one)}" for one in form.agreed)
