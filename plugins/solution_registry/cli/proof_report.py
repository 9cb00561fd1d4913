"""A proof in words for a person, and as data for a program."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Protocol

from ..certification.past import Anchor
from ..certification.proof import NotVerified, Verified
from ..language import words
from ..reporters import REPORTERS
from ..reporters.data import row
from ..verify.proof import Proof
from ..verify.records import Judged


class Report(Protocol):
    """Makes one text of a proof; everything in it is escaped for where it goes."""

    def __call__(self, proof: Proof, language: str, *, colour: bool = False) -> str: ...


def text(proof: Proof, language: str, *, colour: bool = False) -> str:
    """Say what holds, from which key on, and what does not."""
    _ = words(language).text
    verified = sum(isinstance(verdict, Verified) for verdict in proof.verdicts.values())
    lines = [
        _("Commits: %(count)s. Changes of policy: %(changes)s. Verified: %(verified)s of %(all)s.")
        % {
            "count": proof.commits,
            "changes": len(proof.since_founding),
            "verified": verified,
            "all": len(proof.records),
        }
    ]
    if proof.anchor:
        told = _("Founding key: %(key)s, in commit %(commit)s.")
        values = {"key": proof.anchor.fingerprint, "commit": proof.anchor.commit[:12]}
        lines.append(told % values)
    if proof.result == "trusted":
        lines.append(_("Trusted: everything holds, from the founding key that you named on."))
    elif proof.result == "consistent":
        lines.append(
            _(
                "Consistent: everything holds together. Whether this is the right founding key is "
                "told by where the registry publishes it; name it with --anchor."
            )
        )
    else:
        lines.append(_("Failed: not everything holds."))
    problems = REPORTERS["text"](proof.problems, language, colour=colour) if proof.problems else ""
    return problems + "\n".join(lines) + "\n"


def data(proof: Proof, language: str, *, colour: bool = False) -> str:  # noqa: ARG001 - as in `Report`
    """One object; what is said in words is in the language, the text is ASCII."""
    checkpoint = proof.checkpoint
    whole = {
        "version": 1,
        "language": language,
        "result": proof.result,
        "head": proof.main_line[-1],
        "commits": proof.commits,
        "anchor": _anchor(proof.anchor) if proof.anchor else None,
        "policy": {"changes": [step.name for step in proof.steps], "digest": proof.newest_change},
        "checkpoint": checkpoint.commit if checkpoint else None,
        "records": [_record(one, proof.verdicts[one.serial]) for one in proof.records],
        "problems": [row(problem, language) for problem in proof.problems],
    }
    return json.dumps(whole, indent=2) + "\n"


def _anchor(anchor: Anchor) -> dict[str, Any]:
    return {
        "key": anchor.fingerprint,
        "commit": anchor.commit,
        "decided_on": anchor.decided_on.isoformat(),
        "demonstration": anchor.demonstration,
    }


def _record(judged: Judged, verdict: Verified | NotVerified) -> dict[str, Any]:
    """What counts of a record: nothing, where the policy is not proven."""
    about = {"serial": judged.serial, "path": judged.path}
    if isinstance(verdict, Verified):
        keys = [{"signer": signer, "key": key} for signer, key in verdict.signers.items()]
        return {**about, "verified": True, "signed_by": keys, "registrar": verdict.registrar}
    return {**about, "verified": False, "why": [problem.code for problem in verdict.problems]}


REPORTS: Mapping[str, Report] = MappingProxyType({"text": text, "json": data})
"""Name of a format → what makes it."""
