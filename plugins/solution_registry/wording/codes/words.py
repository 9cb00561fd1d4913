"""The form of words and texts."""

from solution_registry.wording.code import Code

from .references import ADD_ORGANISATION, MEANT

CODES = (
    Code(
        "blank-text",
        "There is nothing to read in “{name}”.",
        "An empty text looks like an answer without being one.",
        (
            "Choose one of these: {allowed}.",
            "Choose a term of {vocabulary}.",
            "Write {mark}, or delete the line.",
            "Write a text; “{needed}” has to say something.",
            "Write it like this: {example}",
        ),
        otherwise="Write a text, or delete the line.",
        wrong='name: {sv: " "}',
        right="name: {sv: Felanmälan}",
    ),
    Code(
        "blank-at-end",
        "The text begins or ends with a blank.",
        "Two texts that look the same would then be different.",
        ('Write: "{value}"',),
        wrong='name: {sv: "Felanmälan "}',
        right='name: {sv: "Felanmälan"}',
    ),
    Code(
        "line-break",
        "“{name}” must be on one line.",
        "It is shown in lists and headings, where a new line would be lost.",
        (
            "Write it like this: {example}",
            (
                "Write the text on one line, without | before it. Longer text belongs in "
                "“description”."
            ),
        ),
        wrong='summary: {sv: "Anmäl fel.\\nFölj ärendet."}',
        right='summary: {sv: "Anmäl fel. Följ ärendet."}',
    ),
    Code(
        "text-too-long",
        "The text in “{name}” is too long: at most {max} characters fit.",
        "It is shown where there is little room, as in lists and search results.",
        (
            "It has {length} characters.",
            "Say the most important thing here and link to the rest.",
        ),
        wrong=(
            "name: {sv: Felanmälan för gator och vägar och cykelbanor och gångbanor och "
            "belysning och parker i kommunen}"
        ),
        right="name: {sv: Felanmälan för gata och park}",
    ),
    Code(
        "text-too-short",
        "“{value}” is too short: at least {min} characters are needed.",
        "So short a text cannot be what the field asks for.",
        ("Write it in full.",),
        wrong="service_areas: [x]",
        right="service_areas: [streets]",
    ),
    Code(
        "bad-id",
        "“{value}” is not a name of the form used here.",
        (
            "Names of terms and solutions are parts of addresses, so they have the letters a "
            "to z and digits only."
        ),
        ("Write: {near}", "Did you mean {perhaps}?"),
        otherwise="Look up the name in the vocabulary.",
        wrong="service_areas: [Gata & trafik]",
        right="service_areas: [streets]",
    ),
    Code(
        "bad-organisation-id",
        "“{value}” is not the id of an organisation.",
        (
            "Names change, and several organisations can have the same; an id is the country and a "
            "code or a short name, as in se-0180 for Stockholm and se-digg for Digg."
        ),
        ("Write: {exact}", *MEANT),
        unsure=(ADD_ORGANISATION,),
        wrong="lead: Stockholm",
        right="lead: se-0180",
    ),
    Code(
        "bad-language",
        "“{value}” is not a language tag.",
        "Languages are named by two small letters, so that every program knows them.",
        ("Write {near}.",),
        otherwise="Swedish is sv, English en and Danish da.",
        wrong="name: {svenska: Felanmälan}",
        right="name: {sv: Felanmälan}",
    ),
    Code(
        "bad-country",
        "“{value}” is not a country code.",
        "Countries are named by two small letters.",
        ("Write {near}.",),
        otherwise="Sweden is se and Denmark dk.",
        wrong="procurement_routes: [{type: framework, country: SE}]",
        right="procurement_routes: [{type: framework, country: se}]",
    ),
    Code(
        "bad-currency",
        "“{value}” is not a currency code.",
        "“kr” is the currency of four countries; three capital letters leave no doubt.",
        ("Write {near}.",),
        otherwise="Swedish kronor are SEK, Danish kroner DKK and euros EUR.",
        wrong="costs:\n  development: {amount: 4000000, currency: kr, year: 2025}",
        right="costs:\n  development: {amount: 4000000, currency: SEK, year: 2025}",
    ),
    Code(
        "bad-licence",
        "“{value}” is not an SPDX licence expression.",
        "With SPDX names a lawyer and a program know exactly which text is meant.",
        (
            (
                "Write the short name from spdx.org/licenses, as EUPL-1.2 or MIT; join two "
                "with AND or OR."
            ),
        ),
        wrong='reuse: {terms: open_source, licence: "EUPL, version 1.2"}',
        right="reuse: {terms: open_source, licence: EUPL-1.2}",
    ),
    Code(
        "bad-name",
        "The name “{value}” has characters that cannot be used here.",
        "The name is used in addresses and in documents that are filled in.",
        ("Use small letters a to z and digits; the label beside it can have any words.",),
        wrong='self_assessment:\n  criteria: "2026.1"\n  answers: {Kostnad klar: {verdict: met}}',
        right='self_assessment:\n  criteria: "2026.1"\n  answers: {cost-stated: {verdict: met}}',
    ),
    Code(
        "bad-form",
        "“{value}” does not have the form that “{name}” asks for.",
        "One form makes values comparable, and leads to the right place.",
        ("Write it like this: {example}",),
        wrong="self_assessment:\n  criteria: första\n  answers: {cost-stated: {verdict: met}}",
        right='self_assessment:\n  criteria: "2026.1"\n  answers: {cost-stated: {verdict: met}}',
    ),
    Code(
        "empty-list",
        "There is nothing in “{name}”.",
        "A gap says nothing to a reader; what may be left out is shown as “not stated”.",
        (
            "Choose one of these: {allowed}.",
            "Choose a term of {vocabulary}.",
            "Write it like this: {example}",
        ),
        otherwise="Write at least one value, or delete the line.",
        wrong="audience: []",
        right="audience: [residents]",
    ),
    Code(
        "too-many-items",
        "“{name}” holds at most {max} values.",
        "Nobody reads longer lists, and they slow every page.",
        (
            "It has {count} now.",
            (
                "Group what belongs together. If the list has to be complete, publish it and give "
                "its address, for example in “sources” or, for a procurement route, in “list”."
            ),
        ),
        wrong=(
            "template:\n"
            "  subject: {sv: E-tjänst}\n"
            '  cpv: ["72000001", "72000002", "72000003", "72000004", "72000005", '
            '"72000006", "72000007", "72000008", "72000009", "72000010", '
            '"72000011", "72000012", "72000013", "72000014", "72000015", '
            '"72000016", "72000017", "72000018", "72000019", "72000020", '
            '"72000021", "72000022", "72000023", "72000024", "72000025", '
            '"72000026", "72000027", "72000028", "72000029", "72000030", '
            '"72000031", "72000032", "72000033", "72000034", "72000035", '
            '"72000036", "72000037", "72000038", "72000039", "72000040", '
            '"72000041", "72000042", "72000043", "72000044", "72000045", '
            '"72000046", "72000047", "72000048", "72000049", "72000050", '
            '"72000051"]'
        ),
        right='template:\n  subject: {sv: E-tjänst}\n  cpv: ["72000001", "72000002"]',
    ),
    Code(
        "placeholder",
        "“{value}” stands for something that was to be filled in.",
        "A reader would take it for a fact, or write to an address where nobody answers.",
        ("Write the real value, or delete the line if it is not known.",),
        wrong="contacts: [{role: system_owner, email: noreply@kommunen.se}]",
        right="contacts: [{role: system_owner, email: system@kommunen.se}]",
    ),
    Code(
        "bad-value",
        "The value of “{name}” is not one that fits here.",
        "The field has rules of its own, written in its description.",
        ("Compare with the description of the field.",),
    ),
    Code(
        "more-problems",
        "There are {count} more problems in this file.",
        "The first hundred are shown; the rest often have the same cause.",
        ("Mend those that are shown, and validate again.",),
        wrong="lifecyle: production\n(× 102)",
        right="lifecycle: production",
    ),
)
