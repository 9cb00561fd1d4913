"""A founded registry in git, in which what an example shows is done, one part after another.

Of a decision an example shows only the fields that matter: all others are right, and so are its
bytes and signatures, unless examples list those. ``…`` stands for what is right.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from solution_registry.certification.digest import canonical
from solution_registry.source import parse
from solution_registry.wording import Code

from tests.verify.clone import CRITERIA, Clone, Data
from tests.verify.people import FOUNDER, Person

from .founded import (
    ACCOUNTS,
    ADOPTERS,
    CERTIFIED,
    ENTRY,
    EXAMPLE,
    FILES,
    FOUNDING,
    LISTED,
    MAINTAINERS,
    NEW,
    ORGANISATIONS,
    PEOPLE,
    REGISTRY,
    REVOKED,
    RULES,
    said_of,
)
from .shown import Part, fields, fields_of, parts

IN_THE_FOLDER = ("kept-file-edited", "policy-edited")
"""Codes of what lies in the folder otherwise than it was committed."""


def begin(folder: Path) -> Clone:
    """Two entries, the founding, and one certification, each in a commit of its own."""
    clone = Clone(folder)
    clone.git("init", "-q", "-b", "main", "--template=")
    rows = [
        {"id": id, "name": id, "kind": "municipality", "country": country}
        | ({"example": True} if country == "zz" else {})
        for id, country in ORGANISATIONS.items()
    ]
    clone.write(
        "schema/vocabulary/organisations/all.yml", {"schema_version": 1, "organisations": rows}
    )
    areas = [{"id": "streets", "name": {"sv": "Gator"}}, {"id": "care", "name": {"sv": "Vård"}}]
    clone.write("schema/vocabulary/service_areas.yml", {"schema_version": 1, "terms": areas})
    clone.write("solutions/felanmalan/solution.yml", ENTRY)
    clone.write("solutions/exempel-felanmalan/solution.yml", EXAMPLE)
    clone.write("solutions/badplatser/solution.yml", LISTED)
    for path, said in ADOPTERS.items():
        clone.write(f"solutions/felanmalan/adopters/{path}.yml", said)
    clone.write(MAINTAINERS, ACCOUNTS)
    clone.write("README.md", b"Registret\n")
    clone.commit("Entries")
    Scene(clone).found({})
    clone.commit("Founding")
    Scene(clone).record(CERTIFIED, {}, frozenset())
    clone.commit("Certified")
    return clone


def home(folder: Path) -> Path:
    """A home with two keys, and the registry in it."""
    (folder / ".ssh").mkdir()
    for name, person in (("id_ed25519", PEOPLE["rv-7k3q9d"]), ("id_other", NEW)):
        private = person.private.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption())
        (folder / ".ssh" / name).touch(mode=0o600)
        (folder / ".ssh" / name).write_bytes(private)
        (folder / ".ssh" / f"{name}.pub").write_text(f"{person.line}\n", encoding="utf-8")
    (folder / "registry").mkdir()
    begin(folder / "registry")
    return folder


def played(begun: Path, folder: Path, code: Code, example: str, *, branch: str = "") -> Clone:
    """What an example of a code shows, done in a copy of a home; ``branch``: beside the main."""
    shutil.copytree(begun, folder)
    clone = Clone(folder / "registry")
    if branch:
        clone.branch(branch)
    scene = Scene(clone, (code.wrong, code.right))
    scene.play(example, commit=code.code not in IN_THE_FOLDER)
    return clone


class Scene:
    """A clone, and what is shown of it: ``both`` are the wrong and the right example."""

    def __init__(self, clone: Clone, both: tuple[str, str] = ("", "")) -> None:
        self.clone, self.both = clone, both
        self.shown: list[Part] = []
        self.people = {**PEOPLE, NEW.id: NEW}
        self.folder = clone.folder
        self.in_either = {part.path for one in both for part in parts(one)}

    def play(self, example: str, *, commit: bool = True) -> None:
        """Do what is shown, and commit it: each decision with the files that it decides on."""
        self.shown = parts(example)
        if FOUNDING in self.in_either:
            self.clone.git("reset", "-q", "--hard", "HEAD~2")
        for part, after in zip_longest(self.shown, self.shown[1:]):
            getattr(self, f"_{part.kind}")(part)
            by_hand = after and after.text.startswith("git commit")
            if commit and not by_hand and not self._decided_later(part):
                self.commit()

    def commit(self) -> None:
        """Commit what has changed."""
        if self.clone.git("status", "--porcelain"):
            self.clone.commit()

    def _decided_later(self, part: Part) -> bool:
        """Whether it changes a file of policy, and the decision is shown, too."""
        changes = _is_rule(part.path) or part.text == f"git rm {FILES[0]}"
        return changes and any(one.path.startswith("policy/changes/") for one in self.shown)

    def _command(self, part: Part) -> None:
        if part.text.startswith("registry review"):
            return  # what is done here is reviewed in any case
        if part.text.startswith("cd "):
            self.folder /= part.text.removeprefix("cd ")
            return
        subprocess.run(
            ["sh", "-c", part.text],
            cwd=self.folder,
            env=os.environ | {"HOME": str(self.clone.folder.parent)},
            check=True,
            capture_output=True,
        )

    def _change(self, part: Part) -> None:
        """Other words in the place of some, as they are in the file."""
        lines = part.text.splitlines()
        old, new = ("\n".join(x[1:] for x in lines if x[0] == sign) for sign in "-+")
        text = self.clone.path(part.path).read_bytes().decode()
        assert old in text, part
        self.clone.write(part.path, text.replace(old, new, 1).encode())

    def _file(self, part: Part) -> None:
        data = self._data(part)
        hidden = frozenset(fields_of(self.both, part.path))
        if part.path.endswith((".sig", ".json")):
            return  # written with what they stand beside
        if "/certifications/" in part.path:
            self.record(part.path, data, hidden)
        elif part.path.startswith("policy/changes/"):
            self.decide(part.path, data, hidden)
        elif _is_rule(part.path):
            self._rules(part, data, hidden)
        elif part.path == MAINTAINERS:
            assert set(part.text.splitlines()) <= set(ACCOUNTS.decode().splitlines())
        elif part.path.endswith("/solution.yml") or "/adopters/" in part.path:
            self._entry(part.path, data, hidden)
        else:
            self.clone.write(part.path, part.text.encode())

    def _data(self, part: Part) -> Data:
        if not fields(part.text):
            return {}
        data = parse(part.text.encode(), part.path).data
        assert isinstance(data, dict), part
        return data

    def _entry(self, path: str, data: Data, hidden: frozenset[str]) -> None:
        there = self.clone.path(path).exists()
        new: Data = ENTRY if path.endswith("/solution.yml") else {}
        base = self.clone.data(path) if there else new
        self.clone.write(path, _laid(data, base, hidden))

    def _rules(self, part: Part, data: Data, hidden: frozenset[str]) -> None:
        """A file of the policy; decided on where the example does not show how."""
        path = part.path
        base = (
            self.clone.data(path) if self.clone.path(path).exists() else RULES.get(path, CRITERIA)
        )
        if path == FILES[1]:
            data = {"reviewers": self._rows(base["reviewers"], data)} if data else {}
        self.clone.write(path, _laid(data, base, hidden))
        undecided = not self._decided_later(part) and self._changed()
        if undecided and FOUNDING not in self.in_either:
            self.decide(f"policy/changes/2026-03-01-{self._number()}.yml", {}, frozenset())

    def _number(self) -> int:
        return 1 + len(list(self.clone.path("policy/changes").glob("2026-03-01-*.yml")))

    def _rows(self, rows: list[Data], data: Data) -> list[Data]:
        """The reviewers with those who are shown; a second one of an id is one more."""
        rows, seen = [dict(row) for row in rows], set()
        text = "".join(self.both)
        for row in data.get("reviewers", ()):
            person = self.people.get(row["id"], NEW)
            hidden = {name for name in said_of(person) if f"{name}:" in text}
            known = [one for one in rows if one["id"] == row["id"] and row["id"] not in seen]
            seen.add(row["id"])
            base = known[0] if known else said_of(NEW) | {"id": row["id"]}
            made = _laid(row, base, frozenset(hidden - {"id"}) if not known else frozenset())
            if known:
                known[0].clear()
                known[0].update(made)
            else:
                rows.append(made)
            self.people[row["id"]] = Person(person.id, made["organisation"], person.name)
        return rows

    def found(self, data: Data) -> None:
        """Write the founding, with its files."""
        for path, content in RULES.items():
            if not self.clone.path(path).exists():
                self.clone.write(path, content)
        files = {path: {"after": self.clone.digest(path)} for path in RULES}
        base: Data = {"files": files, "founding_key": FOUNDER.line, "registry": REGISTRY}
        more = _laid(data, base, frozenset(fields_of(self.both, FOUNDING)))
        more.pop("kind", None)
        self.clone.change("founding", "2026-01-02", by=[FOUNDER], **more)

    def decide(self, path: str, data: Data, hidden: frozenset[str]) -> None:
        """Write a decision on what has changed in the files of policy, or on a number."""
        if path == FOUNDING:
            self.found(data)
            return
        changed = self._changed()
        if not changed:
            days = self.clone.data(FILES[0])["due_days"]
            self.clone.write(FILES[0], self.clone.data(FILES[0]) | {"due_days": days + 1})
            changed = self._changed()
        past = sorted(self.clone.folder.glob("policy/changes/*.yml"))
        day, _, n = Path(path).stem.rpartition("-")
        base: Data = {
            "kind": "policy",
            "files": changed,
            "registry": REGISTRY,
            "previous": self.clone.digest(f"policy/changes/{past[-1].name}"),
            "signers": ["rv-4k2m9x", "rv-8d3n7q"],
            **self._about(changed),
        }
        made = _laid(data, base, hidden)
        made = dict.fromkeys(hidden & base.keys()) | made
        kind, by = made.pop("kind", "policy"), made.pop("signers")
        signed = {id: self.people[id] for id in by}
        listed = self._listed(path, ".sig")
        if listed is not None:
            signed = {id: one for id, one in signed.items() if f"{id}.sig" in listed}
        self.clone.change(
            kind, day, n=int(n), by=[self.people[id] for id in by], signed_by=signed, **made
        )

    def _changed(self) -> Data:
        """What becomes of the files of policy since it was decided on them."""
        was: dict[str, str] = {}
        for change in sorted(self.clone.folder.glob("policy/changes/*.yml")):
            files = self.clone.data(f"policy/changes/{change.name}")["files"]
            was |= {path: file["after"] for path, file in files.items()}
        there = [
            *map(str, RULES),
            *(
                f"schema/criteria/{one.name}"
                for one in self.clone.folder.glob("schema/criteria/*.yml")
            ),
        ]
        found: Data = {}
        for path in dict.fromkeys(there):
            now = self.clone.digest(path) if self.clone.path(path).exists() else None
            if now != was.get(path):
                said = {"before": was.get(path), "after": now}
                found[path] = {key: value for key, value in said.items() if value}
        return found

    def _about(self, changed: Data) -> Data:
        """The kind of a change of policy, and whom it is about."""
        if FILES[1] not in changed:
            return {"kind": "policy" if FILES[0] in changed else "criteria"}
        was = parse(self.clone.git("show", f"main:{FILES[1]}").encode(), "").data
        assert isinstance(was, dict)
        old = {one["id"]: one for one in was["reviewers"]}
        new = {one["id"]: one for one in self.clone.data(FILES[1])["reviewers"]}
        about = next((id for id, one in new.items() if old.get(id) != one), "")
        if about not in old:
            return {"kind": "reviewer_added", "reviewer": about}
        ends = {"active_to", "key_revoked_on"} & new[about].keys()
        return {"kind": "reviewer_retired" if ends else "reviewer_changed", "reviewer": about}

    def record(self, path: str, data: Data, hidden: frozenset[str]) -> None:
        """Write a record, with its bytes and signatures."""
        _, solution, _, name = path.split("/")
        day, _, n = name.removesuffix(".yml").rpartition("-")
        example = bool(self.clone.entry(solution).get("example"))
        if not self.clone.path(FILES[2]).exists():
            self.clone.write(FILES[2], CRITERIA)
        usual = ["rv-7k3q9d"] if example else ["rv-4k2m9x"]
        by = [self.people.get(id, Person(id)) for id in data.get("reviewers", usual)]
        base = self.clone.record_data(solution, day, int(n), by, None) | {"registry": REGISTRY}
        if data.get("decision") == "revoked":
            base = {key: value for key, value in base.items() if key not in REVOKED}
        raw = self._bytes(path, solution)
        if "digest" in base and raw != canonical(self.clone.entry(solution), {}):
            base["digest"] = f"sr1:{sha256(raw).hexdigest()}"
        made = _laid(data, base, hidden)
        written = self.clone.write(path, made)
        beside = self._listed(path, ".json")
        if beside or (beside is None and "digest" in made):
            self.clone.write(path.replace(".yml", ".json"), raw)
        self._sign(path, written, by)

    def _bytes(self, path: str, solution: str) -> bytes:
        """What is certified: in the form that is shown, else in the right one."""
        shown = [one.text for one in self.shown if one.path == path.replace(".yml", ".json")]
        entry = self.clone.entry(solution)
        return json.dumps(entry).encode() if shown and '": ' in shown[0] else canonical(entry, {})

    def _sign(self, path: str, raw: bytes, by: Sequence[Person]) -> None:
        listed = self._listed(path, ".sig")
        if listed is None:
            self.clone.sign(path, raw, {one.id: one for one in by if one.id in self.people})
            return
        for name, text in listed.items():
            id = name.removesuffix(".sig")
            true = not text or "…" in text
            self.clone.write(
                f"{path.removesuffix('yml')}{name}",
                self.people[id].sign(raw) if true else text.encode(),
            )

    def _listed(self, path: str, ending: str) -> dict[str, str] | None:
        """What is shown beside a decision; None where no example shows such a file."""
        stem = path.removesuffix("yml")

        def beside(one: str) -> bool:
            return one.startswith(stem) and one.endswith(ending)

        by_hand = ending == ".sig" and "ssh-keygen" in "".join(self.both)
        if not by_hand and not any(map(beside, self.in_either)):
            return None
        return {one.path.removeprefix(stem): one.text for one in self.shown if beside(one.path)}


def _is_rule(path: str) -> bool:
    return path in RULES or path.startswith("schema/criteria/")


def _laid(data: Data, base: Data, hidden: frozenset[str]) -> Data:
    """What is shown over what is right, of which a part is hidden."""
    return {**{key: value for key, value in base.items() if key not in hidden}, **_true(data, base)}


def _true(value: Any, base: Any) -> Any:
    """What is shown with ``…`` in the place of what is right."""
    if isinstance(value, dict):
        known = base if isinstance(base, dict) else {}
        rest = known if "…" in value else {}
        made = {key: _true(one, known.get(key)) for key, one in value.items() if key != "…"}
        return {**rest, **made}
    if isinstance(value, str) and "…" in value:
        start = value.partition("…")[0]
        return base if isinstance(base, str) and base.startswith(start) else start
    return value
