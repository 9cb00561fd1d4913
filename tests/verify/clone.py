"""A clone of a small registry, with stock git, in which tests write what they want proven."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml
from solution_registry.certification.digest import canonical, content_digest, digest, field_digests
from solution_registry.source import parse
from solution_registry.verify.proof import Proof
from solution_registry.verify.verify import Expected, verify

from .people import ADA, BO, CAI, EXAMPLE, FOUNDER, Person

TODAY = date(2026, 11, 1)
Data = dict[str, Any]

POLICY: Data = {
    "schema_version": 1,
    "registry": "test-registry",
    "criteria": "2026.1",
    "validity_months": 24,
    "due_days": 60,
    "confirmation_months": 12,
    "decision_max_age_days": 30,
    "reviewers_per_level": [{"level": n, "reviewers": min(n, 2)} for n in (1, 2, 3)],
    "signing": "reviewers",
}
CRITERIA: Data = {
    "schema_version": 1,
    "id": "2026.1",
    "valid_from": "2026-01-01",
    "name": {"sv": "Prov"},
    "levels": [
        {
            "level": n,
            "name": {"sv": "Namn"},
            "meaning": {"sv": "Mening"},
            "confirmed_adopters_besides_lead": n - 1,
            "joint_governance": False,
            "reviewers": 1,
        }
        for n in (1, 2)
    ],
    "criteria": [
        {
            "id": "cost-stated",
            "theme": "cost",
            "question": {"sv": "Är kostnaden angiven?"},
            "why": {"sv": "Pengar"},
            "evidence": {"sv": "Belopp"},
            "rests_on": ["costs"],
            "required_from_level": 1,
        },
        {
            "id": "adopter-confirmed",
            "theme": "adopters",
            "question": {"sv": "Har någon annan bekräftat?"},
            "why": {"sv": "Bruk"},
            "evidence": {"sv": "Bekräftelse"},
            "rests_on": ["adopters"],
            "required_from_level": 3,
            "machine": "presence",
        },
        {
            "id": "responsibility-clear",
            "theme": "governance",
            "question": {"sv": "Är det klart vem som ansvarar?"},
            "why": {"sv": "Ansvar"},
            "evidence": {"sv": "Huvudman"},
            "rests_on": ["lead"],
            "required_from_level": 3,
            "machine": "presence",
        },
    ],
}
BYGGLOV: Data = {
    "schema_version": 1,
    "kind": "e_service",
    "name": {"sv": "Bygglov"},
    "summary": {"sv": "Ansök om bygglov."},
    "lead": "se-9001",
    "listed_by": "lead",
    "partners": ["se-9002"],
    "lifecycle": "production",
    "service_areas": ["building"],
    "suppliers": [{"organisation": "se-9003", "role": "operation"}],
    "costs": {
        "development": {"amount": 1, "currency": "SEK", "year": 2025, "funded_by": ["se-9004"]}
    },
}
EXEMPEL: Data = {
    **{key: BYGGLOV[key] for key in ("schema_version", "kind", "name", "summary", "lifecycle")},
    "lead": "zz-exempelby",
    "listed_by": "lead",
    "service_areas": ["building"],
    "example": True,
}


def reviewer(person: Person, **more: Any) -> Data:
    """What ``reviewers.yml`` says of somebody."""
    return {
        "id": person.id,
        "organisation": person.organisation,
        "role": {"sv": "Granskare"},
        "scope": "all",
        "active_from": "2026-01-01",
        "public_key": person.line,
        **more,
    }


REVIEWERS: list[Data] = [
    reviewer(ADA),
    reviewer(BO),
    reviewer(CAI),
    reviewer(EXAMPLE, example=True),
]


class _Plain(yaml.SafeDumper):
    """Writes everything out; our files have no anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def text(data: object) -> bytes:
    """Write YAML."""
    return yaml.dump(data, Dumper=_Plain, sort_keys=False, allow_unicode=True).encode()


REGISTRAR = Person("registrar", "se-9109")
WITH_REGISTRAR: Data = {
    **POLICY,
    "registrar": {
        "id": "registrar",
        "organisation": "se-9109",
        "public_key": REGISTRAR.line,
    },
}
"""Reviewers sign themselves, though there is somebody who might."""


class Clone:
    """A clone; what is written is not committed before ``commit``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def git(self, *arguments: str, **environment: str) -> str:
        """Run git."""
        ran = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=os.environ | environment,
            check=True,
            capture_output=True,
        )
        return ran.stdout.decode().strip()

    def path(self, path: str) -> Path:
        """A file of the clone."""
        return self.folder / path

    def write(self, path: str, content: object) -> bytes:
        """Write a file: bytes, or data as YAML."""
        raw = content if isinstance(content, bytes) else text(content)
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
        return raw

    def append(self, path: str) -> bytes:
        """Change a file; what it was."""
        was = self.path(path).read_bytes()
        self.write(path, was + b"# changed\n")
        return was

    def commit(self, message: str = "x", **environment: str) -> str:
        """Commit everything; the commit's name."""
        self.git("add", "--all", **environment)
        self.git("commit", "-q", "--allow-empty", "-m", message, **environment)
        return self.git("rev-parse", "HEAD")

    def branch(self, name: str) -> None:
        """Begin a line of history beside the main one, and go there."""
        self.git("checkout", "-q", "-b", name)

    def main(self) -> None:
        """Go back to the main line."""
        self.git("checkout", "-q", "main")

    def merge(self, name: str, *options: str) -> str:
        """Merge another line."""
        self.git("merge", "-q", "--no-ff", "-m", "merge", *options, name)
        return self.git("rev-parse", "HEAD")

    def found(
        self, reviewers: Sequence[Data] = tuple(REVIEWERS), policy: Data = POLICY, /, **more: Any
    ) -> None:
        """Write the founding, with its files."""
        self.write("policy/policy.yml", policy)
        self.write("schema/criteria/2026.1.yml", CRITERIA)
        self.write("policy/reviewers.yml", {"schema_version": 1, "reviewers": list(reviewers)})
        paths = ("policy/policy.yml", "policy/reviewers.yml", "schema/criteria/2026.1.yml")
        files = {path: {"after": self.digest(path)} for path in paths}
        values: Data = {"files": files, "founding_key": FOUNDER.line, "by": [FOUNDER], **more}
        self.change("founding", "2026-01-02", **values)

    def digest(self, path: str) -> str:
        """SHA-256 of a file as it is now."""
        return f"sha256:{sha256(self.path(path).read_bytes()).hexdigest()}"

    def change(
        self,
        kind: str,
        day: str,
        *,
        n: int = 1,
        by: Sequence[Person] = (ADA, BO),
        signed_by: Mapping[str, Person] | None = None,
        **more: Any,
    ) -> str:
        """Write a change of policy and its signatures; its path."""
        past = sorted(self.folder.glob("policy/changes/*.yml"))
        previous = {"previous": self.digest(f"policy/changes/{past[-1].name}")} if past else {}
        path = f"policy/changes/{day}-{n}.yml"
        data = {
            "schema_version": 1,
            "registry": "test-registry",
            "serial": f"policy/{day}-{n}",
            "kind": kind,
            **previous,
            "decided_on": day,
            "grounds": {"sv": "Skäl"},
            "signers": [person.id for person in by],
            **more,
        }
        raw = self.write(path, {key: value for key, value in data.items() if value is not None})
        self.sign(
            path, raw, {person.id: person for person in by} if signed_by is None else signed_by
        )
        return path

    def change_file(self, kind: str, day: str, path: str, content: object, **more: Any) -> str:
        """Write a file of the policy, and the change that decides on it."""
        was = {"before": self.digest(path)} if self.path(path).exists() else {}
        self.write(path, content)
        file = {**was, "after": self.digest(path), **more.pop("file", {})}
        return self.change(kind, day, files={path: file}, **more)

    def change_reviewers(
        self, kind: str, day: str, about: Person, reviewers: Sequence[Data], **more: Any
    ) -> str:
        """Write other reviewers, and the change that decides on them."""
        content = {"schema_version": 1, "reviewers": list(reviewers)}
        path = "policy/reviewers.yml"
        return self.change_file(kind, day, path, content, reviewer=about.id, **more)

    def retire(
        self,
        person: Person,
        day: str = "2026-05-01",
        kind: str = "reviewer_retired",
        **more: Any,
    ) -> str:
        """Write that somebody's time is over; of another ``kind``, that it will be."""
        others = [
            {**one, "active_to": "2026-04-30"} if one["id"] == person.id else one
            for one in REVIEWERS
        ]
        return self.change_reviewers(kind, day, person, others, **more)

    def lose(self, person: Person, day: str, by: Sequence[Person]) -> str:
        """Write that somebody's key is lost."""
        others = [
            {**one, "key_revoked_on": day} if one["id"] == person.id else one for one in REVIEWERS
        ]
        return self.change_reviewers("reviewer_retired", day, person, others, by=by)

    def sign(self, path: str, raw: bytes, signers: Mapping[str, Person]) -> None:
        """Write signatures beside a file."""
        for id, person in signers.items():
            self.write(f"{path.removesuffix('.yml')}.{id}.sig", person.sign(raw))

    def record(
        self,
        solution: str = "bygglov",
        day: str = "2026-03-02",
        *,
        n: int = 1,
        by: Sequence[Person] = (ADA,),
        signed_by: Mapping[str, Person] | None = None,
        certified: Data | None = None,
        **more: Any,
    ) -> str:
        """Write a record of what the entry says, with its bytes and signatures; its path."""
        path = f"solutions/{solution}/certifications/{day}-{n}.yml"
        data = self.record_data(solution, day, n, by, certified)
        data.update(more)
        raw = self.write(path, {key: value for key, value in data.items() if value is not None})
        if data["digest"]:
            entry = certified or self.entry(solution)
            self.write(path.replace(".yml", ".json"), canonical(entry, {}))
        self.sign(
            path, raw, {person.id: person for person in by} if signed_by is None else signed_by
        )
        return path

    def record_data(
        self, solution: str, day: str, n: int, by: Sequence[Person], certified: Data | None
    ) -> Data:
        """A right record, as data."""
        entry = certified or self.entry(solution)
        year = int(day[:4])
        return {
            "schema_version": 1,
            "registry": "test-registry",
            "solution": solution,
            "serial": f"{solution}/{day}-{n}",
            "decision": "certified",
            "digest": digest(entry, {}),
            "fields": field_digests(entry, {}),
            "criteria": "2026.1",
            "criteria_digest": content_digest(self.data("schema/criteria/2026.1.yml")),
            "verdicts": {"cost-stated": {"verdict": "met", "evidence": ["https://www.prov.test/"]}},
            "organisation": by[0].organisation,
            "case_number": "REG 2026/1",
            "no_interest": True,
            "reviewers": [person.id for person in by],
            "decided_on": day,
            "valid_until": f"{year + 2}{day[4:]}",
        }

    def revocation(self, day: str = "2026-04-01", *, n: int = 1, **more: Any) -> str:
        """Write the revocation of the first record."""
        nothing = dict.fromkeys(("digest", "fields", "verdicts", "criteria_digest", "valid_until"))
        values = {"decision": "revoked", "revokes": "bygglov/2026-03-02-1", **nothing, **more}
        return self.record(day=day, n=n, **values)

    def data(self, path: str) -> Any:
        """What a file says."""
        return parse(self.path(path).read_bytes(), path).data

    def entry(self, solution: str) -> Data:
        """What an entry says."""
        found: Data = self.data(f"solutions/{solution}/solution.yml")
        return found

    def prove(self, today: date = TODAY, **expected: Any) -> Proof:
        """Prove its history."""
        return verify(self.folder, today, Expected(**expected))

    def codes(self, **expected: Any) -> list[str]:
        """Everything that is wrong, by code."""
        return sorted(problem.code for problem in self.prove(**expected).problems)
