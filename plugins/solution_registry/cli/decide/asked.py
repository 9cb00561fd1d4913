"""Whether there are as many reviewers as a policy asks for, before somebody signs it."""

from collections.abc import Iterator
from datetime import date

from ...certification.authority import Authority
from ...certification.places import POLICY
from ...load import load
from ...model.policy import Policy
from ..context import Here


def asked(here: Here, authority: Authority, raw: bytes, on: date) -> Iterator[str]:
    """What has to be known where the policy in ``raw`` asks for more than are active on a day."""
    policy = load(Policy, raw, POLICY).value
    active = sum(
        authority.active(reviewer, on)
        and not reviewer.key_revoked_on
        and bool(reviewer.example) is authority.demonstration
        for reviewer in authority.rules.reviewers.values()
    )
    steps = policy.reviewers_per_level if policy else ()
    for step in sorted(steps, key=lambda one: one.level):
        if step.reviewers > active:
            told = here.words.text(
                "From level %(level)s on, this policy asks for %(needed)s reviewers, and those who "
                "are active are %(active)s. Until more are named, nothing can be certified there."
            )
            yield told % {"level": step.level, "needed": step.reviewers, "active": active}
            return
