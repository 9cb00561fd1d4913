"""Which fields there are, and what kind of value each has."""

from solution_registry.wording.code import Code

CODES = (
    Code(
        "missing-field",
        "The field “{name}” is missing.",
        "Without it a reader cannot tell what is offered, so it is required.",
        ("Add a line like this: {example}",),
        wrong="integrations:\n  - system_type: case_management",
        right="integrations:\n  - system_type: case_management\n    state: standard",
    ),
    Code(
        "unknown-field",
        "There is no field called “{name}” here.",
        "Nobody would see what is written in a field that the registry does not know.",
        (
            "Did you mean “{near}”?",
            "These fields can stand here: {allowed}.",
        ),
        otherwise="Look for the right name in another entry, or delete the line.",
        wrong="lifecyle: production",
        right="lifecycle: production",
    ),
    Code(
        "misplaced-field",
        "The field “{name}” does not belong here.",
        "The indentation says which group a field belongs to.",
        (
            "Move the line out to the margin: “{outermost}” belongs to no group.",
            "Move the line to {place}, two spaces in for each level.",
            "Write it in the rows of {rows} instead, in each that it is about.",
        ),
        wrong="licence: EUPL-1.2",
        right="reuse:\n  terms: open_source\n  licence: EUPL-1.2",
    ),
    Code(
        "renamed-field",
        "The field “{name}” is called “{place}” in this registry.",
        "Other formats have other names; here each thing has one.",
        ("Write the value under “{place}” instead.",),
        wrong="title: Felanmälan",
        right="name: {sv: Felanmälan}",
    ),
    Code(
        "computed-field",
        "“{name}” is not written by hand; the registry works it out.",
        (
            "Status follows from reviewers' decisions, their dates and the content, so that "
            "nobody can certify by writing a word."
        ),
        ("Delete the line. If you want the solution certified, read the page on certification.",),
        wrong="status: certified",
        right="lifecycle: production",
    ),
    Code(
        "schema-version",
        "The schema version is the number 1, not {value}.",
        "The number says which rules the file was written by.",
        ("Write: schema_version: 1",),
        wrong="schema_version: 2",
        right="schema_version: 1",
    ),
    Code(
        "only-true",
        "“{name}” can only be true.",
        "The field is a mark: either it is there, or it is not.",
        ("Write {example}, or delete the line.",),
        wrong="example: yes",
        right="example: true",
    ),
    Code(
        "not-in-list",
        "“{value}” is not one of the words for “{name}”.",
        "With one word for one thing, solutions can be found and compared.",
        (
            "Did you mean {near}?",
            "Choose one of these: {allowed}.",
        ),
        wrong="kind: e-tjänst",
        right="kind: e_service",
    ),
    Code(
        "quote-it",
        "{value} is read as a number or as yes/no here, but “{name}” is text.",
        "A version 3.10 would become the number 3.1.",
        ('Put it in quotation marks: "{value}"',),
        wrong="versions:\n  - {version: 3.10, released_on: 2026-01-15}",
        right='versions:\n  - {version: "3.10", released_on: 2026-01-15}',
    ),
    Code(
        "single-value-wanted",
        "“{name}” is a single value, but fields or a list stand here.",
        (
            "A text that begins with a bracket, or has lines under it with colons, is read as "
            "something else."
        ),
        ("Write it like this, in quotation marks if in doubt: {example}",),
        wrong="lead: {id: se-0180}",
        right="lead: se-0180",
    ),
    Code(
        "one-text-wanted",
        "“{name}” is written once, not in several languages.",
        "Names, versions and numbers are the same in every language.",
        ("Write: {example}",),
        wrong=(
            "results:\n"
            "  - {measure: {sv: Minuter per ärende}, before: {sv: 45 min}, after: 20 min, "
            "measured_on: 2026-01-15}"
        ),
        right=(
            "results:\n"
            "  - {measure: {sv: Minuter per ärende}, before: 45 min, after: 20 min, "
            "measured_on: 2026-01-15}"
        ),
    ),
    Code(
        "not-a-list",
        "“{name}” has a single value, but a list stands here.",
        "Only one can be right, so the registry does not choose among several.",
        ("Write one: {example}",),
        wrong="lead: [se-0180]",
        right="lead: se-0180",
    ),
    Code(
        "languages-wanted",
        "“{name}” needs to say which language the text is in.",
        (
            "The site has several languages, and a reader or a screen reader must know which "
            "one it meets."
        ),
        ("Write: {example}",),
        wrong="name: Felanmälan",
        right="name: {sv: Felanmälan}",
    ),
    Code(
        "mapping-wanted",
        "“{name}” has fields of its own, but something else stands here.",
        "Each part has a field of its own so that it can be searched and compared.",
        ("Write for example: {example}",),
        wrong="complexity: low",
        right="complexity: {organisational: low, innovation: low}",
    ),
    Code(
        "fields-wanted",
        "The file is not made of fields.",
        "A file of the registry begins with “schema_version: 1” and has a field on each line.",
        ("Begin each line with the name of a field and a colon, without a hyphen before it.",),
        wrong="- schema_version: 1\n- kind: e_service",
        right="schema_version: 1\nkind: e_service",
    ),
    Code(
        "list-wanted",
        "“{name}” is a list, but a single value stands here.",
        "A list has brackets or hyphens even with one value in it.",
        ("Write: {example}",),
        wrong="audience: residents",
        right="audience: [residents]",
    ),
    Code(
        "list-of-rows-wanted",
        "“{name}” is a list of rows, but a single row stands here.",
        "Each row begins with a hyphen, even if there is only one.",
        (
            (
                "Put “- ” before the first field of the row and indent the others as far. "
                "Example: {example}"
            ),
        ),
        wrong="contacts:\n  role: system_owner\n  email: system@kommunen.se",
        right="contacts:\n  - role: system_owner\n    email: system@kommunen.se",
    ),
    Code(
        "true-or-false-wanted",
        "“{name}” is true or false; “{value}” is neither.",
        "Yes, no, on and off mean different things to different programs.",
        ("Write: {example}",),
        otherwise=(
            "Write true for yes or false for no, without quotation marks; leave the line out "
            "if it is not known."
        ),
        wrong="information_security: {personal_data: ja}",
        right="information_security: {personal_data: true}",
    ),
)
