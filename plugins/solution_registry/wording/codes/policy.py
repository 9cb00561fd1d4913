"""Changes of policy, and the chain they make."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

CODES = (
    Code(
        "no-founding",
        "The registry has no founding: policy/changes begins with none.",
        "Trust begins with one key, which the founding names.",
        ("Found the registry: registry init",),
    ),
    Code(
        "founded-twice",
        "The registry is founded already.",
        "A second founding would put another key in the place of all decisions.",
        (
            (
                "Take it back, and have the change decided: registry policy, registry "
                "reviewer, registry criteria"
            ),
        ),
    ),
    Code(
        "founding-key-missing",
        "The founding names no key that may sign.",
        "With it the first reviewers are named.",
        ("Add “founding_key” with an OpenSSH public key.",),
    ),
    Code(
        "demonstration",
        (
            "This registry was founded with a published test key: it shows how things work and "
            "proves nothing real."
        ),
        "Everybody has the key.",
        (("To use it in earnest, found it with a key of your own: registry init"),),
        severity=Severity.WARNING,
    ),
    Code(
        "policy-missing",
        "There is no policy/policy.yml or policy/reviewers.yml among the decided files.",
        "Without them nobody can decide.",
        (
            (
                "Take it back, and have the change decided: registry policy, registry "
                "reviewer, registry criteria"
            ),
        ),
    ),
    Code(
        "policy-unsigned",
        "The file became something else in {commit} than what was decided.",
        (
            "Reviewers, policy and criteria change only by a signed decision; until then the "
            "decided ones hold."
        ),
        (
            (
                "Take it back, and have the change decided: registry policy, registry "
                "reviewer, registry criteria"
            ),
        ),
    ),
    Code(
        "policy-edited",
        "“{value}” does not lie here as it was decided.",
        (
            "Reviewers, policy and criteria change only by a signed decision; until then the "
            "decided ones hold."
        ),
        (
            "Put it back: git checkout HEAD -- {value}",
            "Then have the change decided: registry policy, registry reviewer, registry criteria",
        ),
    ),
    Code(
        "policy-reviewers",
        "The policy asks for too few reviewers at level {level}: at least {needed} are needed.",
        "A policy may ask for more, never for fewer.",
        ("Raise the number.",),
    ),
    Code(
        "registrar-missing",
        "The registrar is said to sign, but there is none.",
        "Then no record could be verified.",
        ("Add “registrar” with its organisation and key, or write “signing: reviewers”.",),
    ),
    Code(
        "reviewer-twice",
        "The id “{value}” is there twice.",
        "A signature would be of one or of the other.",
        ("Give each an id of their own.",),
    ),
    Code(
        "reviewer-example-mixed",
        "“{value}” is an example in a real organisation, or real in a fictional one.",
        "Test keys count for examples only, and the range zz- tells them apart.",
        ("Mark those of zz- organisations with “example: true”, and nobody else.",),
    ),
    Code(
        "change-previous",
        "The change does not follow from the one before it.",
        "Changes of policy follow from one another; from a wrong one on nobody has authority.",
        ("Write: previous: {expected}",),
        otherwise="The first change of all has no “previous”.",
    ),
    Code(
        "change-order",
        "The change {value} came in when {newest} was there already.",
        "Changes of policy come in one after another, so that everybody sees the same order.",
        ("Make the change anew from the policy as it is now.",),
    ),
    Code(
        "change-files",
        "“{value}” was not what the change says it was.",
        "Otherwise it would undo a decision that it does not know.",
        ("Make the change anew from the policy as it is now.",),
    ),
    Code(
        "change-content",
        "“{value}” never was what the change says it becomes.",
        "What was decided has to be there to be read.",
        ("Commit the file as it was decided, with the change; one change in one pull request.",),
    ),
    Code(
        "change-kind",
        "The change does something else than its kind says: “{value}”.",
        "Readers of the log must be able to rely on what a decision is called.",
        (
            (
                "Make a change of its own for each thing; a reviewer who leaves stays in the list "
                "with “active_to”."
            ),
        ),
    ),
    Code(
        "change-signer",
        "“{value}” had no right to sign this change.",
        (
            "Policy is changed by those who were reviewers before the change, and never by an "
            "example's."
        ),
        ("Let two active reviewers sign.",),
    ),
    Code(
        "change-signers",
        "The change is not signed by enough of those who may.",
        "Two reviewers decide on policy; while there are fewer, the founding key does.",
        (
            "Signing has to do: {value}.",
            "Let two active reviewers sign, or the founder while there are fewer.",
        ),
    ),
    Code(
        "change-after-break",
        "The change comes after one that is wrong.",
        "Changes of policy follow from one another; from a wrong one on nobody has authority.",
        (
            (
                "Take the wrong change and this one away, and let an exception allow that; then "
                "make this one anew."
            ),
        ),
    ),
)
