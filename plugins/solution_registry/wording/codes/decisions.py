"""What a review finds of decisions that a change brings or alters: on solutions, and on policy."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

from .remedies import TAKE_AWAY
from .shown import CHANGE, ENTRY, POLICY, RECORD, REVIEWERS

ENDED = (
    "# schema/vocabulary/organisations/ended.yml\n"
    "schema_version: 1\n"
    "organisations:\n"
    "- {id: zz-isvattna, name: Isvattna, kind: municipality, country: zz, "
    "valid_to: 2026-02-28, example: true}\n"
)
MERGED = ENDED.replace("valid_to: 2026-02-28", "valid_to: 2026-02-28, successor: zz-silverfjarda")
OF_ENDED = REVIEWERS + "- {id: rv-7k3q9d, organisation: zz-isvattna}\n"
ON_BASE = "$ git checkout main\n" + OF_ENDED + "$ git checkout -B change\n"
USED = (
    "# solutions/exempel-felanmalan/adopters/zz-ekmarsund.yml\n"
    "schema_version: 1\nstage: production\nexample: true\n"
)
CONFIRMED = USED + "confirmation: {on: 2026-02-01, role: Gatuchef, proof: mailbox}\n"
COUNTED = (
    RECORD
    + "adopters: [{organisation: zz-ekmarsund, confirmed_on: 2026-02-01}]\n"
    + "reviewers: [rv-7k3q9d, rv-2hv6zn]"
)
MET = "  cost-stated: {verdict: met, evidence: [REG 2026/7]}\n"
OF_SILVERFJARDA = COUNTED.replace("reviewers:", "organisation: zz-silverfjarda\nreviewers:")

CODES = (
    Code(
        "number-taken",
        "Another decision has the number {value} on the base.",
        "Both were made from the same state; a number names one decision for ever.",
        (
            (
                "Leave this branch. Bring your folder up to date with the base, and run the "
                "command again: the decision gets the next number."
            ),
        ),
        right="$ git checkout main\n"
        + RECORD
        + "decision: declined\n$ git checkout -B change\n"
        + RECORD.replace("-1.yml", "-2.yml")
        + "decision: declined",
        wrong=RECORD + "decision: declined\n$ git checkout main\n" + RECORD + "decision: revoked",
    ),
    Code(
        "record-changed",
        "A decision that is in the registry is altered or taken away.",
        "What was decided stands as it was written; only so can it be proved later.",
        (
            "Put the file back as it was.",
            "What has changed since is a new record: certified again, revoked or declined.",
            (
                "What the base has altered is put back in one proposal with the exception that "
                "allows both: registry policy exception"
            ),
        ),
        right=RECORD + "decision: revoked\nrevokes: exempel-felanmalan/2026-02-16-1",
        wrong=(
            "--- solutions/exempel-felanmalan/certifications/2026-02-16-1.yml\n"
            "-case_number: REG 2026/1\n"
            "+case_number: REG 2026/2"
        ),
    ),
    Code(
        "record-changed-within",
        "The commit {commit} alters or takes away what the branch has in its history already.",
        (
            "Once the branch is merged, all its commits are history, where no decision, signature "
            "or set of criteria ever changes or goes."
        ),
        ("Make one commit of the branch: git reset --soft {base} && git commit",),
        right=RECORD + "decision: certified",
        wrong=RECORD
        + (
            "decision: certified\n"
            "$ git rm solutions/exempel-felanmalan/certifications/2026-03-02-1.*"
        ),
    ),
    Code(
        "policy-changes-together",
        "Several changes of policy come at once: {value}.",
        (
            "Each is held against the files as it made them. Merged together, only those of the "
            "last one are there."
        ),
        ("Propose the first alone; make the next one with the command when it is in.",),
        right=POLICY + "due_days: 45",
        wrong=POLICY + "due_days: 60\n" + POLICY + "due_days: 45",
    ),
    Code(
        "proof-lost",
        "Once the branch is merged, what was decided here is no longer proven.",
        (
            "The branch began before this was decided, and has decisions on policy that came "
            "after it: the history would no longer tell which was first. Or it brings back what "
            "was taken away, and an exception allows that."
        ),
        (
            "Have it merged as one commit on top of {base}: squash.",
            "Or write the branch anew on top of the base: git rebase {base}",
            (
                "Take {value} out of the branch: two let it go, and it stays away. What is meant "
                "now is decided anew."
            ),
        ),
        right="$ git checkout main\n"
        + RECORD
        + "reviewers: [rv-7k3q9d]\n$ git checkout -B change\n"
        + REVIEWERS
        + "- {id: rv-7k3q9d, key_revoked_on: 2026-02-28}",
        wrong=REVIEWERS
        + "- {id: rv-7k3q9d, key_revoked_on: 2026-02-28}\n$ git checkout main\n"
        + RECORD
        + "reviewers: [rv-7k3q9d]\n$ git checkout change",
    ),
    Code(
        "decision-missing",
        "It belongs to no decision: {expected} is not there.",
        (
            "Whatever lies among decisions stays there for ever, and a decision that comes later "
            "could not have its name."
        ),
        ("Leave it out, or add the decision that it belongs to.",),
        right=RECORD
        + (
            "decision: certified\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.rv-7k3q9d.sig"
        ),
        wrong=(
            "$ cd solutions/exempel-felanmalan/certifications\n"
            "$ cp 2026-02-16-1.rv-7k3q9d.sig 2026-03-02-1.rv-7k3q9d.sig"
        ),
    ),
    Code(
        "decision-too-old",
        "The decision of {value} comes in more than {days} days later: the last day was {last}.",
        "Reviewers, keys and the solution may have changed since.",
        ("Let the reviewers decide anew, on what the entry says now.",),
        right=RECORD + "decided_on: 2026-03-02",
        wrong=(
            "# solutions/exempel-felanmalan/certifications/2026-02-01-1.yml\ndecided_on: 2026-02-01"
        ),
    ),
    Code(
        "decided-before",
        "The certification was decided before “{near}”, which decides now.",
        "What was decided later stands, whatever comes in first, so it would change nothing.",
        ("Let the reviewers decide anew, knowing of the later decision: registry renew",),
        right=RECORD + "decided_on: 2026-03-02",
        wrong=(
            "# solutions/exempel-felanmalan/certifications/2026-02-10-1.yml\ndecided_on: 2026-02-10"
        ),
    ),
    Code(
        "reviewer-left-since",
        "The task of “{value}” ended on {day}, after the decision and before today.",
        "A decision has the day that its authors wrote; whoever has left answers for it no more.",
        ("See whether they decided while they might, or let others decide anew.",),
        right=REVIEWERS
        + "- {id: rv-w6t2hd, active_to: 2026-03-05}\n"
        + RECORD
        + "reviewers: [rv-7k3q9d]",
        wrong=REVIEWERS
        + "- {id: rv-w6t2hd, active_to: 2026-03-05}\n"
        + RECORD
        + "reviewers: [rv-w6t2hd]",
        severity=Severity.REVIEW,
    ),
    Code(
        "reviewers-merged",
        (
            "The organisations of all reviewers have become one, “{value}”, which is too few for "
            "level {level}."
        ),
        "From level 2 on, two organisations have looked.",
        ("Let a reviewer of another organisation decide too.",),
        wrong=ON_BASE + MERGED + CONFIRMED + OF_SILVERFJARDA,
        right=MERGED + CONFIRMED + OF_SILVERFJARDA,
    ),
    Code(
        "reviewers-merged-since",
        (
            "The organisations of all reviewers have become one since they decided, “{value}”; "
            "level {level} takes two."
        ),
        "They were two when they looked, and one will answer for it.",
        (
            "See whether two had looked before they became one.",
            "If not, let a reviewer of another organisation decide too.",
        ),
        wrong=ON_BASE + MERGED.replace("2026-02-28", "2026-03-05") + CONFIRMED + OF_SILVERFJARDA,
        right=MERGED.replace("2026-02-28", "2026-03-05") + CONFIRMED + OF_SILVERFJARDA,
        severity=Severity.REVIEW,
    ),
    Code(
        "decider-ended",
        "“{value}” had ended when it decided: its last day was {day}.",
        (
            "A decision is in the name of somebody who answers for it; an organisation that is no "
            "more answers for nothing."
        ),
        (
            (
                "Let the policy name who has come after it, and decide in that name: registry "
                "reviewer change"
            ),
            "Until it does, somebody asks whether who has come after it stands by the decision.",
        ),
        wrong=ENDED + OF_ENDED + RECORD + "organisation: zz-isvattna\nreviewers: [rv-7k3q9d]",
        right=ENDED + RECORD + "organisation: zz-exempelradet\nreviewers: [rv-7k3q9d]",
        severity=Severity.REVIEW,
    ),
    Code(
        "counted-after-end",
        "“{value}” is counted as an adopter, and had ended before the decision: on {day}.",
        "The level rests on how many others use it; who is no more uses nothing.",
        ("Let the reviewers decide anew; the commands count those alone that are there.",),
        right=ENDED + CONFIRMED + COUNTED,
        wrong=ENDED + RECORD + "adopters: [{organisation: zz-isvattna, confirmed_on: 2026-01-31}]\n"
        "reviewers: [rv-7k3q9d, rv-2hv6zn]",
    ),
    Code(
        "counted-unconfirmed",
        (
            "“{value}” is counted as an adopter, and no file of the entry says that it uses it and "
            "confirmed that on {day} or later."
        ),
        (
            "The level rests on how many others use it and have said so themselves, so that "
            "anybody can see who has."
        ),
        (
            "Let the reviewers decide anew; the commands count those alone who have confirmed.",
            "Where it has confirmed, bring its file in first: adopters/{value}.yml",
        ),
        right=CONFIRMED + COUNTED,
        wrong=USED + "source: https://ekmarsund.example/felanmalan\n" + COUNTED,
    ),
    Code(
        "met-uncounted",
        "“{value}” is judged as met, and no adopter besides the lead is counted.",
        (
            "Whether others have confirmed that they use it, the registry counts itself; beside "
            "the verdict readers would see that there are none."
        ),
        (
            "Judge it as not met, with what is lacking.",
            "Where somebody has confirmed, bring their file in first, and decide anew: adopters/",
        ),
        right=RECORD
        + "decision: certified\n"
        + "verdicts:\n"
        + MET
        + "  adopter-confirmed: {verdict: not_met, grounds: {sv: Ingen annan har bekräftat.}}",
        wrong=RECORD
        + "decision: certified\n"
        + "verdicts:\n"
        + MET
        + "  adopter-confirmed: {verdict: met, grounds: {sv: Flera har bekräftat.}}",
    ),
    Code(
        "met-without-lead",
        "“{value}” is judged as met, and the entry names no lead.",
        (
            "A certificate says that somebody answers for the solution; beside it readers would "
            "see that nobody is named."
        ),
        (
            "Let the lead be named in the entry first, and decide anew: “lead”.",
            "Judge it as not met, and decline.",
        ),
        right=ENTRY
        + "lead: zz-rimfrosta\n"
        + "listed_by: lead\n"
        + RECORD
        + "decision: certified\n"
        + "verdicts:\n"
        + MET
        + "  responsibility-clear: {verdict: met, evidence: [REG 2026/8]}",
        wrong=ENTRY
        + "listed_by: registry\n"
        + RECORD
        + "decision: certified\n"
        + "verdicts:\n"
        + MET
        + "  responsibility-clear: {verdict: met, evidence: [REG 2026/8]}",
    ),
    Code(
        "met-unstated",
        "Judged as met, though the entry does not state what that rests on: {value}.",
        (
            "Readers see the verdict, and beside it a page that does not state it; so it rests on "
            "the reviewers' grounds and evidence alone."
        ),
        (
            "See whether grounds and evidence show it.",
            "Or have the entry state it first, and let the reviewers decide anew.",
        ),
        right=ENTRY
        + "support: {hours: {sv: Vardagar 8–17}, response: {sv: Inom en dag}, until: 2029-12-31}\n"
        + RECORD
        + "decision: certified\n"
        + "verdicts:\n"
        + MET
        + "  support-until: {verdict: met, evidence: [REG 2026/8]}",
        wrong=RECORD
        + "decision: certified\n"
        + "verdicts:\n"
        + MET
        + "  support-until: {verdict: met, evidence: [REG 2026/8]}",
        severity=Severity.REVIEW,
    ),
    Code(
        "reviewer-out-of-scope",
        "The reviewer “{value}” is not named for the areas of this solution.",
        "Reviewers decide within the areas that the registry has named them for.",
        ("Let a reviewer decide whose scope holds one of them.", TAKE_AWAY),
        right=REVIEWERS
        + "- {id: rv-c9p5rj, scope: [care]}\n"
        + ENTRY
        + "service_areas: [streets]\n"
        + RECORD
        + "reviewers: [rv-7k3q9d]",
        wrong=REVIEWERS
        + "- {id: rv-c9p5rj, scope: [care]}\n"
        + ENTRY
        + "service_areas: [streets]\n"
        + RECORD
        + "reviewers: [rv-c9p5rj]",
    ),
    Code(
        "record-of-other-content",
        "The record is a decision about other content than the entry has in this change.",
        "A certification is bound to exactly what was reviewed.",
        (
            (
                "Take the other changes out of this one, or let the reviewers decide on what the "
                "entry says now."
            ),
        ),
        right=ENTRY
        + "summary: {sv: Anmäl fel på gator och i parker.}\n"
        + RECORD
        + "decision: certified",
        wrong=RECORD
        + "decision: certified\n"
        + ENTRY
        + "summary: {sv: Anmäl fel på gator och i parker.}",
    ),
    Code(
        "policy-undecided",
        "The registry's rules change without a decision.",
        "Who may decide is itself decided, with grounds and signatures, so that it can be proved.",
        ("Add the decision on it to policy/changes.",),
        right=POLICY + "due_days: 90\n" + CHANGE + "kind: policy",
        wrong="--- policy/policy.yml\n-due_days: 60\n+due_days: 90",
    ),
    Code(
        "policy-undecided-within",
        "The commit {commit} changes the registry's rules before that is decided.",
        (
            "Where the branch's commits are taken over one by one, rules would hold for a while "
            "that nobody has decided, and the proof of the history would fail."
        ),
        ("Make one commit of the branch: git reset --soft {base} && git commit",),
        right=POLICY + "due_days: 90\n" + CHANGE + "kind: policy",
        wrong=POLICY + 'due_days: 90\n$ git commit -a -m "Policy"\n' + CHANGE + "kind: policy",
    ),
    Code(
        "criteria-changed",
        "A set of criteria that is in the registry is altered or taken away.",
        "Decisions say by which set they were made; it must stay what it was.",
        ("Put the file back, and write a new set as a new file.",),
        right='# schema/criteria/2026.2.yml\nid: "2026.2"\n' + CHANGE + "kind: criteria",
        wrong=(
            "--- schema/criteria/2026.1.yml\n-  required_from_level: 1\n+  required_from_level: 2"
        ),
    ),
)
