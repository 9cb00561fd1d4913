"""Certification records, and who may decide."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

from .remedies import TAKE_AWAY
from .shown import ENTRY, POLICY, RECORD, REVIEWERS

ENDED = (
    "# schema/vocabulary/organisations/ended.yml\n"
    "schema_version: 1\n"
    "organisations:\n"
    "- {id: zz-isvattna, name: Isvattna, kind: municipality, country: zz, "
    "valid_to: 2026-02-28, successor: zz-silverfjarda, example: true}\n"
)

CODES = (
    Code(
        "record-name",
        "The record's serial does not fit its file: {expected} is expected.",
        "The serial is the decision's name for ever, and leads to its file.",
        (
            (
                "Let the file and its folder have the names that they had; "
                "what is signed is never edited."
            ),
            TAKE_AWAY,
        ),
        wrong=RECORD + "serial: exempel-felanmalan/2026-03-02-2",
        right=RECORD + "serial: exempel-felanmalan/2026-03-02-1",
    ),
    Code(
        "record-solution",
        "The record is about “{value}”, but lies in another solution's folder.",
        "A decision holds for one solution and cannot be moved to another.",
        (
            "Put the file where it belongs; to certify this solution, make a decision about it.",
            TAKE_AWAY,
        ),
        wrong=RECORD + "solution: exempel-bygglov",
        right=RECORD + "solution: exempel-felanmalan",
    ),
    Code(
        "record-registry",
        "The record was made in another registry: “{value}”.",
        "A decision holds where it was made, under that registry's rules.",
        ("Another registry's verdict is shown under “attestations”.", TAKE_AWAY),
        wrong=RECORD + "registry: another-registry",
        right=RECORD + "registry: nordic-solution-registry",
    ),
    Code(
        "reviewer-unknown",
        "There is no reviewer “{value}” in policy/reviewers.yml.",
        "Only those whom the registry has named may certify.",
        ("Check the id; new reviewers are added in a change of their own.", TAKE_AWAY),
        wrong=RECORD + "reviewers: [rv-7k3q9b]",
        right=RECORD + "reviewers: [rv-7k3q9d]",
    ),
    Code(
        "reviewer-inactive",
        "The reviewer “{value}” was not active on the day of the decision.",
        "A decision needs somebody who had the task on that day.",
        ("Check “decided_on”, or let an active reviewer decide.", TAKE_AWAY),
        wrong=REVIEWERS
        + (
            "- {id: rv-9t4w2b, organisation: zz-stormaker, active_from: 2026-03-01, "
            "example: true}\n"
            "# solutions/exempel-felanmalan/certifications/2026-02-20-1.yml\n"
            "reviewers: [rv-9t4w2b]\n"
            "decided_on: 2026-02-20"
        ),
        right=REVIEWERS
        + (
            "- {id: rv-9t4w2b, organisation: zz-stormaker, active_from: 2026-03-01, "
            "example: true}\n"
        )
        + RECORD
        + "reviewers: [rv-9t4w2b]\ndecided_on: 2026-03-02",
    ),
    Code(
        "interest-conflict",
        "“{value}” decides on a solution where it is {role}.",
        "Nobody certifies what is their own; else the mark would be worth nothing.",
        ("Let another organisation decide.", TAKE_AWAY),
        wrong=ENTRY
        + "partners: [zz-silverfjarda]\n"
        + RECORD
        + "organisation: zz-silverfjarda\nreviewers: [rv-2hv6zn]",
        right=ENTRY
        + "partners: [zz-silverfjarda]\n"
        + RECORD
        + "organisation: zz-exempelradet\nreviewers: [rv-7k3q9d]",
    ),
    Code(
        "interest-inherited",
        (
            "“{value}” decides on a solution where “{near}” is {role}; one of them has ended, and "
            "both are one organisation today."
        ),
        "What an organisation has taken over is its own, and nobody certifies that.",
        ("Let another organisation decide.",),
        wrong=ENDED
        + ENTRY
        + "partners: [zz-isvattna]\n"
        + RECORD
        + "organisation: zz-silverfjarda\nreviewers: [rv-2hv6zn]",
        right=ENDED
        + ENTRY
        + "partners: [zz-ekmarsund]\n"
        + RECORD
        + "organisation: zz-silverfjarda\nreviewers: [rv-2hv6zn]",
    ),
    Code(
        "interest-since",
        "“{value}” decided on a solution where it has become {role} since then.",
        "The decision stands: who decided had no interest at the time.",
        ("When it is renewed, let another organisation decide.",),
        wrong=RECORD
        + "organisation: zz-silverfjarda\nreviewers: [rv-2hv6zn]\ndecided_on: 2026-03-02\n"
        + ENTRY
        + "partners: [zz-silverfjarda]",
        right=RECORD
        + "organisation: zz-exempelradet\nreviewers: [rv-7k3q9d]\ndecided_on: 2026-03-02\n"
        + ENTRY
        + "partners: [zz-silverfjarda]",
        severity=Severity.REVIEW,
    ),
    Code(
        "interest-near",
        "“{value}” decides on a solution where it is {role}.",
        "That keeps nobody from deciding; whoever reads the decision may ask about it.",
        ("Say in “note” how that is, or let another organisation decide.",),
        wrong=ENTRY
        + "governance: {model: lead_with_council, members: [zz-silverfjarda, zz-ekmarsund]}\n"
        + RECORD
        + "organisation: zz-silverfjarda\nreviewers: [rv-2hv6zn]",
        right=ENTRY
        + "governance: {model: lead_with_council, members: [zz-silverfjarda, zz-ekmarsund]}\n"
        + RECORD
        + "organisation: zz-exempelradet\nreviewers: [rv-7k3q9d]",
        severity=Severity.WARNING,
    ),
    Code(
        "grounds-missing",
        "The verdict on “{value}” has no grounds.",
        "What is met partly, or does not apply, has to be explained.",
        ("Add “grounds” with a sentence that says why.",),
        wrong='self_assessment:\n  criteria: "2026.1"\n  answers: {cost-stated: {verdict: partly}}',
        right=(
            "self_assessment:\n"
            '  criteria: "2026.1"\n'
            "  answers: {cost-stated: {verdict: partly, grounds: {sv: Bara driften är "
            "angiven.}}}"
        ),
    ),
    Code(
        "evidence-missing",
        "“{value}” is judged as met, and nothing says what that rests on.",
        "Whoever reads the decision later has to be able to look for themselves.",
        (
            "Add “evidence”: addresses or case numbers of what was read.",
            "Or add “grounds” with a sentence that says what was seen.",
        ),
        wrong=RECORD + "verdicts: {cost-stated: {verdict: met}}",
        right=RECORD
        + (
            "verdicts: {cost-stated: {verdict: met, evidence: "
            '["https://www.rimfrosta.example/kostnad"]}}'
        ),
    ),
    Code(
        "revokes-unknown",
        "The record revokes “{value}”, which is not a certification of this solution.",
        "A revocation ends exactly one earlier decision.",
        (
            (
                "Revoke by the serial of a certification of this solution: registry revoke; "
                "what is signed is never edited."
            ),
            TAKE_AWAY,
        ),
        wrong=RECORD + "decision: revoked\nrevokes: exempel-felanmalan/2026-02-15-1",
        right=RECORD + "decision: revoked\nrevokes: exempel-felanmalan/2026-02-16-1",
    ),
    Code(
        "revokes-replaced",
        "The record revokes “{value}”, which “{near}” has replaced.",
        "A revocation names the certification that stands, since its grounds are about that one.",
        ("Revoke the one that stands: registry revoke {near}",),
        wrong=RECORD
        + (
            "decision: certified\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-03-1.yml\n"
            "decision: revoked\n"
            "revokes: exempel-felanmalan/2026-02-16-1"
        ),
        right=RECORD
        + (
            "decision: certified\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-03-1.yml\n"
            "decision: revoked\n"
            "revokes: exempel-felanmalan/2026-03-02-1"
        ),
    ),
    Code(
        "revoked-already",
        "The record revokes “{value}”, but the certification was revoked already, by “{near}”.",
        "There is no certification that stands, so there is nothing to end.",
        ("Nothing needs to be done.",),
        wrong=RECORD
        + (
            "decision: revoked\n"
            "revokes: exempel-felanmalan/2026-02-16-1\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-03-1.yml\n"
            "decision: revoked\n"
            "revokes: exempel-felanmalan/2026-02-16-1"
        ),
        right=RECORD + "decision: revoked\nrevokes: exempel-felanmalan/2026-02-16-1",
    ),
    Code(
        "valid-until-missing",
        "The certification does not say until when it is valid.",
        "Solutions change, so every certification ends and is renewed.",
        ("Add “valid_until” with its last day.", TAKE_AWAY),
        wrong=RECORD + "decision: certified\ndecided_on: 2026-03-02",
        right=RECORD + "decision: certified\ndecided_on: 2026-03-02\nvalid_until: 2028-03-02",
    ),
    Code(
        "too-long-validity",
        "The certification is valid for longer than {months} months.",
        "The registry's policy sets that limit, so that no mark outlives what it is about.",
        ("Write {latest} or an earlier day for “valid_until”.", TAKE_AWAY),
        wrong=POLICY
        + "validity_months: 24\n"
        + RECORD
        + "decided_on: 2026-03-02\nvalid_until: 2031-03-02",
        right=POLICY
        + "validity_months: 24\n"
        + RECORD
        + "decided_on: 2026-03-02\nvalid_until: 2028-03-02",
    ),
    Code(
        "validity-outlives",
        "The certification is valid until {value}; {ends} until {day}.",
        "A mark that outlives what it rests on tells readers more than anybody knows.",
        ("Write an earlier day for “valid_until”, or say in “note” what comes after.",),
        wrong=ENTRY
        + "support: {organisation: zz-rimfrosta, until: 2027-06-30}\n"
        + RECORD
        + "decided_on: 2026-03-02\nvalid_until: 2028-03-02",
        right=ENTRY
        + "support: {organisation: zz-rimfrosta, until: 2027-06-30}\n"
        + RECORD
        + "decided_on: 2026-03-02\nvalid_until: 2027-06-30",
        severity=Severity.WARNING,
    ),
    Code(
        "digest-file-missing",
        "The exact content that was certified is not beside the record.",
        "Without it nobody can see what has changed since.",
        ("Add the .json file with the same name as the record.", TAKE_AWAY),
        wrong=RECORD + "# solutions/exempel-felanmalan/certifications/2026-03-02-1.rv-7k3q9d.sig",
        right=RECORD
        + (
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.json\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.rv-7k3q9d.sig"
        ),
    ),
)
