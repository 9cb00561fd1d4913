"""Which addresses become links, and why others do not."""

import re
from functools import lru_cache
from typing import Final

from pydantic import TypeAdapter, ValidationError

from solution_registry.model.address import Email, Url, address_fault

_WEB: Final[TypeAdapter[str]] = TypeAdapter(Url)
_MAIL: Final[TypeAdapter[str]] = TypeAdapter(Email)
_MAILTO: Final = "mailto:"
_WHOLE: Final = re.compile(r"//|[a-z][a-z0-9+.-]*:", re.IGNORECASE)
"""What an address begins with that does not depend on the page it is on."""
IN_REPOSITORY: Final = re.compile(
    r"(?P<repository>[\w.-]+/[\w.-]+)@(?P<commit>[0-9a-f]{7,40}):(?P<path>[\w./+-]+)", re.ASCII
)
"""A reference to a file on GitHub (`Reference` of the model)."""


def leads_to(reference: str) -> str:
    """The address that a reference stands for; empty where it is no address.

    >>> leads_to("decidim/decidim@15bee86335:publiccode.yml")
    'https://github.com/decidim/decidim/blob/15bee86335/publiccode.yml'
    """
    address = reference
    if file := IN_REPOSITORY.fullmatch(reference):
        address = f"https://github.com/{file['repository']}/blob/{file['commit']}/{file['path']}"
    return address if web_address(address) else ""


@lru_cache(maxsize=4096)
def web_address(value: str) -> bool:
    """Whether a text is an http or https address that does not hide where it leads.

    By the rule for addresses in entries.
    """
    return _valid(_WEB, value)


def link_fault(address: str) -> str:
    """Why an address in a text becomes no link; empty where it does (threats.md, Pages).

    A web address may be followed, or a ``mailto:`` of one mailbox with nothing else in it.
    ``page``, ``mailbox`` and ``length`` are told besides what ``address_fault`` tells.
    """
    if web_address(address):
        return ""
    if address.lower().startswith(_MAILTO):
        valid = address.startswith(_MAILTO) and _valid(_MAIL, address.removeprefix(_MAILTO))
        return "" if valid else "mailbox"
    if not _WHOLE.match(address):
        return "page"
    if not address.startswith(("https://", "http://")):
        return "scheme"
    return address_fault(address) or "length"


def _valid(kind: TypeAdapter[str], value: str) -> bool:
    try:
        kind.validate_python(value)
    except ValidationError:
        return False
    return True
