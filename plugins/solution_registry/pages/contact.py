"""Who runs the registry and how they are reached, in hand-written pages that leave room for it."""

import re
from typing import Final

from markupsafe import Markup, escape

from solution_registry.language import words
from solution_registry.pages.web_address import mailbox
from solution_registry.site import SiteSettings

_ROOM: Final = re.compile(r"<!-- contact -->\s*(.*?)\s*<!-- /contact -->", re.DOTALL)
"""Between these stands what a page says where nobody has set a mailbox."""


def with_contact(html: str, language: str, settings: SiteSettings) -> str:
    """Put it into a page's text: what `mailbox` and `site_author` in mkdocs.yml say."""
    return _ROOM.sub(lambda room: _said(room[1], language, settings), html)


def _said(otherwise: str, language: str, settings: SiteSettings) -> str:
    _ = words(language).text
    told = []
    if settings.publisher:
        name = escape(settings.publisher)
        told.append(Markup(_("%(name)s runs this registry.")) % {"name": name})  # noqa: S704 - escaped
    if settings.mailbox:
        address = mailbox(settings.mailbox)
        told.append(Markup(_("Write to %(mailbox)s.")) % {"mailbox": address})  # noqa: S704 - escaped
    own = f"<p>{' '.join(told)}</p>" if told else ""
    return own if settings.mailbox else f"{own}{otherwise}"
