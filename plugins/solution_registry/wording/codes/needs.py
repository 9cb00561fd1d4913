"""Who has to look at a change before it is merged."""

from typing import TypedDict

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

from .shown import CHANGE, POLICY, REAL_ENTRY, RECORD


class _Shown(TypedDict):
    wrong: str
    right: str


def _proposed(organisation: str, account: str, files: str) -> _Shown:
    """The two examples of what one of an organisation's accounts may propose, and no other."""
    named = (
        "# policy/maintainers.yml\nmaintainers:\n"
        f"- {{organisation: {organisation}, accounts: [{account}]}}\n"
    )
    shown = f"{named}{files}$ registry review --base main --account "
    return {"wrong": f"{shown}someone-else", "right": f"{shown}{account}"}


CODES = (
    Code(
        "needs-lead",
        "The lead organisation, {who}, has to agree.",
        "The lead answers for what the entry says.",
        (
            "Ask one of its accounts: {accounts}.",
            "A reviewer may ask the lead instead, and write in the change what it answered.",
        ),
        **_proposed(
            "se-0180", "e-tjanster-180", REAL_ENTRY + "lead: se-0180\nlifecycle: phase_out\n"
        ),
        severity=Severity.REVIEW,
    ),
    Code(
        "needs-adopter",
        "{who} has to agree.",
        "What an organisation has confirmed about its own use, only it may change.",
        (
            "Ask one of its accounts: {accounts}.",
            (
                "A reviewer may ask the organisation instead, and write in the change what it "
                "answered."
            ),
        ),
        **_proposed(
            "se-2281",
            "e-tjanster-2281",
            (
                "# solutions/felanmalan/adopters/se-2281.yml\n"
                "confirmation: {on: 2026-02-10, role: IT-chef, proof: mailbox}\n"
                'version: "3.2"\n'
            ),
        ),
        severity=Severity.REVIEW,
    ),
    Code(
        "needs-use",
        "A reported use ends or is taken away; a reviewer of the registry has to look at it.",
        "Those who follow go by who uses a solution, and nobody answers for what is only reported.",
        (
            "Where the use has ended, keep the file with “stage: left” and a source that says so.",
            "Where it never was so, write in the change how that is known.",
            "Ask {all}.",
            "Ask one of: {one}.",
            "Or let the organisation propose it itself, with one of its accounts: {accounts}.",
        ),
        **_proposed(
            "se-0182",
            "e-tjanster-182",
            "# solutions/felanmalan/adopters/se-0182.yml\nstage: left\n",
        ),
        severity=Severity.REVIEW,
    ),
    Code(
        "needs-reviewer",
        "A reviewer of the registry has to look at it.",
        "Nobody else answers for what is written here.",
        ("Ask one of: {who}.",),
        otherwise="So far nobody is named for these areas: ask those who run the registry.",
        **_proposed(
            "se-2281", "e-tjanster-2281", "# solutions/parkering/solution.yml\nlead: se-2281\n"
        ),
        severity=Severity.REVIEW,
    ),
    Code(
        "needs-name",
        "A certified solution gets another name; a reviewer of the registry has to look at it.",
        "The certificate would stand under that name, whatever it is the name of.",
        (
            "Where it is another solution, give it an id of its own, and leave this one as it was.",
            "Where it is the same one, ask one of: {one}.",
            "Where it is the same one, ask {all}.",
        ),
        wrong=(
            "--- solutions/exempel-felanmalan/solution.yml\n-  sv: Felanmälan\n+  sv: Plånboken"
        ),
        right=(
            "--- solutions/exempel-felanmalan/solution.yml\n"
            "-  sv: Felanmälan\n+  sv: Felanmälan\n+  da: Fejlmelding"
        ),
        severity=Severity.REVIEW,
    ),
    Code(
        "needs-decision",
        "The reviewers who decided have to stand by their names: {who}.",
        "Only they can say that the record is theirs.",
        ("Let each of them approve the change.",),
        wrong=RECORD
        + (
            "reviewers: [rv-7k3q9d]\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.json"
        ),
        right=RECORD
        + (
            "reviewers: [rv-7k3q9d]\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.json\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.rv-7k3q9d.sig"
        ),
        severity=Severity.REVIEW,
    ),
    Code(
        "needs-signature",
        "Those who decided still have to sign: {who}.",
        "Policy changes only by a decision that is signed by those who may decide.",
        ("Sign it as it stands: registry sign {serial}",),
        otherwise="Sign each of them as it stands, with “registry sign”.",
        wrong=POLICY
        + "due_days: 90\n"
        + CHANGE
        + "signers: [rv-4k2m9x, rv-8d3n7q]\n# policy/changes/2026-03-01-1.rv-4k2m9x.sig",
        right=POLICY
        + "due_days: 90\n"
        + CHANGE
        + (
            "signers: [rv-4k2m9x, rv-8d3n7q]\n"
            "# policy/changes/2026-03-01-1.rv-4k2m9x.sig\n"
            "# policy/changes/2026-03-01-1.rv-8d3n7q.sig"
        ),
        severity=Severity.REVIEW,
    ),
    Code(
        "needs-registry",
        "Those who answer for the registry's rules have to agree.",
        "Policy, schemas, code and workflows decide about everybody's entries.",
        ("Ask two of: {two}.", "Ask one of: {one}.", "Ask {all}."),
        otherwise="So far nobody may decide on policy: ask those who run the registry.",
        wrong="--- policy/policy.yml\n-due_days: 60\n+due_days: 90",
        right=POLICY
        + "due_days: 90\n"
        + CHANGE
        + (
            "kind: policy\n"
            "# policy/changes/2026-03-01-1.rv-4k2m9x.sig\n"
            "# policy/changes/2026-03-01-1.rv-8d3n7q.sig"
        ),
        severity=Severity.REVIEW,
    ),
)
