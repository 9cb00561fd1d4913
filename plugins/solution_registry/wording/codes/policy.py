"""Changes of policy, and the chain they make."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

from .remedies import PUT_BACK, TAKE_AWAY
from .shown import CHANGE, POLICY, REVIEWERS

_LOST = (
    f"{REVIEWERS}- {{id: rv-7k3q9d, key_revoked_on: 2026-02-28}}\n"
    f"{CHANGE}kind: reviewer_retired\nreviewer: rv-7k3q9d\n"
)
_DECIDED = (
    "Reviewers, policy and criteria change only by a signed decision; until then the decided ones "
    "hold."
)
_DECIDE = (
    "Take it back, and have the change decided: registry policy, registry reviewer, registry "
    "criteria"
)

LATER = "# solutions/felanmalan/certifications/2026-06-01-1.yml\ndecided_on: 2026-06-01\n"

CODES = (
    Code(
        "no-founding",
        "The registry has no founding: policy/changes begins with none.",
        "Trust begins with one key, which the founding names.",
        ("Found the registry: registry init",),
        wrong=POLICY + "# policy/reviewers.yml\n# schema/criteria/2026.1.yml",
        right=POLICY
        + (
            "# policy/reviewers.yml\n"
            "# schema/criteria/2026.1.yml\n"
            "# policy/changes/2026-01-02-1.yml\n"
            "kind: founding"
        ),
    ),
    Code(
        "founded-twice",
        "The registry is founded already.",
        "A second founding would put another key in the place of all decisions.",
        (_DECIDE, TAKE_AWAY),
        wrong=CHANGE + "kind: founding",
        right=POLICY + "due_days: 90\n" + CHANGE + "kind: policy",
    ),
    Code(
        "founding-key-missing",
        "The founding names no key that may sign.",
        "With it the first reviewers are named.",
        ("Add “founding_key” with an OpenSSH public key.",),
        wrong="# policy/changes/2026-01-02-1.yml\nkind: founding",
        right=(
            "# policy/changes/2026-01-02-1.yml\n"
            "kind: founding\n"
            "founding_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI…"
        ),
    ),
    Code(
        "demonstration",
        (
            "This registry was founded with a published test key: it shows how things work and "
            "proves nothing real."
        ),
        "Everybody has the key.",
        ("To use it in earnest, found it with a key of your own: registry init",),
        wrong="# policy/changes/2026-01-02-1.yml\nkind: founding\nexample: true",
        right="# policy/changes/2026-01-02-1.yml\nkind: founding",
        severity=Severity.WARNING,
    ),
    Code(
        "policy-missing",
        "There is no policy/policy.yml or policy/reviewers.yml among the decided files.",
        "Without them nobody can decide.",
        (_DECIDE, TAKE_AWAY),
        wrong="$ git rm policy/policy.yml\n" + CHANGE + "kind: policy",
        right=POLICY + "due_days: 90\n" + CHANGE + "kind: policy",
    ),
    Code(
        "policy-unsigned",
        "The file became something else in {commit} than what was decided.",
        _DECIDED,
        (
            _DECIDE,
            "In the main branch, let two reviewers allow it, too: registry policy exception",
        ),
        wrong="--- policy/policy.yml\n-due_days: 60\n+due_days: 90",
        right=POLICY
        + "due_days: 90\n"
        + CHANGE
        + (
            "kind: policy\n"
            "# policy/changes/2026-03-01-1.rv-4k2m9x.sig\n"
            "# policy/changes/2026-03-01-1.rv-8d3n7q.sig"
        ),
    ),
    Code(
        "policy-edited",
        "“{value}” does not lie here as it was decided.",
        _DECIDED,
        (
            PUT_BACK,
            "Then have the change decided: registry policy, registry reviewer, registry criteria",
        ),
        wrong="--- policy/policy.yml\n-due_days: 60\n+due_days: 90",
        right="$ git checkout --ignore-skip-worktree-bits HEAD -- policy/policy.yml",
    ),
    Code(
        "policy-reviewers",
        "The policy asks for too few reviewers at level {level}: at least {needed} are needed.",
        "A policy may ask for more, never for fewer.",
        ("Raise the number.", TAKE_AWAY),
        wrong=POLICY
        + (
            "reviewers_per_level:\n"
            "- {level: 1, reviewers: 1}\n"
            "- {level: 2, reviewers: 1}\n"
            "- {level: 3, reviewers: 1}"
        ),
        right=POLICY
        + (
            "reviewers_per_level:\n"
            "- {level: 1, reviewers: 1}\n"
            "- {level: 2, reviewers: 2}\n"
            "- {level: 3, reviewers: 3}"
        ),
    ),
    Code(
        "policy-reviewers-fall",
        (
            "The policy asks for fewer reviewers at level {level} than below it: {count} instead "
            "of at least {needed}."
        ),
        "A higher level says more, so it takes at least as many.",
        ("Raise the number of level {level}, or lower those below it.",),
        wrong=POLICY
        + (
            "reviewers_per_level:\n"
            "- {level: 1, reviewers: 3}\n"
            "- {level: 2, reviewers: 2}\n"
            "- {level: 3, reviewers: 3}"
        ),
        right=POLICY
        + (
            "reviewers_per_level:\n"
            "- {level: 1, reviewers: 2}\n"
            "- {level: 2, reviewers: 2}\n"
            "- {level: 3, reviewers: 3}"
        ),
    ),
    Code(
        "criteria-too-early",
        "The criteria “{value}” would be in force before their first day, {day}.",
        "Leads and reviewers go by the day that the set itself says.",
        ("Decide on it when that day has come; “valid_from” of a decided set never changes.",),
        wrong=(
            "# schema/criteria/2027.1.yml\n"
            'id: "2027.1"\n'
            "valid_from: 2027-01-01\n"
            "# policy/policy.yml\n"
            'criteria: "2027.1"'
        ),
        right=(
            "# schema/criteria/2027.1.yml\n"
            'id: "2027.1"\n'
            "valid_from: 2026-01-01\n"
            "# policy/policy.yml\n"
            'criteria: "2027.1"'
        ),
    ),
    Code(
        "registrar-missing",
        "The registrar is said to sign, but there is none.",
        "Then no record could be verified.",
        (
            "Add “registrar” with its organisation and key, or write “signing: reviewers”.",
            TAKE_AWAY,
        ),
        wrong=POLICY + "signing: registrar",
        right=POLICY + "signing: reviewers",
    ),
    Code(
        "reviewer-twice",
        "The id “{value}” is there twice.",
        "A signature would be of one or of the other.",
        ("Give each an id of their own.", TAKE_AWAY),
        wrong=REVIEWERS
        + "- {id: rv-4k2m9x, role: {sv: Upphandlare}}\n- {id: rv-4k2m9x, role: {sv: Jurist}}",
        right=REVIEWERS
        + "- {id: rv-4k2m9x, role: {sv: Granskare}}\n- {id: rv-9t4w2b, role: {sv: Jurist}}",
    ),
    Code(
        "reviewer-example-mixed",
        "“{value}” is an example in a real organisation, or real in a fictional one.",
        "Test keys count for examples only, and the range zz- tells them apart.",
        ("Mark those of zz- organisations with “example: true”, and nobody else.", TAKE_AWAY),
        wrong=REVIEWERS + "- {id: rv-9t4w2b, organisation: zz-stormaker}",
        right=REVIEWERS + "- {id: rv-9t4w2b, organisation: zz-stormaker, example: true}",
    ),
    Code(
        "change-previous",
        "The change does not follow from the one before it.",
        "Changes of policy follow from one another; from a wrong one on nobody has authority.",
        (
            "Make the change anew from the policy as it is now; then it says: previous: {expected}",
            TAKE_AWAY,
        ),
        otherwise="The first change of all has no “previous”.",
        wrong=CHANGE + "kind: policy",
        right=CHANGE + "previous: sha256:…\nkind: policy",
    ),
    Code(
        "change-order",
        "The change {value} came in when {newest} was there already.",
        "Changes of policy come in one after another; while it is there nobody has authority.",
        (
            "Before it is merged: make it anew from the policy as it is now, decided on today.",
            (
                "Once it is there: git rm 'policy/changes/{value}.*', put the files of policy "
                "that it changed back, commit, then: registry policy exception"
            ),
        ),
        wrong="# policy/changes/2026-04-01-1.yml\ndecided_on: 2026-04-01\n"
        + CHANGE
        + "decided_on: 2026-03-01",
        right=CHANGE
        + "decided_on: 2026-03-01\n# policy/changes/2026-04-01-1.yml\ndecided_on: 2026-04-01",
    ),
    Code(
        "change-backdated",
        (
            "The change says {value}, and came in when somebody had already signed for {newest}; "
            "on that day those who signed it could decide no more."
        ),
        "Else whoever has lost the right to decide could write an earlier day.",
        (
            (
                "Take the change away, put the files of policy that it changed back, and let an "
                "exception allow that; then decide anew, on today's day."
            ),
        ),
        wrong=LATER + CHANGE + "decided_on: 2026-03-01\nsigners: [rv-6j2w8s, rv-4k2m9x]",
        right=CHANGE + "decided_on: 2026-03-01\nsigners: [rv-6j2w8s, rv-4k2m9x]\n" + LATER.rstrip(),
    ),
    Code(
        "change-files",
        "“{value}” was not what the change says it was.",
        "Otherwise it would undo a decision that it does not know.",
        ("Make the change anew from the policy as it is now.", TAKE_AWAY),
        wrong=CHANGE + "files:\n  policy/policy.yml: {after: sha256:…}",
        right=CHANGE + "files:\n  policy/policy.yml: {before: sha256:…, after: sha256:…}",
    ),
    Code(
        "change-content",
        "“{value}” never was what the change says it becomes.",
        "What was decided has to be there to be read.",
        (
            "Commit the file as it was decided, with the change; one change in one pull request.",
            TAKE_AWAY,
        ),
        wrong=CHANGE
        + (
            "files:\n"
            "  policy/policy.yml:\n"
            "    before: sha256:…\n"
            "    after: sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
        ),
        right=CHANGE + "files:\n  policy/policy.yml:\n    before: sha256:…\n    after: sha256:…",
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
            TAKE_AWAY,
        ),
        wrong=REVIEWERS + "- {id: rv-9t4w2b, role: {sv: Jurist}}\n" + CHANGE + "kind: policy",
        right=REVIEWERS
        + "- {id: rv-9t4w2b, role: {sv: Jurist}}\n"
        + CHANGE
        + "kind: reviewer_added\nreviewer: rv-9t4w2b",
    ),
    Code(
        "lost-key-again",
        "“{value}” would sign with a key that was declared lost.",
        "Whoever found or took it can sign with it as well, with any date.",
        ("Let them make a new key: registry reviewer change {value} --public-key KEY", TAKE_AWAY),
        wrong=_LOST
        + "--- policy/reviewers.yml\n"
        + "-  key_revoked_on: '2026-02-28'\n"
        + "# policy/changes/2026-03-02-1.yml\n"
        + "kind: reviewer_changed\nreviewer: rv-7k3q9d",
        right=_LOST
        + REVIEWERS
        + "- id: rv-7k3q9d\n"
        + "  public_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA"
        + "IG6Pco+W96mntnfvZuPWVV1iXMnOK+RKEFQGoX2IkduF\n"
        + "# policy/changes/2026-03-02-1.yml\n"
        + "kind: reviewer_changed\nreviewer: rv-7k3q9d",
    ),
    Code(
        "change-signer",
        "“{value}” had no right to sign this change.",
        (
            "Policy is changed by those who were reviewers before the change, and never by an "
            "example's."
        ),
        ("Let two active reviewers sign.", TAKE_AWAY),
        wrong=REVIEWERS
        + "- {id: rv-9t4w2b, role: {sv: Jurist}}\n"
        + CHANGE
        + "kind: reviewer_added\nreviewer: rv-9t4w2b\nsigners: [rv-4k2m9x, rv-9t4w2b]",
        right=REVIEWERS
        + "- {id: rv-9t4w2b, role: {sv: Jurist}}\n"
        + CHANGE
        + "kind: reviewer_added\nreviewer: rv-9t4w2b\nsigners: [rv-4k2m9x, rv-8d3n7q]",
    ),
    Code(
        "change-signers",
        "The change is not signed by enough of those who may.",
        "Two reviewers decide on policy; while there are fewer, the founding key does.",
        (
            "It has to be signed by {value}.",
            "Let two active reviewers sign, or the founder while there are fewer.",
            TAKE_AWAY,
        ),
        wrong=CHANGE + "signers: [rv-4k2m9x]",
        right=CHANGE + "signers: [rv-4k2m9x, rv-8d3n7q]",
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
        wrong=CHANGE
        + (
            "signers: [rv-4k2m9x]\n"
            "# policy/changes/2026-04-01-1.yml\n"
            "signers: [rv-4k2m9x, rv-8d3n7q]"
        ),
        right=CHANGE
        + (
            "signers: [rv-4k2m9x, rv-8d3n7q]\n"
            "# policy/changes/2026-04-01-1.yml\n"
            "signers: [rv-4k2m9x, rv-8d3n7q]"
        ),
    ),
)
