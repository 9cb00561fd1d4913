"""Each history of ``history/``, built with stock git, and what is proven of it."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from solution_registry.certification.keys import read_key
from solution_registry.certification.past import Checkpoint
from solution_registry.certification.proof import Verified
from solution_registry.verify.refusal import Refused

from tests.verify.clone import Clone
from tests.verify.conftest import pattern
from tests.verify.people import FOUNDER

from .story import tell

__all__ = ["pattern"]


class Plain(yaml.SafeLoader):
    """Days stay text."""


Plain.yaml_implicit_resolvers = {
    key: [one for one in found if one[0] != "tag:yaml.org,2002:timestamp"]
    for key, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
CASES = sorted((Path(__file__).parent / "history").glob("*.yml"))
pytestmark = pytest.mark.slow


def told(clone: Clone, case: dict[str, Any]) -> dict[str, Any]:
    """What verifying it comes to, in the words of a case."""
    kept = tell(clone, case["steps"])
    where = Clone(clone.folder / case.get("in", "."))
    anchor = read_key(FOUNDER.line).fingerprint
    last = kept.get("last")
    checkpoint = Checkpoint("test-registry", last, anchor, "") if last else None
    try:
        proof = where.prove(anchor=anchor, checkpoint=checkpoint)
    except Refused as refused:
        return {"result": "refused", "codes": [refused.problem.code]}
    verified = [id for id, one in proof.verdicts.items() if isinstance(one, Verified)]
    codes = sorted({problem.code for problem in proof.problems})
    return {
        "result": proof.result,
        **({"codes": codes} if codes else {}),
        **({"verified": sorted(verified)} if verified else {}),
    }


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_case(file: Path, pattern: Path, tmp_path: Path) -> None:
    case = yaml.load(file.read_text(encoding="utf-8"), Plain)  # noqa: S506 - a safe one
    shutil.copytree(pattern, tmp_path / "clone")
    assert told(Clone(tmp_path / "clone"), case) == case["expect"]
