"""Commands by which a stranger checks decisions in a clone: git, sha256sum and ssh-keygen alone.

Each is a text to paste into a shell, which ends well only where what it checks is so.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from shlex import quote
from typing import NamedTuple

from solution_registry.certification.allowed import stamp
from solution_registry.certification.digest import FORM
from solution_registry.certification.past import Anchor, Past, Ruling
from solution_registry.certification.places import NAMESPACE, POLICY, REVIEWERS
from solution_registry.certification.proof import Verified
from solution_registry.model.certification import Certification
from solution_registry.model.policy_change import FOUNDER, PolicyChange

ALLOWED = "allowed_signers"
"""The file that commands write keys into."""


class RecordCommands(NamedTuple):
    """What is run for one decision, in order; ``content`` is empty where nothing was certified."""

    arrival: str
    unaltered: str
    content: str
    keys: str
    policy: str
    signatures: str
    since: str


def record_commands(path: str, record: Certification, verdict: Verified) -> RecordCommands:
    """The commands for a record at a path of the repository."""
    certified = ["json"] if record.digest else []
    extensions = ["yml", *certified, *(f"{signer}.sig" for signer in verdict.allowed)]
    files = " ".join(f'"$record.{extension}"' for extension in extensions)
    source = POLICY if verdict.registrar else REVIEWERS
    time = f" -O verify-time={stamp(record.decided_on)}"
    return RecordCommands(
        arrival=f"record={quote(path.removesuffix('.yml'))}\n"
        "added=$(git log -1 -m --first-parent --no-renames --diff-filter=A --format=%H"
        f' -- {files})\ngit log -1 --format="%H %cs" "$added"',
        unaltered=f'git diff --exit-code "$added" -- {files}\n'
        'test -z "$(git log -m --full-history --no-renames --format=%H'
        f' "$added..HEAD" -- {files})"; echo $?',
        content=_content(record.digest) if record.digest else "",
        keys="\n".join([_allowed(verdict.allowed.values()), *_in_policy(source, verdict.allowed)]),
        policy=f'sum=$(git show "$added^:{source}" | sha256sum | cut -d " " -f 1)\n'
        'git grep -l "after: sha256:$sum" "$added^" -- policy/changes',
        signatures="\n".join(_verify(signer, '"$record', time) for signer in verdict.allowed),
        since=f'git diff "$added" -- {quote(_entry(path))}',
    )


def _content(digest: str) -> str:
    plain = digest.removeprefix(f"{FORM}:")
    return (
        f"grep '^digest: {digest}$' \"$record.yml\"\n"
        f'echo "{plain}  $record.json" | sha256sum --check'
    )


def _entry(path: str) -> str:
    return f"{path.partition('/certifications/')[0]}/solution.yml"


def _allowed(lines: Iterable[str]) -> str:
    return "\n".join([f"cat > {ALLOWED} <<'END'", *lines, "END"])


def _in_policy(source: str, allowed: Mapping[str, str]) -> Iterator[str]:
    for line in allowed.values():
        key = " ".join(line.split(" ")[-2:])
        yield f"git show \"$added^:{source}\" | grep -F -B 8 '{key}'"


def _verify(signer: str, stem: str, options: str = "") -> str:
    """Check a signature; a stem that opens with a quotation mark is closed with one."""
    end = stem[:1] if stem.startswith('"') else ""
    return (
        f"ssh-keygen -Y verify -f {ALLOWED} -I {quote(signer)} -n {NAMESPACE}{options}"
        f" -s {stem}.{signer}.sig{end} < {stem}.yml{end}"
    )


class PolicyCommands(NamedTuple):
    """What is run for the policy; ``kept`` is empty where something was allowed to be altered."""

    founding: str
    changes: Sequence[tuple[Ruling, str]]
    files: str
    kept: str


def policy_commands(past: Past, anchor: Anchor, criteria: Iterable[str]) -> PolicyCommands:
    """The commands for the changes of policy, from the founding that holds on.

    Of what was there before it nothing is asked: it binds nobody, and a demonstration that is
    founded anew leaves its examples behind.
    """
    rulings = past.since_founding
    since = f" {anchor.commit}..HEAD" if anchor.commit else ""
    changes = [
        (ruling, _change(ruling.change, ruling, before))
        for before, ruling in zip((None, *rulings), rulings, strict=False)
        if ruling.change
    ]
    founded = [one for one, _ in changes if one.change and one.change.kind == "founding"]
    named = [POLICY, REVIEWERS, *(f"schema/criteria/{id}.yml" for id in criteria)]
    exceptions = any(one.change and one.change.kind == "exception" for one, _ in changes)
    folders = "policy/changes schema/criteria 'solutions/*/certifications/*'"
    return PolicyCommands(
        founding=f"grep '^founding_key:' {_path(founded[-1])} | cut -d ' ' -f 2,3 | tr -d '\"'"
        f" | ssh-keygen -l -f - | grep -F {quote(anchor.fingerprint)}"
        if founded
        else "",
        changes=changes,
        files="\n".join(
            f'sum=$(sha256sum {quote(name)} | cut -d " " -f 1)\n'
            'grep -l "after: sha256:$sum" policy/changes/*.yml'
            for name in named
        ),
        kept=""
        if exceptions
        else 'test -z "$(git log -m --full-history --no-renames --diff-filter=MDT --format=%H'
        f'{since} -- {folders})"; echo $?\n'
        f"git diff --exit-code HEAD -- {folders}",
    )


def _path(ruling: Ruling) -> str:
    return f"policy/changes/{ruling.name}.yml"


def _change(change: PolicyChange, ruling: Ruling, before: Ruling | None) -> str:
    path, stem = _path(ruling), f"policy/changes/{ruling.name}"
    lines = [_allowed(ruling.allowed.values())]
    if before and change.previous:
        lines.append(f'sum=$(sha256sum {_path(before)} | cut -d " " -f 1)')
        lines.append(f'grep "^previous: sha256:$sum$" {path}')
    time = f" -O verify-time={stamp(change.decided_on)}"
    for signer in ruling.allowed:
        options = "" if signer == FOUNDER else time
        lines.append(_verify(signer, stem, options))
    return "\n".join(lines)
