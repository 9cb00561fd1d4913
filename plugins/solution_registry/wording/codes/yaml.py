"""What of YAML a registry file may use."""

from solution_registry.wording.code import Code

CODES = (
    Code(
        "several-documents",
        "A second document begins here.",
        "Each file holds one thing; what follows a line of “---” or “...” would not be read.",
        ("Remove the line, or move the rest to a file of its own.",),
        wrong="---\nreuse: {terms: open_source}",
        right="reuse: {terms: open_source}",
    ),
    Code(
        "directive",
        "The file has a line that begins with “%”.",
        "Such lines change how YAML is read; the registry reads all files in one way.",
        ("Delete the line.",),
        wrong="%YAML 1.2\n---\nschema_version: 1",
        right="schema_version: 1",
    ),
    Code(
        "anchor",
        "“{name}” is a shorthand of YAML for repeating a part of the file.",
        "Shorthands can make a small file endlessly large, and hide what it says.",
        ('Write out what is meant. If it is text, put it in quotation marks: "{name}".',),
        wrong="reuse: &terms {terms: open_source}",
        right="reuse: {terms: open_source}",
    ),
    Code(
        "merge-key",
        "“<<” takes in fields from another part of the file.",
        "It hides what the file says, and not all programs read it alike.",
        ("Delete the line and write out the fields.",),
        wrong="reuse:\n  <<: {terms: open_source}",
        right="reuse:\n  terms: open_source",
    ),
    Code(
        "tag",
        "“{name}” tells YAML to turn the value into something else.",
        "Such tags can make a program run code.",
        (
            (
                "Delete the word with its exclamation mark. If it is text, put the whole text "
                "in quotation marks."
            ),
        ),
        wrong="name: {sv: !!str Felanmälan}",
        right="name: {sv: Felanmälan}",
    ),
    Code(
        "key-not-text",
        "The name of a field is not a word here.",
        "All fields have names in small letters.",
        ("If “{value}” is meant as a name, put it in quotation marks.",),
        otherwise="If a text begins with a bracket, put the whole text in quotation marks.",
        wrong='self_assessment:\n  criteria: "2026.1"\n  answers:\n    1: {verdict: met}',
        right='self_assessment:\n  criteria: "2026.1"\n  answers:\n    cost-stated: {verdict: met}',
    ),
    Code(
        "duplicate-key",
        "The field “{name}” is here twice.",
        "Only one of them would count, and nobody could tell which.",
        ("Keep one of them and delete the other.",),
        wrong="reuse:\n  terms: open_source\n  terms: licensed",
        right="reuse:\n  terms: open_source",
    ),
    Code(
        "empty-value",
        "Nothing is written for “{name}”.",
        "A gap says nothing to a reader; what may be left out is shown as “not stated”.",
        (
            "Choose one of these: {allowed}.",
            "Choose a term of {vocabulary}.",
            "Write a text; “{needed}” has to say something.",
            "Write it like this: {example}",
        ),
        otherwise="Write a value, or delete the line.",
        wrong="lead:",
        right="lead: se-0180",
    ),
    Code(
        "number-too-long",
        "The number {value} is too long to be exact.",
        "Programs round numbers of more than 16 digits.",
        (
            (
                "If it is a number of a case or an order, put it in quotation marks; else "
                "check the digits."
            ),
        ),
        wrong="costs:\n  development: {amount: 400000000000000000000, currency: SEK, year: 2025}",
        right="costs:\n  development: {amount: 4000000, currency: SEK, year: 2025}",
    ),
    Code(
        "merge-conflict",
        "Git has left marks of a conflict in the file.",
        "Two people have changed the same lines, and nobody has chosen between them yet.",
        ("Keep the lines that are right, and delete the marks: <<<<<<<, ======= and >>>>>>>.",),
        wrong="<<<<<<< HEAD\nlifecycle: production\n=======\nlifecycle: phase_out\n>>>>>>> change",
        right="lifecycle: production",
    ),
    Code(
        "yaml-syntax",
        "The file cannot be read from here on; it is not YAML.",
        "Something on this line, or just above it, is not written as YAML asks.",
        (
            (
                "Compare with another entry, and put texts with unusual characters in "
                "quotation marks."
            ),
        ),
        wrong="summary: {sv: !<Anmäl fel}",
        right='summary: {sv: "!<Anmäl fel"}',
    ),
)
