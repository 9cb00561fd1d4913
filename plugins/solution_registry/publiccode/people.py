"""Who uses, pays for and looks after a program. Persons are never taken over."""

from typing import Final, get_args

from ..model.terms import Maintenance
from ..registry import Vocabulary
from .forms import DAY, PROSE
from .given import Given
from .organisations import meant, near
from .terms import BELONGS, KEYS

_MAINTENANCE: Final = frozenset(get_args(Maintenance))


def lead(given: Given, known: Vocabulary) -> str | None:
    """The organisation that publishes it, where it is for certain one of the register."""
    section = given.part("organisation")
    name, address = section.text("name"), section.text("uri")
    section.rest("uri", "name")
    said = [one.value for one in (name, address) if one]
    id = meant(known, name.value if name else "", address.value if address else "")
    if id:
        section.notes.look_at(section.field, "lead", id)
    elif said:
        section.notes.note(
            "publiccode-unknown-organisation",
            section.field,
            value=", ".join(said),
            belongs=BELONGS["organisation"],
            near=near(known, name.value) if name else "",
        )
    return id


def maintenance(given: Given, known: Vocabulary) -> tuple[str | None, list[dict[str, str]]]:
    """How the code is kept in repair, and the contractors that the register knows."""
    section, type_ = given.part("maintenance"), None
    if said := section.text("type"):
        if said.value.casefold() in _MAINTENANCE:
            type_ = said.value.casefold()
        else:
            section.notes.not_understood(said.field, said.value, ", ".join(get_args(Maintenance)))
    suppliers: list[dict[str, str]] = []
    for part in section.parts("contractors"):
        made = _supplier(part, known)
        if made and part.notes.room(suppliers, part.field, made["organisation"]):
            part.notes.look_at(part.field, "suppliers", made["organisation"])
            suppliers.append(made)
    field, contacts = section.take("contacts")
    if contacts:
        section.notes.note("publiccode-persons", field)
    section.rest(*KEYS["maintenance"])
    return type_, suppliers


def _supplier(part: Given, known: Vocabulary) -> dict[str, str] | None:
    """A contractor as a supplier. The address of its mailbox may be a person's, and is not told."""
    name, until, site = part.text("name"), part.text("until"), part.text("website")
    if part.take("email")[1]:
        part.notes.note("publiccode-persons", (*part.field, "email"))
    part.rest("name", "until", "email", "website")
    if not name:
        return None
    id = meant(known, name.value, site.value if site else "")
    if not id:
        said = ", ".join(one.value for one in (name, until, site) if one)
        part.notes.note(
            "publiccode-unknown-organisation",
            part.field,
            value=said,
            belongs=BELONGS["contractors"],
            near=near(known, name.value),
        )
        return None
    made = {"organisation": id, "role": "development"}
    if until and part.notes.fit(DAY, until):
        made["agreement_until"] = until.value
    return made


def users(given: Given, known: Vocabulary) -> None:
    """Tell who is said to use it: a name in a list is no adopter until somebody confirms it."""
    named = [text for text in given.texts("usedBy") if given.notes.fit(PROSE, text)]
    if not named:
        return
    ids = filter(None, (meant(known, text.value) or "" for text in named))
    given.notes.note(
        "publiccode-users",
        named[0].field[:1],
        value="; ".join(text.value for text in named),
        near=", ".join(dict.fromkeys(ids)),
    )


def backers(given: Given, known: Vocabulary) -> None:
    """Tell who is said to have paid: without a sum there is no field for it."""
    for part in given.parts("fundedBy"):
        name, address = part.text("name"), part.text("uri")
        said = ", ".join(one.value for one in (name, address) if one)
        if said:
            id = meant(known, name.value if name else "", address.value if address else "")
            part.notes.left_out(part.field, said, BELONGS["fundedBy"], id or "")
        part.rest("name", "uri")
