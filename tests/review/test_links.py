"""The addresses that a change adds: in running text and in documents, too, and none unsaid."""

from solution_registry.language import words
from solution_registry.review.links import MOST
from solution_registry.review.parts.evidence import evidence
from solution_registry.review.speech import Speech

from tests.verify.clone import BYGGLOV, Clone

from .founded import reviewed

ENTRY = "solutions/bygglov/solution.yml"
PROSE = "Läs [guiden](https://phish.prov.test/go) först, och se https://www.prov.test/b.\n"


def listed(clone: Clone) -> list[tuple[str, str]]:
    (entry,) = reviewed(clone).entries
    return [(link.host, link.address) for link in entry.links]


def test_addresses_in_running_text_and_in_documents_are_listed(clone: Clone) -> None:
    clone.write(ENTRY, {**BYGGLOV, "description": {"sv": PROSE}})
    clone.write("solutions/bygglov/documents/krav.md", b"# Krav\n\n[x]: https://doc.prov.test/k\n")
    assert listed(clone) == [
        ("doc.prov.test", "https://doc.prov.test/k"),
        ("phish.prov.test", "https://phish.prov.test/go"),
        ("www.prov.test", "https://www.prov.test/b"),
    ]


def test_hosts_that_are_new_come_first_and_what_is_not_shown_is_counted(clone: Clone) -> None:
    clone.main()
    clone.write(ENTRY, {**BYGGLOV, "description": {"sv": "https://www.prov.test/0"}})
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    many = " ".join(f"https://www.prov.test/{number}" for number in range(MOST + 5))
    text = f"{many} https://phish.prov.test/go"
    clone.write(ENTRY, {**BYGGLOV, "description": {"sv": text}})
    found = reviewed(clone)
    section = evidence(found, Speech(words("en"), found.vocabulary))
    assert section is not None
    shown = ["".join(piece.text for piece in line.pieces) for line in section.lines]
    assert shown[0] == "phish.prov.test https://phish.prov.test/go"
    assert len(shown) == 2 * MOST + 1
    assert shown[-1] == "5 more addresses"
