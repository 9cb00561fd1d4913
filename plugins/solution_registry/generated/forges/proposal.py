"""The template of a proposal: what to say, what to check, and the criteria as a checklist."""

from collections.abc import Iterator
from typing import Final

from ...language import NAMES, Words, plain_text, words
from ...model.certification import CriteriaSet
from ..basis import Basis

ASKED: Final = (
    ("What do you change, and why?", "One or two sentences. You may write in any language."),
    ("How do you know?", "Where the facts come from: an address, a document, or your own work."),
)
"""Headings with what belongs below them (English msgids)."""

CHECKED: Final = (
    "Nothing in it is a secret, and no private person is named.",
    "I may say this for the organisation, or it is public and its source is there.",
    "What I do not know is left out, not guessed.",
)
"""What whoever proposes something goes through (English msgids)."""


def proposal_template(basis: Basis) -> bytes:
    """The first language, then the others, folded."""
    first, *others = basis.languages
    parts = [*_told(words(first), basis.criteria)]
    for language in others:
        name = NAMES.get(language, language)
        inside = "\n\n".join(_told(words(language), basis.criteria))
        parts.append(f"<details><summary>{name}</summary>\n\n{inside}\n\n</details>")
    return ("\n\n".join(parts) + "\n").encode()


def _told(spoken: Words, criteria: CriteriaSet | None) -> Iterator[str]:
    _ = spoken.text
    for heading, hint in ASKED:
        yield f"### {_(heading)}\n\n<!-- {_(hint)} -->"
    yield f"### {_('Before you send it')}"
    yield "\n".join(f"- [ ] {_(one)}" for one in CHECKED)
    if criteria:
        said = _("On the way to certification: the criteria %(id)s") % {"id": criteria.id}
        hint = _("Tick what the entry answers. Reviewers decide; nothing has to be ticked.")
        yield f"<details><summary>{said}</summary>\n\n{hint}"
        yield from _criteria(criteria, spoken)
        yield "</details>"


def _criteria(criteria: CriteriaSet, spoken: Words) -> Iterator[str]:
    for level in criteria.levels:
        asked = [one for one in criteria.criteria if one.required_from_level == level.level]
        if asked:
            name = plain_text(level.name, spoken.language)
            said = spoken.text("Level %(level)s") % {"level": level.level}
            rows = (f"- [ ] {plain_text(one.question, spoken.language)}" for one in asked)
            yield f"**{said}: {name}**\n\n" + "\n".join(rows)
