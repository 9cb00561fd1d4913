"""Tells a history in steps, as files in ``history/`` do, into a clone; see README.md."""

import shlex
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from tests.verify.clone import REVIEWERS, Clone, reviewer
from tests.verify.people import ADA, BO, CAI, DOE, EXAMPLE, FOUNDER, Person

PEOPLE: Mapping[str, Person] = MappingProxyType(
    {
        "ada": ADA,
        "bo": BO,
        "cai": CAI,
        "doe": DOE,
        "example": EXAMPLE,
        "founder": FOUNDER,
        **{
            name: Person(f"rv-{name}", organisation)
            for name, organisation in (
                ("lead", "se-9001"),
                ("partner", "se-9002"),
                ("supplier", "se-9003"),
                ("funder", "se-9004"),
            )
        },
    }
)
"""Who can act, by the name that steps call them."""
Step = dict[str, Any]


def people(names: list[str]) -> list[Person]:
    return [PEOPLE[name] for name in names]


def signers(given: Step) -> Step:
    """Who signs, where it is not those who decide."""
    found: Step = {}
    if "by" in given:
        found["by"] = people(given["by"])
    if "signed_by" in given:
        found["signed_by"] = {id: PEOPLE[name] for id, name in given["signed_by"].items()}
    return found


def certify(clone: Clone, given: Step) -> None:
    """A record of what the entry says, with its bytes and signatures."""
    solution = given.get("solution", "bygglov")
    about = clone.entry(solution) | given.get("certified", {})
    about = {field: value for field, value in about.items() if value is not None}
    where = {"day": given.get("day", "2026-03-02"), "n": given.get("number", 1)}
    clone.record(solution, **where, certified=about, **signers(given), **given.get("with", {}))


def revoke(clone: Clone, given: Step) -> None:
    """A record that revokes the first one."""
    day = given.get("day", "2026-04-01")
    clone.revocation(day, n=given.get("number", 1), **signers(given), **given.get("with", {}))


def standing(clone: Clone) -> list[Step]:
    found: list[Step] = clone.data("policy/reviewers.yml")["reviewers"]
    return found


def add(clone: Clone, given: Step) -> None:
    """A new reviewer, and the decision on them."""
    new = reviewer(PEOPLE[given["who"]])
    content = [*standing(clone), new]
    clone.change_reviewers(
        "reviewer_added", given["day"], PEOPLE[given["who"]], content, **signers(given)
    )


def retire(clone: Clone, given: Step) -> None:
    """A reviewer whose task ends (``active_to``) or whose key is lost (``key_revoked_on``).

    With a ``kind`` of its own where it ends later.
    """
    who = PEOPLE[given["who"]]
    ending = given.get("ending", {"active_to": "2026-04-30"})
    content = [one | ending if one["id"] == who.id else one for one in standing(clone)]
    day = given.get("day", "2026-05-01")
    kind = given.get("kind", "reviewer_retired")
    clone.change_reviewers(kind, day, who, content, **signers(given))


def policy(clone: Clone, given: Step) -> None:
    """Other numbers, and the decision on them."""
    content = clone.data("policy/policy.yml") | given["with"]
    clone.change_file("policy", given["day"], "policy/policy.yml", content, **signers(given))


def allow(clone: Clone, given: Step) -> None:
    """A decision that something which slipped through is allowed."""
    clone.change("exception", given["day"], allows=given["paths"], **signers(given))


def write(clone: Clone, given: dict[str, str]) -> None:
    for path, text in given.items():
        clone.write(path, text.encode())


def replace(clone: Clone, given: dict[str, list[str]]) -> None:
    """Other words in the place of some, everywhere in a file."""
    for path, (old, new) in given.items():
        raw = clone.path(path).read_bytes()
        assert old.encode() in raw, path
        clone.write(path, raw.replace(old.encode(), new.encode()))


def copy(clone: Clone, given: dict[str, str]) -> None:
    """A file, and all beside it that have its name up to the first dot, under another name."""
    for old, new in given.items():
        source, target = clone.path(old), clone.path(new)
        stem = source.name.partition(".")[0]
        for file in source.parent.glob(f"{stem}.*"):
            name = file.name.replace(stem, target.name.partition(".")[0], 1)
            clone.write(str(target.with_name(name).relative_to(clone.folder)), file.read_bytes())


def remove(clone: Clone, given: list[str]) -> None:
    """Files, or all that match a pattern."""
    for pattern in given:
        found = list(clone.folder.glob(pattern))
        assert found, pattern
        for file in found:
            file.unlink()


def link(clone: Clone, given: dict[str, str]) -> None:
    for path, target in given.items():
        clone.path(path).unlink(missing_ok=True)
        clone.path(path).symlink_to(target)


def sign(clone: Clone, given: Step) -> None:
    """A signature beside a file that is there, for this or for another purpose."""
    raw = clone.path(given["path"]).read_bytes()
    for id, name in given["signed_by"].items():
        made = PEOPLE[name].sign(raw, given.get("namespace", "solution-registry"))
        clone.write(f"{given['path'].removesuffix('.yml')}.{id}.sig", made)


def commit(clone: Clone, given: str | Step) -> None:
    """Everything that lies in the folder; with claims, if there are any."""
    claims = {"message": given} if isinstance(given, str) else dict(given)
    names = {"author": "GIT_AUTHOR_NAME", "email": "GIT_AUTHOR_EMAIL"}
    said = {names[key]: value for key, value in claims.items() if key in names}
    if "date" in claims:
        said |= dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), claims["date"])
    clone.git("add", "--all", **said)
    clone.git("commit", "-q", "--allow-empty", "-m", claims["message"], **said)


def git(clone: Clone, given: str) -> None:
    """Stock git, as it is written; ``$HEAD`` is the newest commit, ``$FOLDER`` the clone's."""
    head = clone.git("rev-parse", "HEAD") if "$HEAD" in given else ""
    for word, value in (("$HEAD", head), ("$FOLDER", str(clone.folder))):
        given = given.replace(word, value)
    clone.git(*shlex.split(given))


def found(clone: Clone, given: Step) -> None:
    """The founding anew, in the place of the one that every history begins with."""
    clone.git("reset", "-q", "--hard", "HEAD~1")
    more = {
        field: PEOPLE[value[1:]].line if str(value).startswith("$") else value
        for field, value in given.get("with", {}).items()
    }
    clone.found(REVIEWERS, **signers(given), **more)


STEPS: Mapping[str, Callable[[Clone, Any], None]] = MappingProxyType(
    {
        one.__name__: one
        for one in (
            certify, revoke, add, retire, policy, allow, found, sign,
            write, replace, copy, remove, link, commit, git,
        )
    }
)  # fmt: skip
"""Name of a step → what does it."""


def tell(clone: Clone, steps: list[Step]) -> Mapping[str, str]:
    """Do the steps; the names of commits that were kept by a step ``publish``."""
    kept: dict[str, str] = {}
    for step in steps:
        ((name, given),) = step.items()
        if name == "publish":
            kept[given] = clone.git("rev-parse", "HEAD")
        else:
            STEPS[name](clone, given)
    return kept
