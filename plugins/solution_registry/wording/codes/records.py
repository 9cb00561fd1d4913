"""Certification records, held against the history they came in by."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

CODES = (
    Code(
        "record-day",
        "The day of the decision is not that of its name: {expected} is expected.",
        "The name is how the decision is found and put in order.",
        ("Write: decided_on: {expected}",),
    ),
    Code(
        "record-backdated",
        "The decision says {value}, but somebody had already signed for {newest} when it came in.",
        (
            "A decision comes in within {days} days; else whoever has lost the right to decide "
            "could write an earlier day."
        ),
        ("Let the reviewers decide anew.",),
    ),
    Code(
        "record-before-founding",
        "The record came in before the registry was founded.",
        "Before the founding nobody had the right to decide.",
        ("Decide anew; what came in before proves nothing.",),
    ),
    Code(
        "digest-missing",
        "The record does not say which content it is about.",
        "A decision is bound to exactly what was reviewed.",
        ("Write a new record with the files that “registry certify” makes.",),
    ),
    Code(
        "certified-differs",
        "The bytes beside the record are not those that it names.",
        "Readers would be shown other content than was certified.",
        ("Put the .json back as it was: sha256sum has to print the digest of the record.",),
    ),
    Code(
        "certified-form",
        "What was certified is not in its one canonical form.",
        "Two programs could read different things in it, a key that stands twice for example.",
        ("Write a new record with the files that “registry certify” makes.",),
    ),
    Code(
        "certified-fields",
        "The digests of single fields do not fit what was certified.",
        "By them it is told what has changed since.",
        ("Write a new record with the files that “registry certify” makes.",),
    ),
    Code(
        "certified-unexpected",
        "There is a .json beside a record that is about no content.",
        "Nobody has signed for it.",
        ("Leave it out.",),
        severity=Severity.WARNING,
    ),
    Code(
        "criteria-not-in-force",
        "The decision is by the criteria {value}; in force were {expected}.",
        "All solutions are judged by the same criteria at one time.",
        ("Decide anew by the criteria in force.",),
    ),
    Code(
        "criteria-differ",
        "The criteria {value} have other words than those that were decided by.",
        "A verdict means what its question said.",
        ("Write a new record with the files that “registry certify” makes.",),
    ),
    Code(
        "level-not-reached",
        "The verdicts reach no level.",
        "A certification says at least that the basic requirements are met.",
        ("Decline instead, and say what is missing.",),
    ),
    Code(
        "too-few-reviewers",
        "Level {level} takes {needed} reviewers.",
        "The policy asks for them, so that no certificate hangs on one person.",
        ("Let one more reviewer decide and sign.",),
    ),
    Code(
        "one-organisation",
        "All reviewers are of one organisation, which is too few for level {level}.",
        "From level 2 on, two organisations have looked.",
        ("Let a reviewer of another organisation decide too.",),
    ),
    Code(
        "organisation-without-reviewer",
        "“{value}” is said to certify, but none of the reviewers is of it.",
        "The organisation answers for the decision by its reviewer.",
        ("Name the organisation of one of the reviewers.",),
    ),
    Code(
        "adopter-not-counted",
        (
            "“{value}” cannot be counted as an adopter here: it leads the solution, or is counted "
            "already."
        ),
        "The level rests on how many others use it.",
        ("Count each adopter besides the lead once.",),
    ),
    Code(
        "confirmation-too-old",
        "“{value}” had not confirmed its use shortly before the decision.",
        "An adopter counts for as long as the policy says after its confirmation.",
        ("Ask the adopter to confirm, then decide.",),
    ),
    Code(
        "example-key",
        "“{value}” is a reviewer of the examples, whose key everybody has; this solution is real.",
        "A published key proves nothing about anything real.",
        ("Let real reviewers decide.",),
    ),
    Code(
        "real-key",
        "“{value}” is a real reviewer, and this is an example.",
        "A real reviewer's signature must never stand under something invented.",
        ("Let the examples' reviewers sign examples.",),
    ),
    Code(
        "demonstration-only",
        (
            "This registry was founded with a published test key; a real solution cannot be "
            "certified in it."
        ),
        "Everybody has that key, so everybody could name reviewers.",
        ("Found the registry with a key of your own: registry init",),
    ),
    Code(
        "history-altered",
        "Records of this solution were altered or lost, so nothing of them is proven.",
        "A revocation may be among what is missing.",
        ("See what is said of the altered file.",),
    ),
    Code(
        "policy-unproven",
        "The record came in under the policy of {value}, which is not proven.",
        "Who might decide then, nobody can tell.",
        ("Mend the chain of policy changes first.",),
    ),
    Code(
        "side-by-side",
        (
            "The record stands by the order of the main line alone: policy change {value} came "
            "about beside it and would have stopped it."
        ),
        "A branch that was put in the place of the main line could turn that order round.",
        ("Look at when each was merged; compare with the last published checkpoint.",),
        severity=Severity.REVIEW,
    ),
)
