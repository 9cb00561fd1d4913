"""What is told of a publiccode.yml that is imported, and of an entry that would become one."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

from .shown import REAL_ENTRY

CODES = (
    Code(
        "publiccode-no-fields",
        "There is nothing in the file that could be read as publiccode.yml.",
        "It holds fields, each with its name, a colon and a value; this one holds something else.",
        ("Look whether it is the right file, and whole.",),
        right=(
            "# publiccode.yml\n"
            'publiccodeYmlVersion: "0.7"\n'
            "name: Felanmälan\n"
            "url: https://kod.kommunen.se/felanmalan"
        ),
        wrong="# publiccode.yml\n- Felanmälan\n- https://kod.kommunen.se/felanmalan",
    ),
    Code(
        "publiccode-unknown-version",
        "There is no version “{value}” of publiccode.yml that is known here.",
        "Versions 0.2 to 0.7 are. It was read as if it were one of them.",
        ("Look through the entry with more care than usual.",),
        wrong='# publiccode.yml\npubliccodeYmlVersion: "2.1"\nname: Felanmälan',
        right='# publiccode.yml\npubliccodeYmlVersion: "0.7"\nname: Felanmälan',
        severity=Severity.WARNING,
    ),
    Code(
        "publiccode-unknown-field",
        "publiccode.yml has no field “{name}”. It says: {value}",
        "What a field of somebody's own means, only they know; it was not taken over.",
        ("It may have been meant to be “{near}”.",),
        otherwise="If readers need it, write it where it belongs in the entry.",
        wrong="# publiccode.yml\nname: Felanmälan\nurls: https://kod.kommunen.se/felanmalan",
        right="# publiccode.yml\nname: Felanmälan\nurl: https://kod.kommunen.se/felanmalan",
        severity=Severity.WARNING,
    ),
    Code(
        "publiccode-left-out",
        "“{name}” was not taken over. It says: {value}",
        "The registry has no place where it could stand as it is.",
        (
            "In the register or the vocabulary, this is {near}.",
            "It can be written in “{belongs}”, once all is known that belongs there.",
        ),
        otherwise="If readers need it, write it in “description”.",
        wrong="# publiccode.yml\nname: Felanmälan\napplicationSuite: Kommunens e-tjänster",
        right="# publiccode.yml\nname: Felanmälan\n"
        + REAL_ENTRY
        + "description: {sv: En del av kommunens e-tjänster.}",
        severity=Severity.WARNING,
    ),
    Code(
        "publiccode-repeated",
        "“{value}” is in the list more than once, and was taken over once.",
        "Lists in the registry say a thing once; else it would be shown and counted twice.",
        ("If something else was meant by it, add that to the entry.",),
        wrong=(
            "# publiccode.yml\nname: Felanmälan\n"
            "description: {sv: {features: [Karta, Bilder, Karta]}}"
        ),
        right="# publiccode.yml\nname: Felanmälan\ndescription: {sv: {features: [Karta, Bilder]}}",
        severity=Severity.WARNING,
    ),
    Code(
        "publiccode-not-understood",
        "“{value}” is not understood, and was left out.",
        "The field has its own words or form, and guessing what was meant would be inventing it.",
        ("It should be one of these: {allowed}.",),
        otherwise="Find out what was meant, and write that in the entry.",
        wrong="# publiccode.yml\nname: Felanmälan\ndevelopmentStatus: klar",
        right="# publiccode.yml\nname: Felanmälan\ndevelopmentStatus: stable",
        severity=Severity.WARNING,
    ),
    Code(
        "publiccode-persons",
        "“{name}” names persons, and was not taken over.",
        "Contacts in the registry are roles that can be reached, never private persons.",
        ("Ask for the mailbox of a role, and write it in “contacts” with a day to review it.",),
        wrong=(
            "# publiccode.yml\n"
            "name: Felanmälan\n"
            "maintenance:\n"
            "  type: internal\n"
            "  contacts:\n"
            "  - name: Förnamn Efternamn"
        ),
        right="# publiccode.yml\nname: Felanmälan\nmaintenance:\n  type: internal\n"
        + REAL_ENTRY
        + "contacts: [{role: system_owner, email: system@kommunen.se}]",
        severity=Severity.WARNING,
    ),
    Code(
        "publiccode-users",
        "These are named as users: {value}",
        "A name in a list is no adopter: nobody has confirmed it, and nobody says how they use it.",
        (
            "Of these, the register has: {near}.",
            "Ask them. Whoever uses it begins with: registry new adopter",
        ),
        wrong="# publiccode.yml\nname: Felanmälan\nusedBy: [Rimfrosta kommun]",
        right=(
            "# publiccode.yml\n"
            "name: Felanmälan\n"
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production\n"
            "confirmation: {on: 2026-05-10, role: IT-chef, proof: mailbox}\n"
            "example: true"
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "publiccode-unknown-organisation",
        "“{value}” is not, beyond doubt, an organisation of the register.",
        "Organisations are named by their ids, and a wrong one would speak for somebody else.",
        (
            "It may be {near}.",
            "If it is one of the register, write its id in “{belongs}”; if not, add it first.",
        ),
        wrong=(
            "# publiccode.yml\nname: Felanmälan\norganisation: {name: IT-avdelningen i Rimfrosta}"
        ),
        right="# publiccode.yml\nname: Felanmälan\n"
        + REAL_ENTRY
        + "lead: zz-rimfrosta\nexample: true",
        severity=Severity.WARNING,
    ),
    Code(
        "publiccode-look-at",
        "“{belongs}” was filled in: {value}",
        "The two vocabularies are not the same, so this is the nearest, and not what was said.",
        ("See that it is right, and change it if it is not.",),
        wrong="# publiccode.yml\nname: Felanmälan\ndevelopmentStatus: beta",
        right="# publiccode.yml\nname: Felanmälan\n" + REAL_ENTRY + "lifecycle: implementation",
        severity=Severity.REVIEW,
    ),
    Code(
        "publiccode-same-repository",
        "The entry “{value}” has the same repository.",
        "One solution has one entry, or what is known of it is spread over two.",
        ("Add what is new to that entry, and do without another one.",),
        wrong="# publiccode.yml\nname: Felanmälan\nurl: https://kod.kommunen.se/felanmalan.git\n"
        + REAL_ENTRY
        + 'reuse: {terms: open_source, repository: "https://kod.kommunen.se/felanmalan"}',
        right=(
            "# publiccode.yml\nname: Lokalbokning\nurl: https://kod.kommunen.se/lokalbokning.git\n"
        )
        + REAL_ENTRY
        + 'reuse: {terms: open_source, repository: "https://kod.kommunen.se/felanmalan"}',
        severity=Severity.WARNING,
    ),
    Code(
        "publiccode-lacks",
        "publiccode.yml has to say “{value}”, and the entry does not state it.",
        "Without it the file is not valid, so it is not published.",
        ("Write it in “{belongs}”.",),
        otherwise="It is the name of a person, which belongs in your own repository and not here: "
        "add it to the file there.",
        right=(
            "kind: application\n"
            "reuse: {terms: open_source, licence: EUPL-1.2, repository: "
            '"https://kod.kommunen.se/felanmalan"}\n'
            "description:\n"
            "  sv: >-\n"
            "    Invånare anmäler fel på gator, i parker och på belysning. Anmälan får "
            "en plats på kartan och\n"
            "    går till den som sköter platsen, och den som har anmält ser hur långt "
            "arbetet har kommit.\n"
            "software:\n"
            "  type: standalone/web\n"
            "  runs_on: [web]\n"
            "  features: [{sv: Karta}]\n"
            "  maintenance: none\n"
            "  localisation_ready: false\n"
            "  languages: [sv]\n"
            "$ registry show felanmalan --publiccode"
        ),
        wrong=(
            "kind: application\n"
            'reuse: {terms: open_source, repository: "https://kod.kommunen.se/felanmalan"}\n'
            "$ registry show felanmalan --publiccode"
        ),
    ),
)
