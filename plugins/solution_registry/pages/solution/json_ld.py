"""A solution in schema.org's words, for search engines: safe inside a script element."""

import json
from typing import Any

from solution_registry.exports.licence import licence_url
from solution_registry.exports.linked import solution_name
from solution_registry.model.terms import SOFTWARE
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.solution.view import View
from solution_registry.site.settings import SiteSettings

_ESCAPES = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}

TYPES = {
    "municipality": "GovernmentOrganization",
    "region": "GovernmentOrganization",
    "agency": "GovernmentOrganization",
}


def json_ld(
    view: View,
    name: str,
    summary: str,
    lead: Organisation | None,
    site: SiteSettings,
    language: str,
) -> str:
    """The script element; nothing for fictional entries.

    The pages of all languages tell of one solution, the one of ``solutions.jsonld``; where the
    site's address is not known, it has no name that others could use.
    """
    if view.solution.example:
        return ""
    reuse, newest = view.solution.reuse, view.solution.newest(view.today)
    software, own = view.solution.software, solution_name(view.id)
    said: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "SoftwareApplication" if view.solution.kind in SOFTWARE else "CreativeWork",
        "name": name,
        "description": summary,
    }
    if site.url:
        page = site.url + site.root(language) + own.partition("#")[0]
        said["@id"] = site.url + own
        said["mainEntityOfPage"] = {"@type": "WebPage", "@id": page, "inLanguage": language}
    if software and software.languages:
        said["inLanguage"] = software.languages
    if view.solution.presented:
        said["url"] = view.solution.presented
    if reuse and reuse.licence:
        said["license"] = licence_url(reuse.licence) or reuse.licence
    if lead:
        said["maintainer"] = {"@type": TYPES.get(lead.kind, "Organization"), "name": lead.name}
    if newest and said["@type"] == "SoftwareApplication":
        said["softwareVersion"] = newest.version
    if view.history:  # the day of what is said here: when the solution itself changed is not known
        said["sdDatePublished"] = view.history.changed.isoformat()
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    for character, escaped in _ESCAPES.items():
        text = text.replace(character, escaped)
    return f'<script type="application/ld+json">{text}</script>'
