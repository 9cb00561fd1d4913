"""Phases, stages and their days, which must not say the opposite of each other."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

CODES = (
    Code(
        "seeking-after-end",
        "“{value}” is sought, though the solution is at its end.",
        "Whoever looks for something to join would find what others leave.",
        (
            (
                "Take it out of “seeking”, where maintainers and a new lead organisation may stand "
                "to the last; or correct “lifecycle” or “deprecation”."
            ),
        ),
        wrong="lifecycle: retired\nseeking: [adopters, new_lead]",
        right="lifecycle: retired\nseeking: [new_lead]",
        severity=Severity.WARNING,
    ),
    Code(
        "gate-ahead",
        "According to “gates”, “{value}” has begun, but “lifecycle” says “{phase}”.",
        "Readers see both, and cannot tell how far the solution has come.",
        ("Write: lifecycle: {value}", "Or delete the gate, if that has not been decided."),
        wrong="lifecycle: implementation\ngates: [{phase: production, passed_on: 2025-11-01}]",
        right="lifecycle: production\ngates: [{phase: production, passed_on: 2025-11-01}]",
        severity=Severity.WARNING,
    ),
    Code(
        "gates-reversed",
        "According to “gates”, “{value}” began on {day}, before “{near}” on {other}.",
        "Phases follow one another, so one of the days, or a phase, is likely wrong.",
        ("Check the two gates; perhaps they have changed places.",),
        wrong=(
            "gates:\n"
            "- {phase: requirements, passed_on: 2025-11-01}\n"
            "- {phase: production, passed_on: 2025-02-01}"
        ),
        right=(
            "gates:\n"
            "- {phase: requirements, passed_on: 2025-02-01}\n"
            "- {phase: production, passed_on: 2025-11-01}"
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "use-ahead",
        "“lifecycle” says “{value}”, but it is in use: {near}.",
        "Readers see both, and cannot tell whether there is anything to take up.",
        (
            "Write: lifecycle: production",
            "Or write stage: implementing in the file of whoever only tries it out.",
        ),
        wrong=(
            "# solutions/felanmalan/solution.yml\n"
            "lifecycle: requirements\n"
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production\n"
            "confirmation: {on: 2026-05-10, role: IT-chef, proof: mailbox}"
        ),
        right=(
            "# solutions/felanmalan/solution.yml\n"
            "lifecycle: production\n"
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production\n"
            "confirmation: {on: 2026-05-10, role: IT-chef, proof: mailbox}"
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "confirmed-before-use",
        "It was confirmed on {value}, but the use began later: {since}.",
        "A confirmation counts for use; nobody could confirm that before it began.",
        ("Confirm it anew, or correct “since”.",),
        wrong=(
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production\n"
            "since: 2026-09\n"
            "confirmation: {on: 2026-05-10, role: IT-chef, proof: mailbox}"
        ),
        right=(
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production\n"
            "since: 2026-09\n"
            "confirmation: {on: 2026-10-01, role: IT-chef, proof: mailbox}"
        ),
        severity=Severity.WARNING,
    ),
)
