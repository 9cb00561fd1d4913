"""What an entry names must exist."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

from .remedies import TAKE_AWAY

ADD_ORGANISATION = (
    "Its id stands on its page. An organisation that is not in the register yet is added as a line "
    "in a file of schema/vocabulary/organisations/: "
    "- {{id: se-foretaget, name: Företaget AB, kind: supplier, country: se}}"
)
"""Said wherever an organisation is looked for: nearly all suppliers are yet to be added."""

MEANT = (
    "That is the id of {called}.",
    "Has ended: {ended}.",
    "Did you mean {near}?",
)
"""Said where an organisation is named by something else than its id."""

CODES = (
    Code(
        "unknown-organisation",
        "There is no organisation “{value}” in the register.",
        (
            "With ids from one register, a solution is found from its municipality and counted "
            "once: se- and four digits for a Swedish one, dk- and three for a Danish one."
        ),
        ("Write: {exact}", *MEANT),
        unsure=(ADD_ORGANISATION,),
        wrong="lead: se-sundsvall",
        right="lead: se-2281",
    ),
    Code(
        "organisation-expired",
        "The organisation “{value}” has ended.",
        "Nobody answers there any more.",
        ("Its tasks have gone over to {successor}; write that if it now answers for this.",),
        otherwise="Find out who has taken over.",
        wrong=(
            "# schema/vocabulary/organisations/examples.yml\n"
            "organisations:\n"
            "- {id: zz-isvattna, name: Isvattna, kind: municipality, country: zz, "
            "valid_to: 2025-12-31, successor: zz-rimfrosta, example: true}\n"
            "# solutions/felanmalan/solution.yml\n"
            "lead: zz-isvattna"
        ),
        right=(
            "# schema/vocabulary/organisations/examples.yml\n"
            "organisations:\n"
            "- {id: zz-isvattna, name: Isvattna, kind: municipality, country: zz, "
            "valid_to: 2025-12-31, successor: zz-rimfrosta, example: true}\n"
            "# solutions/felanmalan/solution.yml\n"
            "lead: zz-rimfrosta"
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "adopter-ended",
        "The organisation “{value}” has ended, and is still told of as one that uses the solution.",
        "Who is no more uses nothing, and is counted nowhere.",
        (
            (
                "If {successor} goes on using it, give the file the name {successor}.yml; what it "
                "confirms, it says itself."
            ),
        ),
        unsure=("If nobody goes on using it, write “stage: left”, and in “since” when.",),
        wrong=(
            "# schema/vocabulary/organisations/examples.yml\n"
            "organisations:\n"
            "- {id: zz-isvattna, name: Isvattna, kind: municipality, country: zz, "
            "valid_to: 2025-12-31, successor: zz-rimfrosta, example: true}\n"
            "# solutions/felanmalan/adopters/zz-isvattna.yml\n"
            "stage: production\n"
            "source: https://www.isvattna.example/felanmalan"
        ),
        right=(
            "# schema/vocabulary/organisations/examples.yml\n"
            "organisations:\n"
            "- {id: zz-isvattna, name: Isvattna, kind: municipality, country: zz, "
            "valid_to: 2025-12-31, successor: zz-rimfrosta, example: true}\n"
            "# solutions/felanmalan/adopters/zz-isvattna.yml\n"
            "stage: left\n"
            "since: 2025-12\n"
            "source: https://www.isvattna.example/felanmalan"
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "unknown-term",
        "“{value}” is not in the vocabulary {vocabulary}.",
        "With one word for one thing, solutions can be found and compared.",
        ("Write: {exact}", "Did you mean {near}?"),
        otherwise="Choose a term from that file, or propose a new one there.",
        wrong="service_areas: [roads]",
        right="service_areas: [streets]",
    ),
    Code(
        "unknown-solution",
        "There is no solution “{value}” in the registry.",
        "The page would lead readers to a page that does not exist.",
        ("Did you mean {near}?",),
        otherwise="Write the name of a folder in solutions/, or delete the line.",
        wrong="related: [{id: open-e-platform, relation: builds_on}]",
        right="related: [{id: open-eplatform, relation: builds_on}]",
    ),
    Code(
        "self-reference",
        "The solution names itself: “{value}”.",
        "Nothing can build on, be part of or replace itself.",
        ("Name the other solution, or delete the line.",),
        wrong=(
            "# solutions/felanmalan/solution.yml\nrelated: [{id: felanmalan, relation: builds_on}]"
        ),
        right=(
            "# solutions/felanmalan/solution.yml\n"
            "related: [{id: open-eplatform, relation: builds_on}]"
        ),
    ),
    Code(
        "reference-cycle",
        "These solutions lead to one another in a circle: {path}.",
        "Of two solutions only one can build on, be part of or replace the other.",
        ("Delete one of the relations.",),
        wrong=(
            "# solutions/felanmalan/solution.yml\n"
            "related: [{id: open-eplatform, relation: builds_on}]\n"
            "# solutions/open-eplatform/solution.yml\n"
            "related: [{id: felanmalan, relation: part_of}]"
        ),
        right=(
            "# solutions/felanmalan/solution.yml\n"
            "related: [{id: open-eplatform, relation: builds_on}]"
        ),
    ),
    Code(
        "successor-cycle",
        "These organisations are said to have come after one another in a circle: {path}.",
        (
            "Nobody could tell who answers for their tasks, nor whether those who decide in their "
            "names are two."
        ),
        ("Delete “successor” of the one that is still there, and its “valid_to”.",),
        wrong=(
            "# schema/vocabulary/organisations/examples.yml\n"
            "organisations:\n"
            "- {id: zz-isvattna, name: Isvattna, kind: municipality, country: zz, "
            "valid_to: 2025-12-31, successor: zz-snovattna, example: true}\n"
            "- {id: zz-snovattna, name: Snövattna, kind: municipality, country: zz, "
            "valid_to: 2025-12-31, successor: zz-isvattna, example: true}"
        ),
        right=(
            "# schema/vocabulary/organisations/examples.yml\n"
            "organisations:\n"
            "- {id: zz-isvattna, name: Isvattna, kind: municipality, country: zz, "
            "valid_to: 2025-12-31, successor: zz-snovattna, example: true}\n"
            "- {id: zz-snovattna, name: Snövattna, kind: municipality, country: zz, "
            "example: true}"
        ),
    ),
    Code(
        "organisation-twice",
        "“{value}” and “{near}” have the same name or registration number.",
        (
            "An organisation is counted by its id, and the id keeps it from deciding on what is "
            "its own: with two it would count twice, and could do so."
        ),
        (
            "Keep the one that is there, and name it everywhere by that.",
            "If they are two, add to the name what tells them apart.",
            "If one followed the other, say when, with valid_to and valid_from.",
        ),
        wrong=(
            "# schema/vocabulary/organisations/examples.yml\n"
            "organisations:\n"
            "- {id: se-foretaget, name: Företaget AB, kind: supplier, country: se}\n"
            "- {id: se-foretaget-ab, name: Företaget AB, kind: supplier, country: se}"
        ),
        right=(
            "# schema/vocabulary/organisations/examples.yml\n"
            "organisations:\n"
            "- {id: se-foretaget, name: Företaget AB, kind: supplier, country: se}"
        ),
    ),
    Code(
        "criteria-name",
        "This set of criteria calls itself {value}, and its file {expected}.",
        (
            "Decisions name a set by its number, and a set never changes: no file speaks for "
            "another's."
        ),
        ('Write id: "{expected}", or give the file the name of its id.',),
        wrong='# schema/criteria/2027.1.yml\nid: "2026.1"',
        right='# schema/criteria/2027.1.yml\nid: "2027.1"',
    ),
    Code(
        "repository-twice",
        "The same repository is stated by: {value}.",
        "One solution has one entry, or what is known of it is spread over two.",
        (
            "Keep one of them.",
            "If they are two solutions, say in related what one is to the other.",
            "If each has a folder of its own in the repository, state that as its address.",
        ),
        wrong=(
            "# solutions/felanmalan/solution.yml\n"
            'reuse: {terms: open_source, repository: "https://kod.kommunen.se/felanmalan"}\n'
            "# solutions/open-eplatform/solution.yml\n"
            'reuse: {terms: open_source, repository: "https://kod.kommunen.se/felanmalan"}'
        ),
        right=(
            "# solutions/felanmalan/solution.yml\n"
            'reuse: {terms: open_source, repository: "https://kod.kommunen.se/felanmalan"}\n'
            "# solutions/open-eplatform/solution.yml\n"
            'reuse: {terms: open_source, repository: "https://kod.kommunen.se/eplatform"}'
        ),
        severity=Severity.REVIEW,
    ),
    Code(
        "unknown-licence",
        "“{value}” is not a licence that SPDX knows.",
        "With SPDX names a lawyer and a program know exactly which text is meant.",
        ("Did you mean {near}?",),
        otherwise="Write the short name from spdx.org/licenses, as EUPL-1.2 or MIT.",
        wrong="reuse: {terms: open_source, licence: EUPL}",
        right="reuse: {terms: open_source, licence: EUPL-1.2}",
    ),
    Code(
        "licence-spelling",
        "“{value}” is not how SPDX writes this licence.",
        "Links to the licence, and whoever looks for it, need the same capitals and blanks.",
        ("Write it so: {right}",),
        wrong="reuse: {terms: open_source, licence: eupl-1.2}",
        right="reuse: {terms: open_source, licence: EUPL-1.2}",
    ),
    Code(
        "deprecated-licence",
        "The licence name “{value}” is out of use.",
        "SPDX has replaced it: it does not say exactly which text is meant.",
        ("Write {use}, if that is what the licence text says.",),
        otherwise="Compare the licence text with those at spdx.org/licenses, and write its name.",
        wrong="reuse: {terms: open_source, licence: GPL-3.0}",
        right="reuse: {terms: open_source, licence: GPL-3.0-only}",
        severity=Severity.WARNING,
    ),
    Code(
        "unknown-criteria-set",
        "There is no criteria set {value}.",
        "A judgement is worth something only against criteria that anybody can read.",
        ("Write the number of a file in schema/criteria/, in quotation marks.", TAKE_AWAY),
        wrong='self_assessment:\n  criteria: "2025.1"\n  answers: {cost-stated: {verdict: met}}',
        right='self_assessment:\n  criteria: "2026.1"\n  answers: {cost-stated: {verdict: met}}',
    ),
    Code(
        "unknown-criterion",
        "There is no criterion “{value}” in the set {set}.",
        "A judgement is worth something only against criteria that anybody can read.",
        ("Look up the criterion's id in schema/criteria/.",),
        wrong='self_assessment:\n  criteria: "2026.1"\n  answers: {cost-known: {verdict: met}}',
        right='self_assessment:\n  criteria: "2026.1"\n  answers: {cost-stated: {verdict: met}}',
    ),
)
