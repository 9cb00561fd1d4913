"""Signing as the second: what somebody else decided is read, judged again, and signed as it is."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...certification.authority import Authority
from ...certification.certified import hold_against
from ...certification.digest import digest
from ...certification.keys import PublicKey
from ...certification.level import level
from ...certification.places import POLICY, REVIEWERS
from ...certification.record_rules import last_day, too_old
from ...certification.signed import Signed
from ...deciding.change import authority_for
from ...deciding.desk import read_entry
from ...deciding.judge import coming_in
from ...load import load
from ...model.certification import Certification
from ...model.policy_change import FOUNDER, PolicyChange
from ...nearest import nearest
from ...problem import Problem
from ...registry import Ground, Vocabulary
from ...registry.deciders import ended, merged
from ...registry.interests import decided_nearby
from ...registry.read_ground import read_ground
from ...source import parse
from ...terminal import width
from ...verify.foreseen import Files, foresee, proven
from ...verify.places import stem
from ...verify.proof import Proof
from ..ask import tell
from ..complaint import Refused
from ..context import Here
from ..describe import described
from ..progress import progress
from .asked import asked
from .policy import not_yet
from .policy_lines import policy_lines
from .seal import Sealing, seal
from .stop import explained, explanation, refuse
from .summary import unstated
from .who import signer

_COLUMNS = 100


@dataclass(frozen=True, slots=True)
class Document:
    """A record or a change of policy that is there, with the signatures beside it."""

    serial: str
    signed: Signed
    model: Certification | PolicyChange

    @property
    def signers(self) -> tuple[str, ...]:
        """Who decided, and signs."""
        if isinstance(self.model, Certification):
            return self.model.reviewers
        return self.model.signers


def read_document(here: Here, serial: str) -> Document | None:
    """Read a decision by its serial; None where there is none. Raises Found."""
    owner, _, name = serial.partition("/")
    folder = "policy/changes" if owner == "policy" else f"solutions/{owner}/certifications"
    path = f"{folder}/{name}.yml"
    raw = here.bytes_of(path) if name and "/" not in name and ".." not in serial else None
    if raw is None:
        return None
    if owner == "policy":
        change = load(PolicyChange, raw, path)
        refuse(here, change.problems, here.bytes_of)
        model: Certification | PolicyChange | None = change.value
    else:
        record = load(Certification, raw, path)
        refuse(here, record.problems, here.bytes_of)
        model = record.value
    if model is None:
        return None
    signatures = dict(_signatures(here.root / folder, name))
    return Document(serial, Signed(path, raw, signatures), model)


def near(here: Here, serial: str) -> tuple[str, ...]:
    """The decisions that somebody may have meant: by the path, or only the solution; else alike."""
    known = [
        f"{file.parts[-3]}/{file.stem}"
        for places in ("solutions/*/certifications", "policy/changes")
        for file in sorted(here.root.glob(f"{places}/*.yml"), reverse=True)
    ]
    meant = serial.removeprefix("solutions/").replace("/certifications/", "/").removesuffix(".yml")
    meant = meant.replace("policy/changes/", "policy/").rstrip("/")
    if meant in known:
        return (meant,)
    of_it = [one for one in known if one.startswith(f"{meant}/")]
    return tuple(of_it[:3]) or nearest(serial, known)


def sign(here: Here, document: Document, key: Path | None, *, dry_run: bool, yes: bool) -> None:
    """Show the decision, judge it again, and add a signature. Raises Found and Refused."""
    _ = here.words.text
    with explained(here), progress(_("Proving the history")):
        proof = proven(here.root, here.today)
    who = signer(here, key, _who_may(document, proof), _not_yet(here, document))
    if who.id in document.signed.signatures:
        there = Problem("signature-exists", document.signed.signature_path(who.id))
        raise Refused(explanation(here, there))
    awaited = [x for x in document.signers if x != who.id and x not in document.signed.signatures]
    days = _days(document, proof)
    problems = [*_soon_enough(here, document, days), *_of_content(here, document)]
    with explained(here), progress(_("Proving the history")):
        problems += _about(here, document, {}, document.signers)
    ground = read_ground(here.root)
    problems += _nearby(here, document, ground)
    problems += _as_registered(here, document, ground)
    refuse(here, problems, here.bytes_of)
    caution = list(_unstated(here, document, proof))

    def proven_with(path: str, armoured: bytes) -> None:
        refuse(here, _about(here, document, {path: armoured}, awaited), here.bytes_of)

    seal(
        here,
        Sealing(
            path=document.signed.path,
            raw=document.signed.raw,
            files={},
            signer=who,
            subject=f"Sign {document.serial}",
            summary=[*_described(here, document, ground.vocabulary, proof), *caution],
            awaited=awaited,
            caution="\n".join(caution),
            last=last_day(document.model.decided_on, days),
            check=proven_with,
        ),
        dry_run=dry_run,
        yes=yes,
    )


def _who_may(document: Document, proof: Proof | None) -> Mapping[str, PublicKey]:
    """The keys of those whom the decision names."""
    authority = _authority(document, proof) if proof else None
    if authority is None:
        return {}
    known = {**authority.rules.keys, FOUNDER: authority.founding_key}
    found = {id: known[id] for id in document.signers if id in known}
    registrar = authority.rules.policy.registrar
    if isinstance(document.model, Certification) and registrar:
        found[registrar.id] = known[registrar.id]
    return found


def _not_yet(here: Here, document: Document) -> Mapping[PublicKey, str]:
    """The key that a reviewer gets by what is signed."""
    model = document.model
    if isinstance(model, PolicyChange) and model.kind == "reviewer_changed" and model.reviewer:
        return not_yet(here, model.reviewer, here.bytes_of(REVIEWERS))
    return {}


def _authority(document: Document, proof: Proof) -> Authority | None:
    """Who may decide; on a change of policy, those who could before it."""
    if isinstance(document.model, PolicyChange):
        return authority_for(proof, document.model.kind, document.serial.partition("/")[2])
    return proof.authority


def _days(document: Document, proof: Proof | None) -> int:
    """How old the decision may be when it comes in."""
    authority = _authority(document, proof) if proof else None
    assert authority is not None  # noqa: S101 - somebody has been found who may sign
    return authority.rules.policy.decision_max_age_days


def _soon_enough(here: Here, document: Document, days: int) -> Iterator[Problem]:
    """A decision that can no longer come in is not signed; those of examples have their own day."""
    model, day = document.model, here.today
    if isinstance(model, Certification):
        entry = read_entry(here.root, model.solution)
        if entry and entry.solution.example:
            day = here.settings().examples_as_of or day
    yield from too_old(model.decided_on, document.signed.path, day, days)


def _about(
    here: Here, document: Document, files: Files, awaited: Collection[str]
) -> Sequence[Problem]:
    """What ``registry verify`` would say of it, be it new or not."""
    own = stem(document.signed.path)
    found = foresee(here.root, here.today, files).proof.problems
    return [one for one in coming_in(found, awaited) if stem(one.path) == own]


def _of_content(here: Here, document: Document) -> Iterator[Problem]:
    """Whether the bytes beside a record are those it names, and what the entry says now."""
    record, path = document.model, document.signed.path
    if not isinstance(record, Certification):
        return
    beside = here.bytes_of(f"{path.removesuffix('.yml')}.json")
    _certified, problems = hold_against(record, path, beside)
    yield from problems
    if record.decision == "certified":
        entry = f"solutions/{record.solution}/solution.yml"
        data = parse(here.bytes_of(entry) or b"", entry).data
        if isinstance(data, dict) and digest(data, _documents(here, record)) != record.digest:
            yield Problem("record-of-other-content", path, ("digest",))


def _nearby(here: Here, document: Document, ground: Ground) -> Iterator[Problem]:
    """What those who decided have to do with the solution."""
    record, path = document.model, document.signed.path
    if isinstance(record, Certification) and record.decision != "revoked":
        known, reviewers = ground.vocabulary.agreements, ground.reviewers
        if entry := read_entry(here.root, record.solution):
            yield from decided_nearby(record, path, entry.solution, known, reviewers)


def _unstated(here: Here, document: Document, proof: Proof | None) -> Iterator[str]:
    """What is judged as met and not stated: whoever decided first was told, and so are others."""
    record, authority = document.model, _authority(document, proof) if proof else None
    if not isinstance(record, Certification) or authority is None:
        return
    criteria = authority.rules.criteria.get(record.criteria)
    beside = here.bytes_of(f"{document.signed.path.removesuffix('.yml')}.json")
    certified, _problems = hold_against(record, document.signed.path, beside)
    if criteria and certified:
        yield from unstated(here, criteria, record, certified.data)


def _as_registered(here: Here, document: Document, ground: Ground) -> Iterator[Problem]:
    """Who of those who decided had ended, or is one organisation with the others today."""
    record, path = document.model, document.signed.path
    if isinstance(record, Certification):
        reviewers = {id: ground.reviewers[id] for id in record.reviewers if id in ground.reviewers}
        known, criteria = ground.vocabulary.organisations, ground.criteria.get(record.criteria)
        reached = level(record, criteria) if criteria and record.decision == "certified" else 0
        yield from merged(record, path, reached, reviewers, known, here.today)
        yield from ended(record, path, reviewers, known)


def _documents(here: Here, record: Certification) -> Mapping[str, str]:
    from ...source import read_document as read_text

    folder = here.root / "solutions" / record.solution
    return {
        f"documents/{file.name}": read_text(file.read_bytes(), file.name)[0]
        for file in sorted(folder.glob("documents/*.md"))
    }


def _described(
    here: Here, document: Document, vocabulary: Vocabulary, proof: Proof | None
) -> Iterator[str]:
    tell()
    # Verdicts are long; they are read in what is signed, which is shown to the last character.
    only = {*type(document.model).model_fields} - {"verdicts"}
    columns = width() or _COLUMNS
    yield from described(document.model, here.words, vocabulary, columns, only=only)
    if isinstance(document.model, PolicyChange) and proof:
        files, authority = document.model.files or {}, _authority(document, proof)
        yield from policy_lines(here, proof, files, {})
        if POLICY in files and authority:
            raw, on = here.bytes_of(POLICY) or b"", document.model.decided_on
            yield from asked(here, authority, raw, on)


def _signatures(folder: Path, name: str) -> Iterator[tuple[str, bytes]]:
    for file in folder.glob(f"{name}.*.sig"):
        yield file.name.removeprefix(f"{name}.").removesuffix(".sig"), file.read_bytes()
