"""Who is asked to look at what, for the forges' own lists of owners; never authority."""

import re
from collections.abc import Iterable, Iterator

from ..basis import Basis

_HEAD = """\
# Made by "registry generate" from policy/maintainers.yml, policy/reviewers.yml and who leads what.
# For comfort: the forge asks these accounts to look. What counts is what "registry review" says.
"""
_NOBODY = "# So far no organisation has accounts in policy/maintainers.yml.\n"


def by_path(basis: Basis) -> bytes:
    """For GitHub and GitLab: the last line that fits a path counts."""
    lines = [f"{path} {names}" for path, names in _owners(basis)]
    return _file(lines)


def by_pattern(basis: Basis) -> bytes:
    """For Forgejo and Gitea: regular expressions, each of which counts."""
    lines = [f"{_pattern(path)} {names}" for path, names in _owners(basis)]
    return _file(lines)


def _file(lines: list[str]) -> bytes:
    return (_HEAD + ("".join(f"{line}\n" for line in lines) or _NOBODY)).encode()


def _owners(basis: Basis) -> Iterator[tuple[str, str]]:
    """Paths with accounts, the most general first."""
    accounts = basis.ground.maintainers
    reviewers = [
        one for one in basis.ground.reviewers.values() if not one.example and not one.active_to
    ]
    everywhere = _names(basis, (one.organisation for one in reviewers if one.scope == "all"))
    anywhere = _names(basis, (one.organisation for one in reviewers))
    if everywhere:
        yield "*", everywhere
    if anywhere:
        yield "/solutions/", anywhere
    for id, lead in basis.leads.items():
        yield f"/solutions/{id}/", _names(basis, [lead])
    for organisation in sorted(accounts):
        if names := _names(basis, [organisation]):
            yield f"/solutions/*/adopters/{organisation}.yml", names
    if anywhere:
        yield "/solutions/*/certifications/", anywhere


def _names(basis: Basis, organisations: Iterable[str]) -> str:
    known = basis.ground.maintainers
    found = dict.fromkeys(account for id in organisations for account in known.get(id, ()))
    return " ".join(f"@{account}" for account in found if _ACCOUNT.fullmatch(account))


_ACCOUNT = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]*")


def _pattern(path: str) -> str:
    if path == "*":
        return ".*"
    rest = ".*" if path.endswith("/") else ""
    return re.escape(path.lstrip("/")).replace(r"\*", "[^/]+") + rest
