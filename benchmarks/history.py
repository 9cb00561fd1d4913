"""Writes a made-up history of 20 000 commits: every third solution certified and signed."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from solution_registry.certification.digest import canonical, content_digest, digest, field_digests
from solution_registry.source import parse

from tests.verify.clone import POLICY, REVIEWERS, Clone
from tests.verify.people import ADA, BO, FOUNDER

from .made_up import ROOT, MadeUp

CRITERIA = "schema/criteria/2026.1.yml"
DISTINCT = 40
"""So many different entries are enough; each has its own name."""

EDITS = 16_000
"""With the merges of every fourth, 20 000 commits."""

Files = dict[str, bytes]


def write(folder: Path, solutions: int) -> None:
    """Write a repository of ``solutions`` entries (12 000 at most) and 20 000 commits."""
    clone = Clone(folder)
    clone.git("init", "-q", "-b", "main")
    _found(clone)
    with subprocess.Popen(
        ["git", "fast-import", "--quiet"],  # noqa: S607 - the one that there is
        cwd=folder,
        stdin=subprocess.PIPE,
    ) as process:
        assert process.stdin  # noqa: S101 - a pipe
        for part in _stream(_commits(solutions), clone.git("rev-parse", "HEAD")):
            process.stdin.write(part)
        process.stdin.close()
        assert process.wait() == 0  # noqa: S101 - a benchmark of nothing, else
    # What an import packs is a poor pack (git-fast-import(1)); a clone of a forge has a good one.
    clone.git("repack", "-adfq")
    clone.git("reset", "-q", "--hard")


LAST_CHANGES = (
    "for name in $(ls solutions | head -n {sample}); do "
    "git log --format=%ct -- solutions/$name > /dev/null; done"
)
"""Asks git of some entries one by one, as those do who do not read the log once."""


def propose(folder: Path, number: int) -> None:
    """Commit a change of one entry to a branch ``proposal``; main stays checked out."""
    clone = Clone(folder)
    clone.git("checkout", "-q", "-b", "proposal")
    file = folder / f"solutions/solution-{number:05d}/solution.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"production"', '"phase_out"'), encoding="utf-8")
    clone.git("commit", "-qam", "Change one entry")
    clone.git("checkout", "-q", "main")


def _found(clone: Clone) -> None:
    clone.write("policy/policy.yml", POLICY)
    clone.write("policy/reviewers.yml", {"schema_version": 1, "reviewers": REVIEWERS})
    clone.write(CRITERIA, (ROOT / CRITERIA).read_bytes())
    paths = ("policy/policy.yml", "policy/reviewers.yml", CRITERIA)
    files = {path: {"after": clone.digest(path)} for path in paths}
    clone.change("founding", "2026-01-02", files=files, founding_key=FOUNDER.line, by=[FOUNDER])
    clone.commit("Found")


def _commits(solutions: int) -> Iterator[Files]:
    source = MadeUp(DISTINCT)
    entries: list[Any] = [
        parse(source.entry(n).encode(), "entry").data for n in range(min(DISTINCT, solutions))
    ]
    criteria: Any = parse((ROOT / CRITERIA).read_bytes(), CRITERIA).data
    written = 0
    for number in range(solutions):
        id = f"solution-{number:05d}"
        entry = {**entries[number % DISTINCT], "name": {"sv": f"Lösning {number}"}}
        path = f"solutions/{id}/solution.yml"
        # A proof does not read entries: what they say stands in the records' certified bytes.
        yield {path: canonical({**entry, "lifecycle": "requirements"}, {})}
        if number % 3 == 0:
            yield {path: canonical(entry, {}), **dict(_record(id, entry, criteria))}
        written += 1 + (number % 3 == 0)
    for number in range(written, EDITS):
        entry = entries[number % solutions % DISTINCT]
        path = f"solutions/solution-{number % solutions:05d}/solution.yml"
        yield {path: canonical({**entry, "name": {"sv": f"Lösning {number}"}}, {})}


def _verdict(criterion: dict[str, Any]) -> str:
    """The verdict on a criterion: none of the solutions has adopters that count."""
    return "not_met" if criterion["rests_on"] == ["adopters"] else "met"


def _record(
    id: str, entry: dict[str, Any], criteria: dict[str, Any]
) -> Iterator[tuple[str, bytes]]:
    stem = f"solutions/{id}/certifications/2026-03-02-1"
    fields = "".join(f"  {name}: {one}\n" for name, one in field_digests(entry, {}).items())
    verdicts = "".join(
        f"  {criterion['id']}:\n    verdict: {_verdict(criterion)}\n"
        f"    evidence: [https://www.benchmark.test/{id}]\n"
        for criterion in criteria["criteria"]
    )
    raw = (
        f"schema_version: 1\nregistry: test-registry\nsolution: {id}\nserial: {id}/2026-03-02-1\n"
        f"decision: certified\ndigest: {digest(entry, {})}\nfields:\n{fields}"
        f'criteria: "2026.1"\ncriteria_digest: {content_digest(criteria)}\n'
        f"verdicts:\n{verdicts}organisation: {ADA.organisation}\ncase_number: REG 2026/1\n"
        f"no_interest: true\nreviewers: [{ADA.id}, {BO.id}]\n"
        "decided_on: 2026-03-02\nvalid_until: 2028-03-01\n"
    ).encode()
    yield f"{stem}.yml", raw
    yield f"{stem}.json", canonical(entry, {})
    for person in (ADA, BO):
        yield f"{stem}.{person.id}.sig", person.sign(raw)


def _stream(commits: Iterator[Files], start: str) -> Iterator[bytes]:
    """The history as git's fast-import reads it."""
    before = start
    for number, files in enumerate(commits, 1):
        aside = number % 4 == 0
        yield b"commit refs/heads/%s\nmark :%d\n" % (b"side" if aside else b"main", number * 2)
        yield b"committer B <b@benchmark.test> %d +0000\ndata 1\nx\n" % (1_770_000_000 + number)
        yield f"from {before}\n".encode()
        for path, raw in files.items():
            yield b"M 100644 inline %s\ndata %d\n%s\n" % (path.encode(), len(raw), raw)
        if aside:
            yield b"commit refs/heads/main\nmark :%d\n" % (number * 2 + 1)
            yield b"committer B <b@benchmark.test> %d +0000\ndata 1\nx\n" % (1_770_000_000 + number)
            yield f"from {before}\nmerge :{number * 2}\n".encode()
            for path, raw in files.items():
                yield b"M 100644 inline %s\ndata %d\n%s\n" % (path.encode(), len(raw), raw)
        before = f":{number * 2 + aside}"
