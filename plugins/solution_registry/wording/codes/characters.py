"""What bytes and characters a file may hold."""

from solution_registry.wording.code import Code

CODES = (
    Code(
        "not-utf8",
        "The file is not UTF-8 from here on.",
        "In other encodings å, ä, ö, æ and ø turn into other characters.",
        (
            "It looks like {encoding}.",
            "Open the file in your editor, choose “Save with encoding” and then UTF-8.",
        ),
        wrong="# .editorconfig\n[*.yml]\ncharset = latin1",
        right="# .editorconfig\n[*.yml]\ncharset = utf-8",
    ),
    Code(
        "byte-order-mark",
        "The file begins with an invisible byte order mark (BOM).",
        "Some programs take the mark for a part of the first field's name.",
        ("Save the file as “UTF-8”, not as “UTF-8 with BOM”.",),
        wrong="# .editorconfig\n[*.yml]\ncharset = utf-8-bom",
        right="# .editorconfig\n[*.yml]\ncharset = utf-8",
    ),
    Code(
        "tab",
        "There is a tab character here.",
        "YAML is indented with spaces; a tab looks different in every program.",
        ("Replace the tab with spaces: two for each level.",),
        wrong="reuse:\n\tterms: open_source",
        right="reuse:\n  terms: open_source",
    ),
    Code(
        "control-character",
        "There is a character here that cannot be shown: {character}.",
        "Such characters often come along when text is pasted, and disturb screens and programs.",
        ("Delete the character, or write the text anew.",),
        wrong='name: {sv: "Felanmälan\\u0007"}',
        right='name: {sv: "Felanmälan"}',
    ),
    Code(
        "invisible-character",
        "There is an invisible character here: {character}.",
        (
            "Two texts that look the same would then be different, and searching would miss "
            "one of them."
        ),
        ("Delete the character, or write the text anew instead of pasting it.",),
        wrong='name: {sv: "Fel\\u200Banmälan"}',
        right='name: {sv: "Felanmälan"}',
    ),
    Code(
        "direction-character",
        "There is a hidden character here that turns the direction of reading: {character}.",
        "With it a text can be made to look like something other than it is.",
        ("Delete the character.",),
        wrong='name: {sv: "Felanmälan \\u202Egpj.exe"}',
        right='name: {sv: "Felanmälan"}',
    ),
    Code(
        "piled-marks",
        "More than four marks stand on one letter here: {character} and others.",
        "They cover the lines above and below. No language needs so many.",
        ("Delete the marks, or write the letter anew.",),
        wrong='name: {sv: "Z\\u0335\\u0321\\u0322\\u0327\\u0338on"}',
        right="name: {sv: Zon}",
    ),
    Code(
        "lost-character",
        "A character has been lost here: � stands where a letter should be.",
        (
            "The text has been saved in the wrong encoding on its way, and the letter cannot "
            "be brought back by itself."
        ),
        ("Write the right letter instead of �.",),
        wrong="name: {sv: Felanm�lan}",
        right="name: {sv: Felanmälan}",
    ),
    Code(
        "misread-letters",
        "“{text}” has been read in the wrong encoding.",
        "On the way, one letter such as å or ö has become two or three characters.",
        ("Write “{meant}”, and look for the same in the rest of the file.",),
        wrong="name: {sv: FelanmÃ¤lan}",
        right="name: {sv: Felanmälan}",
    ),
    Code(
        "odd-space",
        "There is a space here that YAML does not take for one ({character}).",
        "Hard spaces come along when text is pasted from a document or a web page.",
        ("Delete the space and write a new one with the space bar.",),
        wrong="lifecycle:\u00a0production\nlisted_by: lead",
        right="lifecycle: production\nlisted_by: lead",
    ),
    Code(
        "unreadable-file",
        "The file cannot be read.",
        "The computer says: {reason}",
        ("Check that the file is there and that you may read it.",),
        wrong="$ chmod a-r solutions/felanmalan/solution.yml",
        right="$ chmod a+r solutions/felanmalan/solution.yml",
    ),
    Code(
        "too-large",
        "The file is larger than a file may be.",
        "A limit keeps one file from slowing the whole registry.",
        (
            "It is {size} kB; the limit is {max} kB.",
            "Shorten the texts and link to longer ones instead.",
        ),
        wrong=(
            "description:\n"
            "  sv: |\n"
            "    Anmäl fel på gator, vägar och parker i kommunen.\n"
            "    (× 20000)"
        ),
        right="description:\n  sv: Anmäl fel på gator, vägar och parker i kommunen.",
    ),
    Code(
        "too-deep",
        "Lists and fields are nested too deeply here: more than {max} levels.",
        "No field needs so many levels, so something has gone wrong.",
        ("Look for brackets or indentation too many on this line.",),
        wrong="related: [[[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]]",
        right="related: [{id: open-eplatform, relation: builds_on}]",
    ),
    Code(
        "too-many-values",
        "There are more than {max} values here.",
        "A limit keeps one file from slowing the whole registry.",
        ("Keep what an adopter needs to know, and link to the rest.",),
        wrong="audience:\n- residents\n(× 5001)",
        right="audience:\n- residents",
    ),
    Code(
        "too-many-cells",
        "With this the tables of the file have more than {max} cells.",
        (
            "Each row is filled up to the width of its header, so a short text can become a page "
            "that no browser opens."
        ),
        (
            "Take away empty columns from the header, and put an empty line after each table.",
            "Put a table that is so large in a file of its own elsewhere, and link to it.",
        ),
        wrong=(
            "description:\n"
            "  sv: |\n"
            "    | År | Ärenden | | | | | | | | |\n"
            "    | -- | -- | -- | -- | -- | -- | -- | -- | -- | -- |\n"
            "    | 2025 | 1280 |\n"
            "    (× 1001)"
        ),
        right="description:\n  sv: |\n    | År | Ärenden |\n    | -- | -- |\n    | 2025 | 1280 |",
    ),
    Code(
        "too-many-quotes",
        "With this there are more than {max} signs for quotations (>) in the file.",
        "Each sign is a frame around the text, and so many make a page that no browser opens.",
        ("Delete the signs that are too many; one at the beginning of a line is enough.",),
        wrong="description:\n  sv: |\n    >>>>> Anmäl fel på gator.\n    (× 1001)",
        right="description:\n  sv: |\n    > Anmäl fel på gator.",
    ),
    Code(
        "empty-file",
        "The file says nothing.",
        "A file that is in the registry must have its fields.",
        ("Fill in the file, or delete it. “registry new” writes one to begin with.",),
        wrong="# yaml-language-server: $schema=../../schema/solution.schema.json",
        right=(
            "# yaml-language-server: $schema=../../schema/solution.schema.json\n"
            "schema_version: 1\n"
            "kind: e_service\n"
            "name: {sv: Felanmälan}\n"
            "summary: {sv: Anmäl fel på gator och i parker.}\n"
            "listed_by: lead\n"
            "lead: se-0180\n"
            "lifecycle: production\n"
            "service_areas: [streets]"
        ),
    ),
)
