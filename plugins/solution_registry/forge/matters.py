"""What somebody has to see to, as issues: one matter of one solution each."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple

from ..attention import ABOUT, Attention, said
from ..language import Words, plain_text
from ..registry import Registry
from ..reporters.markdown import apart, escaped
from ..wording import visible


class Duty(NamedTuple):
    """A kind of matter in words (English msgids): its title, why it matters, what to do."""

    title: str
    why: str
    do: str


DUTIES: Mapping[str, Duty] = MappingProxyType(
    {
        "unverified": Duty(
            "A decision about %(name)s could not be verified",
            "What is not proven counts for nothing, and the site does not show it as valid.",
            "Somebody who answers for the registry runs registry verify, which says what is wrong.",
        ),
        "expired": Duty(
            "The certification of %(name)s has expired",
            "The site shows it as expired; nobody can rely on it any longer.",
            "The lead asks for a new review, or says that none is wanted. A reviewer then runs "
            "registry renew.",
        ),
        "due": Duty(
            "The certification of %(name)s has to be renewed",
            "It ends on the day below, and a review takes some weeks.",
            "The lead goes through the entry and brings it up to date. A reviewer then runs "
            "registry renew.",
        ),
        "changed": Duty(
            "%(name)s has changed since it was certified",
            "The certification no longer covers the fields below.",
            "A reviewer looks at what has changed on the solution's certification page, and runs "
            "registry renew.",
        ),
        "fewer": Duty(
            "%(name)s has fewer confirmed users than its level asks for",
            "The level stands until the certification ends; it would not be given now.",
            "Users confirm anew in their own files; otherwise the next review gives a lower level.",
        ),
        "waiting": Duty(
            "%(name)s waits for a first decision",
            "The lead has answered the criteria itself, and nobody has decided yet.",
            "A reviewer takes it on, and runs registry certify.",
        ),
        "contacts": Duty(
            "The contacts of %(name)s have to be confirmed",
            "Whoever wants to use the solution has to reach somebody.",
            "The lead confirms that the contacts are right, and moves the day “review_by” on.",
        ),
        "stale": Duty(
            "Users of %(name)s have to confirm anew",
            "Their confirmation is too old to count among its users.",
            "Each organisation below changes the day of its confirmation in its own file, or says "
            "that it has left.",
        ),
        "routes": Duty(
            "A way to procure %(name)s closes",
            "After the day below nobody can call off from it.",
            "The lead says what comes instead, or takes the way out of the entry.",
        ),
        "links": Duty(
            "Addresses of %(name)s lead nowhere",
            "They did not answer on several days.",
            "Whoever owns the file puts a right address in its place, or takes it out.",
        ),
    }
)
"""Kinds that become issues; all else is upkeep that can wait, and is in registry status."""

LINKS: Final = "links/"
"""How keys of dead links begin: nothing is known of them where no link was asked for."""
_MARK: Final = "<!-- solution-registry-matter: %s -->"
_MARKED: Final = re.compile(r"<!-- solution-registry-matter: ([a-z]+/[a-z0-9-]+) -->")


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to see to, as an issue. ``key`` is its kind and its solution."""

    key: str
    title: str
    body: str


def key_of(body: str) -> str:
    """The key of the matter that an issue is about; empty where it is about none."""
    found = _MARKED.match(body)
    return found[1] if found else ""


def matters(
    found: Iterable[Attention],
    registry: Registry,
    accounts: Mapping[str, tuple[str, ...]],
    words: Words,
) -> Iterator[Matter]:
    """What has to be seen to, as issues in a language; ``accounts`` by organisation."""
    for one in found:
        if one.kind in DUTIES and one.solution in registry.listings:
            lead = registry.listings[one.solution].outline.lead
            whom = one.about if ABOUT[one.kind] == "organisations" else (lead or "",)
            told = said(one, registry, words)
            asked = [account for id in whom for account in accounts.get(id, ())]
            yield _matter((one.kind, one.solution), told, registry, asked, words)


def dead_links(
    dead: Mapping[str, Iterable[str]],
    registry: Registry,
    accounts: Mapping[str, tuple[str, ...]],
    words: Words,
) -> Iterator[Matter]:
    """Addresses that are dead, by the solution in whose files they stand, as issues."""
    for id, addresses in sorted(dead.items()):
        if id in registry.listings:
            told = ", ".join(sorted(set(addresses))[:_ADDRESSES])
            asked = accounts.get(registry.listings[id].outline.lead or "", ())
            yield _matter(("links", id), told, registry, asked, words)


def _matter(
    key: tuple[str, str], told: str, registry: Registry, asked: Iterable[str], words: Words
) -> Matter:
    _ = words.text
    kind, id = key
    duty, outline = DUTIES[kind], registry.listings[id].outline
    name = visible(plain_text(outline.name, words.language))
    people, lead = registry.vocabulary.organisations, outline.lead or ""
    led = people[lead].name if lead in people else lead or _("Not stated")
    facts = (
        (_("Solution"), f"{escaped(name)} (`solutions/{id}/`)"),
        (_("Lead organisation"), escaped(visible(led))),
        (_("It is about"), escaped(visible(told))),
    )
    kept = escaped(_("This issue is kept up by a program, and closed once it is solved."))
    parts = [
        _MARK % "/".join(key),
        escaped(_(duty.why)),
        "\n".join(f"- **{escaped(title)}**: {text}" for title, text in facts if text),
        f"**{escaped(_('What should be done'))}**: {escaped(_(duty.do))}",
        " ".join(f"@{one}" for one in dict.fromkeys(asked) if _ACCOUNT.fullmatch(one)),
        f"<sub>{kept}</sub>",
    ]
    title = apart(_(duty.title) % {"name": name})
    return Matter("/".join(key), title[:250], "\n\n".join(filter(None, parts)) + "\n")


_ADDRESSES: Final = 20
_ACCOUNT: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]{0,99}")
"""Names of people and of teams (``organisation/team``) at a forge."""
