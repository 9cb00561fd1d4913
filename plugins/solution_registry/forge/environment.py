"""Which forge this is, told by the environment: the only way in which a token comes in."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from .adapter import Forge
from .api import Api
from .merges import Merges
from .pulls import Pulls

KIND: Final = "FORGE"
ADDRESS: Final = "FORGE_API"
PROJECT: Final = "FORGE_PROJECT"
TOKEN: Final = "FORGE_TOKEN"  # noqa: S105 - the name of the variable
VARIABLES: Final = (KIND, ADDRESS, PROJECT, TOKEN)

HTTPS = re.compile(r"https://[^\s/?#@]+(/[^\s?#]*)?|http://(127\.0\.0\.1|localhost)(:\d+)?(/\S*)?")
"""An address that a token may be sent to; without https only on this machine."""
_PROJECT = re.compile(r"[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*")


class NoForge(Exception):
    """A variable is missing, or is nothing that a forge could be asked by. The text is its name."""


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def _github(address: str, project: str, token: str) -> Forge:
    headers = _bearer(token) | {"X-GitHub-Api-Version": "2022-11-28"}
    return Pulls(Api(address, headers, "per_page"), project, frozenset({"github-actions[bot]"}))


def _forgejo(address: str, project: str, token: str) -> Forge:
    api = Api(address, {"Authorization": f"token {token}"}, "limit")
    return Pulls(api, project, frozenset({"forgejo-actions", "gitea-actions"}), "type=issues")


def _gitlab(address: str, project: str, token: str) -> Forge:
    return Merges(Api(address, {"PRIVATE-TOKEN": token}, "per_page"), project)


FORGES: Mapping[str, Callable[[str, str, str], Forge]] = MappingProxyType(
    {"github": _github, "gitlab": _gitlab, "forgejo": _forgejo, "gitea": _forgejo}
)
"""What ``FORGE`` may say → how that one is asked."""


def forge_here(environment: Mapping[str, str]) -> Forge:
    """The forge that the environment names. A token goes over https only. Raises NoForge."""
    given = {name: environment.get(name, "") for name in VARIABLES}
    for name, value in given.items():
        if not value or not value.isprintable():
            raise NoForge(name)
    address = given[ADDRESS].rstrip("/")
    if given[KIND] not in FORGES:
        raise NoForge(KIND)
    if not HTTPS.fullmatch(address):
        raise NoForge(ADDRESS)
    if not _PROJECT.fullmatch(given[PROJECT]) or ".." in given[PROJECT]:
        raise NoForge(PROJECT)
    return FORGES[given[KIND]](address, given[PROJECT], given[TOKEN])
