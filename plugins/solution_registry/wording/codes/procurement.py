"""Procurement routes, templates and their documents."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

_AGREEMENT = (
    "# schema/vocabulary/agreements.yml\n"
    "terms:\n"
    "- id: zz-it-drift-2025\n"
    "  name: {sv: IT-drift 2025}\n"
    "  holder: zz-exempel-inkop\n"
    "  country: zz\n"
    "  kind: framework\n"
    "  valid_to: 2027-02-28\n"
    '  sources: ["https://www.exempel-inkop.example/it-drift"]\n'
    "  example: true\n"
    "# solutions/felanmalan/solution.yml\n"
    "procurement_routes:\n"
    "- type: framework\n"
    "  country: zz\n"
    "  agreement: {id: zz-it-drift-2025}\n"
)
_CONFIRMED = (
    "procurement_routes:\n"
    "- type: framework\n"
    "  country: se\n"
    "  eligible:\n"
    "  - basis: confirmed_beforehand\n"
    '    list: "https://www.exempel-inkop.example/lista"\n'
    "    deadline: 2027-03-31\n"
)
_TEMPLATE = (
    "# solutions/felanmalan/solution.yml\n"
    "kind: procurement_template\n"
    "template:\n"
    "  subject: {sv: E-tjänst för felanmälan}\n"
)
_LISTED = (
    f"{_TEMPLATE}"
    "  documents:\n"
    "  - {file: documents/krav.md, title: {sv: Krav}, purpose: requirements}\n"
)
_FILLED_IN = "  placeholders: {kommun: {sv: Kommunens namn}}\n"
_DOCUMENT = "# solutions/felanmalan/documents/krav.md\n"

CODES = (
    Code(
        "still-to-procure-missing",
        "The route does not say what is still to be procured.",
        "Open source is free to use, but operation, support and adaptation usually are not.",
        ("Add “still_to_procure”, for example: still_to_procure: {{sv: Drift och support}}",),
        wrong="procurement_routes: [{type: open_source, country: se}]",
        right=(
            "procurement_routes: [{type: open_source, country: se, still_to_procure: {sv: "
            "Drift och support}}]"
        ),
    ),
    Code(
        "eligible-organisations-missing",
        "The route does not say which organisations may use it.",
        "A municipality that cannot see whether it is named cannot call off.",
        (
            (
                "Add “organisations” with their ids, or for those confirmed beforehand “list” "
                "with the address of the list."
            ),
        ),
        wrong="procurement_routes: [{type: framework, country: se, eligible: [{basis: named}]}]",
        right=(
            "procurement_routes: [{type: framework, country: se, eligible: [{basis: named, "
            "organisations: [se-0180]}]}]"
        ),
    ),
    Code(
        "outside-agreement",
        "The day {value} lies outside of the agreement {agreement}: {limit}.",
        (
            "Nobody can call off before an agreement begins or after it has ended; the page shows "
            "the days on which both hold."
        ),
        (
            (
                "Correct the day, or the agreement's days in schema/vocabulary/agreements.yml; "
                "perhaps another agreement is meant."
            ),
        ),
        wrong=_AGREEMENT + "  last_call_off: 2027-12-31",
        right=_AGREEMENT + "  last_call_off: 2027-02-28",
        severity=Severity.WARNING,
    ),
    Code(
        "deadline-after-end",
        "One may confirm or apply until {value}, but nothing can be called off after {limit}.",
        "Readers would prepare for what they can no longer use.",
        ("Correct one of the days, or “valid_to” of the agreement.",),
        wrong=_CONFIRMED + "  last_call_off: 2026-12-31",
        right=_CONFIRMED + "  last_call_off: 2027-12-31",
        severity=Severity.WARNING,
    ),
    Code(
        "template-missing",
        "A procurement template says in “template” what it procures; it is missing.",
        "Whoever wants to use the template needs the subject and the documents.",
        ("Add “template” with “subject” and “documents”, or change “kind”.",),
        wrong="kind: procurement_template",
        right="kind: procurement_template\ntemplate: {subject: {sv: E-tjänst för felanmälan}}",
    ),
    Code(
        "template-unexpected",
        "“template” belongs to procurement templates only; this is of the kind {kind}.",
        "It would be listed among templates without being one.",
        ("Delete “template”, or write: kind: procurement_template",),
        wrong="kind: e_service\ntemplate: {subject: {sv: E-tjänst för felanmälan}}",
        right="kind: procurement_template\ntemplate: {subject: {sv: E-tjänst för felanmälan}}",
    ),
    Code(
        "document-missing",
        "The document {file} is listed but not in the folder.",
        "The page would offer a document that nobody can read.",
        ("Add the file to the solution's folder, or delete its row.",),
        wrong=_LISTED.rstrip(),
        right=_LISTED + _DOCUMENT + "Tjänsten tar emot bilder.",
    ),
    Code(
        "document-unlisted",
        "The document {file} is in the folder but not listed.",
        "Only documents that are listed are shown, with their titles.",
        (
            (
                "Add it under template.documents with “file”, “title” and “purpose”, or delete "
                "the file."
            ),
        ),
        wrong=_TEMPLATE + _DOCUMENT + "Tjänsten tar emot bilder.",
        right=_LISTED + _DOCUMENT + "Tjänsten tar emot bilder.",
    ),
    Code(
        "placeholder-undeclared",
        "{file} has {{{{ {name} }}}} to fill in, but the template does not declare it.",
        (
            "Whoever fills in the template would not be asked for it, and it would stay in the "
            "contract."
        ),
        (
            (
                "Add “{name}” with a label under template.placeholders, or correct the name in "
                "the document."
            ),
        ),
        wrong=_LISTED + _DOCUMENT + "Tjänsten används av {{ kommun }}.",
        right=_LISTED + _FILLED_IN + _DOCUMENT + "Tjänsten används av {{ kommun }}.",
    ),
    Code(
        "placeholder-malformed",
        "“{text}” in {file} looks like something to fill in, but is not written as that.",
        "Nobody would be asked for it, and it would stay in the contract as it is.",
        (
            "Write {{{{ {name} }}}}",
            (
                "Write a name of small letters a to z, digits and _ in two pairs of braces, as "
                "{{{{ kommun }}}}, and declare it under template.placeholders."
            ),
        ),
        wrong=_LISTED + _FILLED_IN + _DOCUMENT + "Tjänsten används av {{ Kommun }}.",
        right=_LISTED + _FILLED_IN + _DOCUMENT + "Tjänsten används av {{ kommun }}.",
        severity=Severity.WARNING,
    ),
    Code(
        "placeholder-unused",
        "The placeholder “{name}” is in none of the documents.",
        "Readers would be asked to fill in something that is not used.",
        ("Write {{{{ {name} }}}} where it belongs in a document, or delete the placeholder.",),
        wrong=_LISTED + _FILLED_IN + _DOCUMENT + "Tjänsten tar emot bilder.",
        right=_LISTED + _FILLED_IN + _DOCUMENT + "Tjänsten används av {{ kommun }}.",
        severity=Severity.WARNING,
    ),
)
