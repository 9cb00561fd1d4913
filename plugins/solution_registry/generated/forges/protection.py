"""Settings of the main branch, for comfort: what each forge takes in a file or over its API."""

import json
from typing import Any, Final

from ..basis import Basis
from .workflows import BRANCH

CHECK: Final = "Review"
"""The job that has to succeed before anything is merged."""


def _looks(basis: Basis) -> int:
    """How many have to have looked: as many as the lowest level takes."""
    return min((one.reviewers for one in basis.ground.policy.reviewers_per_level), default=1)


def github_ruleset(basis: Basis) -> bytes:
    """To be imported below Settings, Rules, Rulesets."""
    return _json(
        {
            "name": "Main branch",
            "target": "branch",
            "enforcement": "active",
            "conditions": {"ref_name": {"include": ["~DEFAULT_BRANCH"], "exclude": []}},
            "rules": [
                {"type": "deletion"},
                {"type": "non_fast_forward"},
                {
                    "type": "pull_request",
                    "parameters": {
                        "required_approving_review_count": _looks(basis),
                        "dismiss_stale_reviews_on_push": True,
                        "require_code_owner_review": True,
                        "require_last_push_approval": True,
                        "required_review_thread_resolution": False,
                        # A rebase leaves out what the merges of a branch do.
                        "allowed_merge_methods": ["merge", "squash"],
                    },
                },
                {
                    "type": "required_status_checks",
                    "parameters": {
                        "strict_required_status_checks_policy": True,
                        "required_status_checks": [{"context": CHECK}],
                    },
                },
            ],
        }
    )


def gitlab_protection(_: Basis) -> bytes:
    """The body of POST /projects/:id/protected_branches: nobody pushes, maintainers merge."""
    return _json(
        {
            "name": BRANCH,
            "push_access_level": 0,
            "merge_access_level": 40,
            "allow_force_push": False,
            "code_owner_approval_required": True,
        }
    )


def forgejo_protection(basis: Basis) -> bytes:
    """The body of POST /repos/:owner/:name/branch_protections."""
    return _json(
        {
            "rule_name": BRANCH,
            "enable_push": False,
            "required_approvals": _looks(basis),
            "dismiss_stale_approvals": True,
            "block_on_outdated_branch": True,
            "block_on_rejected_reviews": True,
            "enable_status_check": True,
            "status_check_contexts": [f"*{CHECK}*"],
        }
    )


def _json(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, indent=2) + "\n").encode()
