"""Which fields are asked for in a form, under which heading, and which are not asked for."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Section(NamedTuple):
    """Fields under a heading (an English msgid). `anchor` is its place on the page."""

    anchor: str
    heading: str
    fields: tuple[str, ...]


FIRST = (
    "name", "$id", "summary", "kind", "template", "lifecycle", "service_areas", "lead",
    "listed_by", "sources", "description",
)  # fmt: skip
"""Fields of a solution that are open from the beginning: what is required, and what goes with it.

A dollar marks what is no field of the file, but a part of its address.
"""

SECTIONS: tuple[Section, ...] = (
    Section(
        "what",
        "What can it do?",
        (
            "process", "audience", "alternative_to", "platforms", "standards", "integrations",
            "results", "complexity", "versions", "documentation", "software", "accessibility",
            "information_security", "attestations", "gates", "related",
        ),
    ),
    Section("cost", "What does it cost?", ("costs",)),
    Section(
        "supply",
        "Who delivers it, and may we use it?",
        ("reuse", "homepage", "procurement_routes", "suppliers", "support", "exit"),
    ),
    Section(
        "join",
        "How do we join?",
        ("adoption", "governance", "contacts", "partners", "seeking"),
    ),
)  # fmt: skip
"""All other fields of a solution, below the four questions of its page."""

ONLY: Mapping[str, str] = MappingProxyType({"template": "procurement_template"})
"""Fields that one kind of solution alone has, and then must have (checks/procurement.py)."""

NEEDED = frozenset({*ONLY, "proof"})
"""Fields that may be left out of a file, and not of the form: a confirmation without proof does not
count, as whoever gives it must know (checks/adopters.py)."""

NOT_ASKED: Mapping[str, str] = MappingProxyType(
    {
        "schema_version": "always the same",
        "example": "follows from the lead organisation",
        "self_assessment": "comes later, criterion by criterion, when the solution is in use",
        "deprecation": "is for a solution that is in the registry already",
    }
)
"""Fields of a solution that the form leaves out, and why.

Where one writes what comes later is told on its page.
"""

USE_FIRST = ("$solution", "$organisation", "stage", "since", "confirmation", "source")
"""Fields of an adopter that are open from the beginning."""

USE_SECTIONS: tuple[Section, ...] = (
    Section(
        "experience",
        "What others want to know",
        ("use", "deviations", "experience", "version", "environment", "note", "as_of"),
    ),
    Section(
        "took",
        "What it took, and what you offer",
        ("cost", "effort_hours", "procurement", "reference"),
    ),
)

NOT_ASKED_OF_USE: Mapping[str, str] = MappingProxyType(
    {"schema_version": "may be left out", "example": "follows from the organisation"}
)

SOLUTIONS = frozenset({"id"})
"""Fields whose value is the id of another solution."""

HINTS: Mapping[str, str] = MappingProxyType(
    {
        "Its name.": "",
        "The role.": "",
        "The product.": "",
        "The kind of route.": "",
        "The procedure.": "",
        "The document's title.": "",
        "Terms of the vocabulary of areas.": "Choose all that fit.",
        "Terms of the vocabulary of platforms.": "Choose all that fit.",
        "Terms of the vocabulary of standards.": "Choose all that fit.",
        "A term of the vocabulary of system types.": "",
        "A term of the vocabulary of standards.": "",
        "A term of the vocabulary of agreements.": "",
        "Its number, in quotation marks.": "",
        "The version in use, in quotation marks.": "The version in use.",
        "What it is, in the terms of publiccode.yml.": (
            "What sort of program it is, where it runs, and who keeps it in repair."
        ),
        "Where its users run it; web for a browser.": "Where its users run it.",
        "What its screens can speak (BCP 47).": "What its screens can speak, two letters each.",
        "Whether it is built so that another language needs no change of code: true or false.": (
            "Whether it is built so that another language needs no change of code."
        ),
        "Eight digits, in quotation marks.": "Eight digits.",
        "ISO 4217.": "Three letters (ISO 4217).",
        "Whether it handles personal data: true or false.": "Whether it handles personal data.",
        "The other solution's id.": "Begin to write its name, and choose it.",
        "What has to be procured all the same (required for open_source).": (
            "What has to be procured all the same. Needed for open source."
        ),
    }
)
"""What a form says where the description of a field speaks of its file (English msgids)."""
