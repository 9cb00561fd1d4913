"""Certification records, held against the history they came in by."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

from .remedies import TAKE_AWAY
from .shown import CHANGE, ENTRY, POLICY, REAL_RECORD, RECORD, REVIEWERS

_LATER = "# solutions/felanmalan/certifications/2026-06-01-1.yml\ndecided_on: 2026-06-01\n"
_BY_ONE_WHO_LEFT = (
    REAL_RECORD + "decided_on: 2026-03-02\norganisation: se-9103\nreviewers: [rv-6j2w8s]"
)
_COUNTED = (
    REAL_RECORD + "decided_on: 2026-03-02\nreviewers: [rv-4k2m9x, rv-8d3n7q]\n"
    "adopters: [{organisation: se-2281, confirmed_on: 2025-05-01}]"
)

CODES = (
    Code(
        "record-day",
        "The day of the decision is not that of its name: {expected} is expected.",
        "The name is how the decision is found and put in order.",
        ("Write: decided_on: {expected}", TAKE_AWAY),
        wrong=RECORD + "decided_on: 2026-03-03",
        right=RECORD + "decided_on: 2026-03-02",
    ),
    Code(
        "record-backdated",
        "The decision says {value}, but somebody had already signed for {newest} when it came in.",
        (
            "One of those who made it could no longer decide on that day, and then a decision "
            "comes in within {days} days; else whoever has lost the right could write an earlier "
            "day."
        ),
        ("Let the reviewers decide anew.", TAKE_AWAY),
        wrong=_LATER + _BY_ONE_WHO_LEFT,
        right=_BY_ONE_WHO_LEFT + "\n" + _LATER.rstrip(),
    ),
    Code(
        "record-before-founding",
        "The record came in before the registry was founded.",
        "Before the founding nobody had the right to decide.",
        ("Decide anew; what came in before proves nothing.", TAKE_AWAY),
        wrong=(
            "# solutions/felanmalan/certifications/2026-01-03-1.yml\n"
            "decision: certified\n"
            "# policy/changes/2026-01-02-1.yml\n"
            "kind: founding"
        ),
        right=(
            "# policy/changes/2026-01-02-1.yml\n"
            "kind: founding\n"
            "# solutions/felanmalan/certifications/2026-01-03-1.yml\n"
            "decision: certified"
        ),
    ),
    Code(
        "digest-missing",
        "The record does not say which content it is about.",
        "A decision is bound to exactly what was reviewed.",
        ("Write a new record with the files that “registry certify” makes.", TAKE_AWAY),
        wrong=RECORD + "decision: certified",
        right=RECORD + "decision: certified\ndigest: sr1:…\nfields: {name: sr1:…, …}",
    ),
    Code(
        "certified-differs",
        "The bytes beside the record are not those that it names.",
        "Readers would be shown other content than was certified.",
        (
            "Put the .json back as it was: sha256sum has to print the digest of the record.",
            TAKE_AWAY,
        ),
        wrong=RECORD
        + "digest: sr1:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        right=RECORD + "digest: sr1:…",
    ),
    Code(
        "certified-form",
        "What was certified is not in its one canonical form.",
        "Two programs could read different things in it, a key that stands twice for example.",
        ("Write a new record with the files that “registry certify” makes.", TAKE_AWAY),
        wrong=(
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.json\n"
            '{"example": true, "kind": "e_service", "lead": "zz-rimfrosta", …}\n'
        )
        + RECORD
        + "decision: certified",
        right=(
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.json\n"
            '{"example":true,"kind":"e_service","lead":"zz-rimfrosta",…}\n'
        )
        + RECORD
        + "decision: certified",
    ),
    Code(
        "certified-fields",
        "The digests of single fields do not fit what was certified.",
        "By them it is told what has changed since.",
        ("Write a new record with the files that “registry certify” makes.", TAKE_AWAY),
        wrong=RECORD + "fields: {lead: sr1:…}",
        right=RECORD + "fields: {lead: sr1:…, …}",
    ),
    Code(
        "certified-unexpected",
        "There is a .json beside a record that is about no content.",
        "Nobody has signed for it.",
        ("Leave it out.",),
        wrong=RECORD
        + (
            "decision: revoked\n"
            "revokes: exempel-felanmalan/2026-02-16-1\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.json\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.rv-7k3q9d.sig"
        ),
        right=RECORD
        + (
            "decision: revoked\n"
            "revokes: exempel-felanmalan/2026-02-16-1\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.rv-7k3q9d.sig"
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "criteria-not-in-force",
        "The decision is by the criteria {value}; in force were {expected}.",
        "All solutions are judged by the same criteria at one time.",
        ("Decide anew by the criteria in force.", TAKE_AWAY),
        wrong=POLICY + 'criteria: "2026.1"\n' + RECORD + 'criteria: "2025.1"',
        right=POLICY + 'criteria: "2026.1"\n' + RECORD + 'criteria: "2026.1"',
    ),
    Code(
        "criteria-differ",
        "The criteria {value} have other words than those that were decided by.",
        "A verdict means what its question said.",
        ("Write a new record with the files that “registry certify” makes.", TAKE_AWAY),
        wrong=RECORD
        + (
            'criteria: "2026.1"\n'
            "criteria_digest: "
            "sr1:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
        ),
        right=RECORD + 'criteria: "2026.1"\ncriteria_digest: sr1:…',
    ),
    Code(
        "level-not-reached",
        "The verdicts reach no level.",
        "A certification says at least that the basic requirements are met.",
        (
            "The first level takes that these are met, or do not apply: {missing}.",
            "Decline instead, and say what is missing.",
            TAKE_AWAY,
        ),
        wrong=RECORD + "decision: certified\nverdicts: {cost-stated: {verdict: not_met}}",
        right=RECORD
        + (
            "decision: certified\n"
            "verdicts: {cost-stated: {verdict: met, evidence: "
            '["https://www.rimfrosta.example/kostnad"]}}'
        ),
    ),
    Code(
        "too-few-reviewers",
        "Level {level} takes {needed} reviewers.",
        "The policy asks for them, so that no certificate hangs on one person.",
        ("Let {needed} reviewers decide and sign; now {count} did.", TAKE_AWAY),
        wrong=RECORD
        + (
            "adopters: [{organisation: zz-ekmarsund, confirmed_on: 2026-02-01}]\n"
            "reviewers: [rv-7k3q9d]"
        ),
        right=RECORD
        + (
            "adopters: [{organisation: zz-ekmarsund, confirmed_on: 2026-02-01}]\n"
            "reviewers: [rv-7k3q9d, rv-2hv6zn]"
        ),
    ),
    Code(
        "one-organisation",
        "All reviewers are of one organisation, which is too few for level {level}.",
        "From level 2 on, two organisations have looked.",
        ("Let a reviewer of another organisation decide too.", TAKE_AWAY),
        wrong=REVIEWERS
        + (
            "- {id: rv-7k3q9d, organisation: zz-exempelradet}\n"
            "- {id: rv-m4x8tw, organisation: zz-exempelradet}\n"
            "- {id: rv-2hv6zn, organisation: zz-silverfjarda}\n"
        )
        + RECORD
        + (
            "adopters: [{organisation: zz-ekmarsund, confirmed_on: 2026-02-01}]\n"
            "reviewers: [rv-7k3q9d, rv-m4x8tw]"
        ),
        right=REVIEWERS
        + (
            "- {id: rv-7k3q9d, organisation: zz-exempelradet}\n"
            "- {id: rv-m4x8tw, organisation: zz-exempelradet}\n"
            "- {id: rv-2hv6zn, organisation: zz-silverfjarda}\n"
        )
        + RECORD
        + (
            "adopters: [{organisation: zz-ekmarsund, confirmed_on: 2026-02-01}]\n"
            "reviewers: [rv-7k3q9d, rv-2hv6zn]"
        ),
    ),
    Code(
        "organisation-without-reviewer",
        "“{value}” is said to certify, but none of the reviewers is of it.",
        "The organisation answers for the decision by its reviewer.",
        ("Name the organisation of one of the reviewers.", TAKE_AWAY),
        wrong=REVIEWERS
        + "- {id: rv-2hv6zn, organisation: zz-silverfjarda}\n"
        + RECORD
        + "organisation: zz-vinterlunda\nreviewers: [rv-2hv6zn]",
        right=REVIEWERS
        + "- {id: rv-2hv6zn, organisation: zz-silverfjarda}\n"
        + RECORD
        + "organisation: zz-silverfjarda\nreviewers: [rv-2hv6zn]",
    ),
    Code(
        "adopter-not-counted",
        (
            "“{value}” cannot be counted as an adopter here: it leads the solution, or is counted "
            "already."
        ),
        "The level rests on how many others use it.",
        ("Count each adopter besides the lead once.", TAKE_AWAY),
        wrong=ENTRY
        + "lead: zz-rimfrosta\n"
        + RECORD
        + (
            "adopters: [{organisation: zz-rimfrosta, confirmed_on: 2026-02-01}]\n"
            "reviewers: [rv-7k3q9d, rv-2hv6zn]"
        ),
        right=ENTRY
        + "lead: zz-rimfrosta\n"
        + RECORD
        + (
            "adopters: [{organisation: zz-ekmarsund, confirmed_on: 2026-02-01}]\n"
            "reviewers: [rv-7k3q9d, rv-2hv6zn]"
        ),
    ),
    Code(
        "confirmation-too-old",
        "“{value}” had not confirmed its use shortly before the decision.",
        "An adopter counts for as long as the policy says after its confirmation.",
        ("Ask the adopter to confirm, then decide.", TAKE_AWAY),
        wrong=POLICY
        + "confirmation_months: 12\n"
        + RECORD
        + (
            "adopters: [{organisation: zz-ekmarsund, confirmed_on: 2025-02-01}]\n"
            "reviewers: [rv-7k3q9d, rv-2hv6zn]\n"
            "decided_on: 2026-03-02"
        ),
        right=POLICY
        + "confirmation_months: 12\n"
        + RECORD
        + (
            "adopters: [{organisation: zz-ekmarsund, confirmed_on: 2026-02-01}]\n"
            "reviewers: [rv-7k3q9d, rv-2hv6zn]\n"
            "decided_on: 2026-03-02"
        ),
    ),
    Code(
        "confirmation-ran-out",
        (
            "The confirmation of “{value}” had run out by {newest}, for which somebody had already "
            "signed when the decision came in."
        ),
        (
            "A decision that comes in more than {days} days after its day counts no adopter whose "
            "confirmation has run out meanwhile; else an old day would let it count again."
        ),
        ("Ask the adopter to confirm, then decide.", TAKE_AWAY),
        wrong=_LATER + _COUNTED,
        right=_COUNTED + "\n" + _LATER.rstrip(),
    ),
    Code(
        "example-key",
        "“{value}” is a reviewer of the examples, whose key everybody has; this solution is real.",
        "A published key proves nothing about anything real.",
        ("Let real reviewers decide.", TAKE_AWAY),
        wrong=REVIEWERS
        + "- {id: rv-7k3q9d, organisation: zz-exempelradet, example: true}\n"
        + REAL_RECORD
        + "reviewers: [rv-7k3q9d]",
        right=REVIEWERS
        + "- {id: rv-7k3q9d, organisation: zz-exempelradet, example: true}\n"
        + REAL_RECORD
        + "reviewers: [rv-4k2m9x]",
    ),
    Code(
        "record-of-other-kind",
        "“{value}” decides on an invented example, and the entry is real, or the other way round.",
        "Everybody has the keys that decide on examples: they prove nothing of a real solution.",
        (
            "Leave “example” and “lead” as they were.",
            "Describe the real solution in a folder of its own.",
            TAKE_AWAY,
        ),
        wrong=REVIEWERS
        + "- {id: rv-7k3q9d, organisation: zz-exempelradet, example: true}\n"
        + RECORD
        + "reviewers: [rv-7k3q9d]\n"
        + ENTRY
        + "lead: se-2281",
        right=REVIEWERS
        + "- {id: rv-7k3q9d, organisation: zz-exempelradet, example: true}\n"
        + RECORD
        + "reviewers: [rv-7k3q9d]\n"
        + ENTRY
        + "lead: zz-rimfrosta",
    ),
    Code(
        "record-without-criteria",
        "“{value}” certifies by the criteria {set}, which are not here or cannot be read.",
        "Nobody can tell what its verdicts say and what they rest on: it proves nothing now.",
        ("Put schema/criteria/{set}.yml back as it was; registry verify tells when it changed.",),
        wrong=RECORD + 'criteria: "2026.1"\n$ git rm schema/criteria/2026.1.yml',
        right=RECORD + 'criteria: "2026.1"',
    ),
    Code(
        "real-key",
        "“{value}” is a real reviewer, and this is an example.",
        "A real reviewer's signature must never stand under something invented.",
        ("Let the examples' reviewers sign examples.", TAKE_AWAY),
        wrong=REVIEWERS
        + "- {id: rv-7k3q9d, organisation: zz-exempelradet, example: true}\n"
        + RECORD
        + "reviewers: [rv-4k2m9x]",
        right=REVIEWERS
        + "- {id: rv-7k3q9d, organisation: zz-exempelradet, example: true}\n"
        + RECORD
        + "reviewers: [rv-7k3q9d]",
    ),
    Code(
        "demonstration-only",
        (
            "This registry was founded with a published test key; a real solution cannot be "
            "certified in it."
        ),
        "Everybody has that key, so everybody could name reviewers.",
        ("Found the registry with a key of your own: registry init", TAKE_AWAY),
        wrong="# policy/changes/2026-01-02-1.yml\nkind: founding\nexample: true\n"
        + REAL_RECORD
        + "decision: certified",
        right="# policy/changes/2026-01-02-1.yml\nkind: founding\n"
        + REAL_RECORD
        + "decision: certified",
    ),
    Code(
        "history-altered",
        "Records of this solution were altered or lost, so nothing of them is proven.",
        "A revocation may be among what is missing.",
        ("See what is said of the altered file.",),
        wrong=(
            "--- solutions/exempel-felanmalan/certifications/2026-02-16-1.yml\n"
            "-decision: certified\n"
            "+decision: declined"
        ),
        right=RECORD + "decision: revoked\nrevokes: exempel-felanmalan/2026-02-16-1",
    ),
    Code(
        "policy-unproven",
        "The record came in under the policy of {value}, which is not proven.",
        "Who might decide then, nobody can tell.",
        ("Mend the chain of policy changes first.",),
        wrong=CHANGE + "signers: [rv-4k2m9x]\n" + RECORD + "decision: certified",
        right=CHANGE + "signers: [rv-4k2m9x, rv-8d3n7q]\n" + RECORD + "decision: certified",
    ),
    Code(
        "side-by-side",
        (
            "The record stands by the order of the main line alone: policy change {value} came "
            "about beside it and would have stopped it."
        ),
        "A branch that was put in the place of the main line could turn that order round.",
        ("Look at when each was merged; compare with the last published checkpoint.",),
        wrong="$ git checkout -b reviewers\n"
        + REVIEWERS
        + "- {id: rv-7k3q9d, key_revoked_on: 2026-02-28}\n$ git checkout main\n"
        + RECORD
        + "reviewers: [rv-7k3q9d]\n$ git merge reviewers",
        right=RECORD
        + "reviewers: [rv-7k3q9d]\n$ git checkout -b reviewers\n"
        + REVIEWERS
        + (
            "- {id: rv-7k3q9d, key_revoked_on: 2026-02-28}\n"
            "$ git checkout main\n"
            "$ git merge reviewers"
        ),
        severity=Severity.REVIEW,
    ),
)
