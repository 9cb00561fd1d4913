"""What an entry says must hang together."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

from .remedies import TAKE_AWAY

CODES = (
    Code(
        "shortened-address",
        "An address of {value} does not show where it leads.",
        "The service that shortened it can let it lead elsewhere at any time, or end.",
        ("Open it in a browser, and write the address of the page that it leads to.",),
        wrong='reuse: {terms: open_source, homepage: "https://bit.ly/3x7Qf2a"}',
        right='reuse: {terms: open_source, homepage: "https://kommunen.se/felanmalan"}',
        severity=Severity.REVIEW,
    ),
    Code(
        "image-not-shown",
        "There is a picture in the text, and pages show none.",
        "Readers would see nothing but its alternative text.",
        ("Write a link to it instead: [{text}]({address})",),
        otherwise="Write a link to the picture instead, or say in words what it shows.",
        wrong='description: {sv: "![Processbild](https://kommunen.se/process.png)"}',
        right='description: {sv: "[Processbild](https://kommunen.se/process.png)"}',
        severity=Severity.WARNING,
    ),
    Code(
        "html-not-shown",
        "There is HTML in the text, and pages show it as it is written: {value}",
        "Readers would see the sign, and nothing of what it is to do.",
        (
            (
                "Write it in Markdown: **bold**, a list with - at each line, a link as "
                "[words](https://…), a table with |."
            ),
            "If the sign itself is meant, write ` before it and after it.",
        ),
        wrong='description: {sv: "Anmäl <b>alla</b> fel."}',
        right='description: {sv: "Anmäl **alla** fel."}',
        severity=Severity.WARNING,
    ),
    Code(
        "link-not-shown",
        "The link to {address} is not shown: {because}.",
        "Readers see its words, and come nowhere by them.",
        (
            (
                "If it leads to the solution “{solution}”, name it under “related”; otherwise "
                "write the whole address, with https://."
            ),
            (
                "Call the document {document} by its title, without a link, or write the whole "
                "address, with https://."
            ),
            (
                "Call the part of the text by its heading, without {heading}: texts stand on "
                "several pages, and their headings are no places there."
            ),
        ),
        otherwise=(
            "Write the whole address of a public page, with https:// and the name of a host, "
            "without user name and port; or say in words what you mean."
        ),
        wrong='description: {sv: "Bygger på [CKAN](/solutions/ckan/)."}',
        right='description: {sv: "Bygger på [CKAN](https://ckan.org/)."}',
        severity=Severity.WARNING,
    ),
    Code(
        "address-disguised",
        "The link to {address} is written so that its address does not stand in the text.",
        (
            "Whoever reviews the file has to see where a link leads, and so do the checks of "
            "addresses."
        ),
        ("Write the address itself, without \\ and references such as &period; (&amp; may stay).",),
        wrong='description: {sv: "Bygger på [CKAN](https://ckan&period;org/)."}',
        right='description: {sv: "Bygger på [CKAN](https://ckan.org/)."}',
    ),
    Code(
        "claims-certification",
        "“{value}” reads as a mark that only the registry gives.",
        (
            "Whether a solution is certified follows from signed decisions; words and signs of "
            "that in other texts would be taken for one."
        ),
        (
            "Take it away; what was decided stands beside the name on every page.",
            "Name another certification under “attestations”.",
        ),
        wrong='name: {sv: "Felanmälan ✅ Certifierad, nivå 3"}',
        right="name: {sv: Felanmälan}",
    ),
    Code(
        "may-claim-certification",
        "“{value}” can be taken for a mark that only the registry gives.",
        "Readers go by the registry's marks; a person has to look whether another one is meant.",
        ("Say who has certified what, or name it under “attestations”.",),
        wrong='description: {sv: "# Certifierad, nivå 3"}',
        right='description: {sv: "# Drift i hallar som är certifierade enligt ISO 27001"}',
        severity=Severity.REVIEW,
    ),
    Code(
        "mixed-letters",
        "“{value}” has letters of two scripts.",
        (
            "A letter of another script can look like a Latin one: nobody finds the word by "
            "searching, and it may pass for another name."
        ),
        ("Write the whole word in one script, on one keyboard.",),
        wrong="name: {sv: F\u0435lanmälan}",
        right="name: {sv: Felanmälan}",
        severity=Severity.REVIEW,
    ),
    Code(
        "homepage-twice",
        "Where the solution is presented is stated twice.",
        "Pages lead to the homepage that is stated with the terms of reuse, and not to this one.",
        ("Keep one of them: where there are terms of reuse, the one in “reuse”.",),
        wrong="homepage: https://kommunen.se/a\nreuse: {terms: free_of_charge, homepage: https://kommunen.se/b}",
        right="reuse: {terms: free_of_charge, homepage: https://kommunen.se/b}",
        severity=Severity.WARNING,
    ),
    Code(
        "quoted-whole",
        "The whole text stands in quotation marks: {text}",
        "Curved marks come along from a word processor; readers would see them as a part of it.",
        ('Write: "{value}"',),
        wrong="name: {sv: “Felanmälan”}",
        right="name: {sv: Felanmälan}",
        severity=Severity.WARNING,
    ),
    Code(
        "sami-meant",
        "“se” says that the text is in Northern Sami; Swedish is “sv”.",
        "Aids would read Swedish as Sami, and Swedish pages would show it as a foreign language.",
        ("Write sv if the text is in Swedish; if it is in Sami, write the Swedish one beside it.",),
        wrong="name: {se: Lokalbokning}",
        right="name: {sv: Lokalbokning}",
        severity=Severity.WARNING,
    ),
    Code(
        "lead-missing",
        "The lead has put it in the registry, and it does not say who that is.",
        "Readers must see who answers for what is written, or else where it is known from.",
        (
            "Add “lead” with the organisation's id.",
            (
                "Where nobody leads it, or somebody else tells it, write “listed_by: registry” and "
                "“sources” with the addresses of the pages where it is written."
            ),
        ),
        wrong="listed_by: lead\nseeking: [new_lead]",
        right="lead: se-0180\nlisted_by: lead\nseeking: [new_lead]",
    ),
    Code(
        "lead-is-partner",
        "The lead organisation “{value}” is among the partners too.",
        "Partners are those who develop the solution together with the lead.",
        ("Delete it from “partners”.",),
        wrong="lead: se-0180\npartners: [se-0180, se-0182]",
        right="lead: se-0180\npartners: [se-0182]",
    ),
    Code(
        "adopter-is-lead",
        "The lead organisation “{value}” is among the adopters too.",
        "Adopters are counted besides the lead; it would count as its own follower.",
        ("Delete the file in adopters/, or correct “lead”.",),
        wrong=(
            "# solutions/felanmalan/solution.yml\n"
            "lead: zz-rimfrosta\n"
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production\n"
            "confirmation: {on: 2026-05-10, role: IT-chef, proof: mailbox}"
        ),
        right=(
            "# solutions/felanmalan/solution.yml\n"
            "lead: zz-rimfrosta\n"
            "# solutions/felanmalan/adopters/zz-vinterlunda.yml\n"
            "stage: production\n"
            "confirmation: {on: 2026-05-10, role: IT-chef, proof: mailbox}"
        ),
    ),
    Code(
        "contact-unreachable",
        "The contact has neither an e-mail address nor a page.",
        "A contact that cannot be reached helps nobody.",
        ("Add “email” with a role's mailbox, or “page” with a contact page.",),
        wrong="contacts: [{role: system_owner}]",
        right="contacts: [{role: system_owner, email: system@kommunen.se}]",
    ),
    Code(
        "person-named",
        "“{value}” looks as if it were a person's own.",
        (
            "Files and their history are public and stay; whoever leaves the post would be asked "
            "for years."
        ),
        ("Write the role, as “IT-chef”, and a shared mailbox, as e-tjanster@kommunen.se.",),
        wrong="contacts: [{role: system_owner, email: anna.svensson@kommunen.se}]",
        right="contacts: [{role: system_owner, email: e-tjanster@kommunen.se}]",
        severity=Severity.REVIEW,
    ),
    Code(
        "source-missing",
        "There is no source for this.",
        (
            "Somebody else than the organisation itself has recorded it, so readers must be "
            "able to check it."
        ),
        (
            (
                "Add “sources” in a solution, or “source” for an adopter, with the address of "
                "the page where it is written. An adopter that confirms itself needs none."
            ),
        ),
        wrong=(
            "# solutions/felanmalan/solution.yml\n"
            "listed_by: registry\n"
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production"
        ),
        right=(
            "# solutions/felanmalan/solution.yml\n"
            "listed_by: registry\n"
            'sources: ["https://www.vinterlunda.example/felanmalan"]\n'
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production\n"
            "source: https://www.rimfrosta.example/felanmalan"
        ),
    ),
    Code(
        "source-wanted",
        "It does not say where this was read.",
        (
            "The registry has listed it, and not the lead: whoever decides by a sum or an "
            "agreement must be able to check it."
        ),
        (
            (
                "Add “source” to a cost, or “evidence” to a procurement route, with the address "
                "of the page where it is written."
            ),
        ),
        wrong=(
            "listed_by: registry\nsources: [https://kommunen.se/felanmalan]\ncosts:\n  bands:\n"
            "    - {per_year: 24000, currency: SEK, price_year: 2026}"
        ),
        right=(
            "listed_by: registry\nsources: [https://kommunen.se/felanmalan]\ncosts:\n  bands:\n"
            "    - {per_year: 24000, currency: SEK, price_year: 2026, "
            'source: "https://kommunen.se/priser"}'
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "confirmation-proof-missing",
        "It does not say how the confirmation is known.",
        "Only confirmations with a proof count; others are shown as reported.",
        ("Add “proof”: reviewer_of_organisation, mailbox, case_number or signed.",),
        wrong=(
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production\n"
            "confirmation: {on: 2026-05-10, role: IT-chef}"
        ),
        right=(
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production\n"
            "confirmation: {on: 2026-05-10, role: IT-chef, proof: mailbox}"
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "case-number-missing",
        "The case that shows the confirmation has no number.",
        "Whoever doubts a confirmation asks the organisation for the case, by its number.",
        ("Add “case_number”, or choose another “proof”.",),
        wrong=(
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production\n"
            "confirmation: {on: 2026-05-10, role: IT-chef, proof: case_number}"
        ),
        right=(
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production\n"
            "confirmation:\n"
            "  {on: 2026-05-10, role: IT-chef, proof: case_number, case_number: KS 2026/123}"
        ),
    ),
    Code(
        "confirming-reviewer-missing",
        "“{value}” had no active reviewer in the registry on {day}, when it is said to confirm it.",
        "Whoever reads “the organisation's own reviewer” takes it that there is one, who said so.",
        ("Choose what does show it: proof: mailbox, case_number or signed.",),
        wrong=(
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production\n"
            "confirmation: {on: 2026-05-10, role: IT-chef, proof: reviewer_of_organisation}"
        ),
        right=(
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production\n"
            "confirmation: {on: 2026-05-10, role: IT-chef, proof: mailbox}"
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "example-mixed",
        "“{value}” and the mark “example” do not go together.",
        (
            "Examples have fictional organisations (zz-) only, and real entries have nothing "
            "fictional."
        ),
        ("Use something of the same sort, or add or delete: example: true", TAKE_AWAY),
        wrong="lead: zz-rimfrosta",
        right="lead: zz-rimfrosta\nexample: true",
    ),
    Code(
        "example-mark-missing",
        "The file and the solution it belongs to do not both have the mark “example”.",
        "Examples count nowhere; without the mark they would.",
        ("Write example: true in both, or in neither.",),
        wrong=(
            "# solutions/felanmalan/solution.yml\n"
            "lead: zz-vinterlunda\n"
            "example: true\n"
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production\n"
            "source: https://www.rimfrosta.example/felanmalan"
        ),
        right=(
            "# solutions/felanmalan/solution.yml\n"
            "lead: zz-vinterlunda\n"
            "example: true\n"
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production\n"
            "source: https://www.rimfrosta.example/felanmalan\n"
            "example: true"
        ),
    ),
    Code(
        "replaced-by-missing",
        "The solution is replaced by another, but it does not say by which.",
        "Those who use it need to know where to go.",
        ("Add “replaced_by” with the id of the other solution.",),
        wrong="deprecation: {on: 2026-06-01, reason: superseded}",
        right="deprecation: {on: 2026-06-01, reason: superseded, replaced_by: open-eplatform}",
        severity=Severity.WARNING,
    ),
)
