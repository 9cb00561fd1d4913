"""What is easily written wrong in YAML."""

from solution_registry.wording.code import Code

CODES = (
    Code(
        "missing-space",
        "There is no space after the colon in “{text}”.",
        "Without the space YAML reads the name and the value as one text.",
        ("Put a space after the colon.",),
        wrong="lifecycle:production\nlisted_by: lead",
        right="lifecycle: production\nlisted_by: lead",
    ),
    Code(
        "missing-colon",
        "There is no colon after “{text}”.",
        "A field is written as its name, a colon, a space and the value.",
        (
            (
                "Put a colon and a space after the name. If the line belongs to the text "
                "above, indent it more than the line above."
            ),
        ),
        wrong="lifecycle\nlisted_by: lead",
        right="lifecycle: production\nlisted_by: lead",
    ),
    Code(
        "colon-in-text",
        "There is a second colon in the text on this line.",
        "A colon with a space after it means that a new field begins.",
        (
            'Put the whole text in straight quotation marks: "Step 1: apply".',
            "If it is a field of its own, write it on the next line, two spaces in: {inner}",
        ),
        wrong="name:\n  sv: Felanmälan: gata och park",
        right='name:\n  sv: "Felanmälan: gata och park"',
    ),
    Code(
        "text-cut-off",
        "The text ends before “{lost}”, which is taken for a comment.",
        "After a blank, # begins a comment, and nobody sees what is in it on the site.",
        (
            "Write: {text}",
            "Put the whole text in quotation marks; if it is a comment, write a blank after #.",
        ),
        wrong="summary:\n  sv: Lösning #1 för lokaler",
        right='summary:\n  sv: "Lösning #1 för lokaler"',
    ),
    Code(
        "comma-in-text",
        "“{name}” stands alone, without a colon and a value.",
        "Between {{ and }} a comma means that a new field begins.",
        (
            (
                "If it belongs to the text before the comma, put the whole text in quotation "
                'marks: {{sv: "Gator, vägar"}}.'
            ),
        ),
        wrong="name: {sv: Felanmälan för gator, vägar och parker}",
        right='name: {sv: "Felanmälan för gator, vägar och parker"}',
    ),
    Code(
        "comma-in-number",
        "The comma ends the number in “{value}”.",
        "Between {{ and }} a comma means that a new field begins.",
        (
            (
                "Write the number without a comma: a sum in whole units with digits alone, as "
                "4000000; decimals after a point, as 24.5."
            ),
        ),
        wrong="costs:\n  development: {amount: 4,000,000, currency: SEK, year: 2025}",
        right="costs:\n  development: {amount: 4000000, currency: SEK, year: 2025}",
    ),
    Code(
        "bad-indent",
        "The line does not begin where the lines around it do.",
        "In YAML the indentation says what belongs together.",
        (
            (
                "Begin the line in the same column as the other fields of its group; use two "
                "spaces for each level."
            ),
        ),
        wrong="reuse:\n  terms: open_source\n   licence: EUPL-1.2",
        right="reuse:\n  terms: open_source\n  licence: EUPL-1.2",
    ),
    Code(
        "list-mark",
        "“{mark}” does not begin a row of a list here.",
        "YAML knows one mark for the rows of a list: a hyphen with a space after it.",
        ("Write: - {text}",),
        wrong="service_areas:\n• streets",
        right="service_areas:\n- streets",
    ),
    Code(
        "unclosed-quote",
        "A quotation mark that opens here ({quote}) is never closed.",
        "Everything after it is then read as one text.",
        ("Put the same mark at the end of the text.",),
        wrong='name:\n  sv: "Felanmälan',
        right='name:\n  sv: "Felanmälan"',
    ),
    Code(
        "text-after-quote",
        "There is more text after the closing quotation mark ({quote}).",
        "A text in quotation marks ends at the second mark.",
        (
            (
                "Put the marks around the whole text. If the mark is a part of the text, use "
                "the other sort (' or \") around it."
            ),
        ),
        wrong="name:\n  sv: 'Felanmälan' för alla",
        right="name:\n  sv: \"'Felanmälan' för alla\"",
    ),
    Code(
        "unclosed-bracket",
        "A bracket that opens here ({bracket}) is never closed, or a comma is missing after it.",
        "Everything after it is then read as a part of the list.",
        (
            'If it is one text, with a colon in it, write: "{said}"',
            "If {mark} belongs to a text, put all of it in quotation marks that it has not itself.",
            "Put {closing} where the list ends, and commas between its values.",
        ),
        wrong="audience: [residents, staff\nlisted_by: lead",
        right="audience: [residents, staff]\nlisted_by: lead",
    ),
    Code(
        "extra-bracket",
        "There is a bracket ({bracket}) too many.",
        "Nothing is open that it could close.",
        ("Delete the bracket.",),
        wrong="reuse:\n  terms: open_source\n}",
        right="reuse:\n  terms: open_source",
    ),
    Code(
        "text-after-bracket",
        "There is more text after the closing bracket ({bracket}).",
        "A value that begins with a bracket is read as a list, and ends with the bracket.",
        ("Put the whole text in quotation marks, or move what follows to a line of its own.",),
        wrong="name:\n  sv: [Beta] Felanmälan",
        right='name:\n  sv: "[Beta] Felanmälan"',
    ),
    Code(
        "special-start",
        "A text cannot begin with {character} unless it is in quotation marks.",
        "The character has a meaning of its own in YAML.",
        ("Put the whole text in quotation marks.",),
        wrong="name:\n  sv: @Felanmälan",
        right='name:\n  sv: "@Felanmälan"',
    ),
    Code(
        "list-on-key-line",
        "A list begins on the same line as the name of its field.",
        "Each value of a list with hyphens stands on a line of its own.",
        ("Begin the list on the next line, or write it as [one, two].",),
        wrong="audience: - residents",
        right="audience:\n  - residents",
    ),
    Code(
        "bad-escape",
        "“{escape}” means nothing in a text with double quotation marks.",
        "There a backslash begins a code for a character, such as \\n for a new line.",
        ("Write \\\\ for a backslash, or use single quotation marks around the text.",),
        wrong='alternative_to: ["C:\\Felanmälan"]',
        right="alternative_to: ['C:\\Felanmälan']",
    ),
)
