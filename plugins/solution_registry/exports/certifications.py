"""``certifications.json``: every decision of reviewers, the newest first."""

from collections.abc import Iterator
from typing import Annotated, NotRequired, cast

from pydantic import Field
from typing_extensions import TypedDict

from ..model.certification import Certification
from ..registry import Registry
from ..registry.decisions import Decided, decisions
from ..site import Asset
from .json_text import line, stated
from .shape import API, Meta, meta
from .source import Source


class Signer(TypedDict):
    """Whose key signed."""

    signer: Annotated[str, Field(description="The id of a reviewer, or of the registrar.")]
    key: Annotated[str, Field(description="The key's fingerprint, as ssh-keygen -l prints it.")]


class Files(TypedDict):
    """Paths in the repository (`meta.repository`, where that is known), not on the site."""

    record: Annotated[str, Field(description="The record, as it was written.")]
    certified: NotRequired[Annotated[str, Field(description="The bytes that were certified.")]]
    signatures: NotRequired[
        Annotated[list[str], Field(description="One of each signer, as ssh-keygen writes it.")]
    ]


class CertificationSummary(TypedDict):
    """One decision. The whole record is in the solution's own file."""

    serial: Annotated[str, Field(description="Its name for ever.")]
    solution: Annotated[str, Field(description="The solution's id.")]
    example: Annotated[bool, Field(description="Fictional, for demonstration; never counted.")]
    decision: Annotated[str, Field(description="certified, declined or revoked.")]
    revokes: NotRequired[Annotated[str, Field(description="The decision that is taken back.")]]
    decided_on: Annotated[str, Field(description="The day of the decision.")]
    valid_until: NotRequired[
        Annotated[str, Field(description="Its last day, if nothing ends it sooner.")]
    ]
    level: Annotated[
        int,
        Field(
            description="Computed from the verdicts, whether or not the decision stands; 0 where "
            "they give none."
        ),
    ]
    criteria: Annotated[str, Field(description="The criteria set.")]
    organisation: Annotated[str, Field(description="Who decided.")]
    case_number: Annotated[str, Field(description="The decision's case number.")]
    reviewers: Annotated[list[str], Field(description="Ids of `reviewers` in vocabulary.json.")]
    verified: Annotated[
        bool, Field(description="Whether it is proven; if not, it counts for nothing.")
    ]
    decides: Annotated[bool, Field(description="Whether the status of the solution rests on it.")]
    registrar: Annotated[bool, Field(description="Whether the registrar signed for reviewers.")]
    signed_by: NotRequired[
        Annotated[
            list[Signer],
            Field(description="Whose signatures prove it; left out where it is not proven."),
        ]
    ]
    files: Files


class CertificationList(TypedDict):
    """All decisions: also those that declined, have expired or were revoked."""

    meta: Meta
    certifications: Annotated[list[CertificationSummary], Field(description="The newest first.")]


def certifications(source: Source) -> Iterator[Asset]:
    """One file with all decisions."""
    yield Asset(
        f"{API}/certifications.json",
        source.key("certifications", source.site.repository),
        lambda: _content(source),
    )


def _content(source: Source) -> bytes:
    registry = source.registry
    rows = b",\n".join(line(_row(registry, one)) for one in decisions(registry))
    return b'{"meta":%b,\n"certifications":[\n%b\n]}\n' % (line(meta(source)), rows)


def _row(registry: Registry, one: Decided) -> CertificationSummary:
    listing, outline = one.listing, one.record
    entry = registry.read_entry(listing.id)
    record = entry.certifications[outline.serial]
    verified = listing.verified.get(outline.serial)
    signers = verified.signers if verified else {}
    told = {
        "serial": outline.serial,
        "solution": listing.id,
        "example": listing.outline.example,
        "decision": outline.decision,
        "revokes": outline.revokes,
        "decided_on": outline.decided_on,
        "valid_until": outline.valid_until,
        "level": outline.level,
        "criteria": outline.criteria,
        "organisation": outline.organisation,
        "case_number": record.case_number,
        "reviewers": record.reviewers,
        "verified": one.verified,
        "decides": one.decides,
        "registrar": bool(verified and verified.registrar),
        "signed_by": [{"signer": signer, "key": key} for signer, key in signers.items()],
        "files": _files(entry.record_path(outline.serial), record, list(signers)),
    }
    return cast(CertificationSummary, stated(told))


def _files(path: str, record: Certification, signers: list[str]) -> dict[str, object]:
    stem = path.removesuffix(".yml")
    return stated(
        {
            "record": path,
            "certified": f"{stem}.json" if record.digest else None,
            "signatures": [f"{stem}.{signer}.sig" for signer in signers],
        }
    )
