"""Writes a made-up registry of N solutions: the size and shape of real ones, the words invented."""

import os
import random
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from solution_registry.certification.places import FICTIONAL
from solution_registry.registry.read_ground import read_ground

from tests.git_environment import shut_off

ROOT = Path(__file__).parents[1]

WORDS = {
    "sv": "anmälan ärende handläggare kommun invånare beslut underlag blankett e-tjänst "
    "uppföljning avtal drift support bygglov parkering skolskjuts hemtjänst förskola avfall",
    "en": "report case officer municipality resident decision document form service "
    "follow-up agreement operation support permit parking transport care preschool waste",
    "da": "anmeldelse sag sagsbehandler kommune borger afgørelse bilag blanket tjeneste "
    "opfølgning aftale drift support byggetilladelse parkering kørsel pleje børnehave affald",
}
LEADS = ("se-0180", "se-1480", "se-2281", "dk-101", "dk-751")
"""Those that lead; they are nobody's adopters."""
KINDS = ("e_service", "e_service", "application", "platform", "component", "guideline")


class MadeUp:
    """A source of believable entries: the same for the same number."""

    def __init__(self, count: int) -> None:
        """Prepare ``count`` entries that use the project's own vocabularies, as real ones may."""
        self.count = count
        self.random = random.Random(count)  # noqa: S311 - not for secrets
        vocabulary = read_ground(ROOT).vocabulary
        self.municipalities = [
            o.id
            for o in vocabulary.organisations.values()
            if o.kind == "municipality" and o.country in ("se", "dk") and o.id not in LEADS
        ]
        self.areas = real(vocabulary.service_areas)
        self.systems = real(vocabulary.system_types)
        self.platforms = real(vocabulary.platforms)
        self.standards = real(vocabulary.standards)
        self.words = {language: text.split() for language, text in WORDS.items()}

    def sentence(self, language: str, length: int) -> str:
        """Some words of a language, with a capital and a full stop."""
        text = " ".join(self.random.choices(self.words[language], k=length))
        return f"{text[0].upper()}{text[1:]}."

    def texts(self, indent: str, length: int) -> str:
        """A text in three languages, as lines of YAML."""
        return "".join(f"{indent}{lang}: {self.sentence(lang, length)}\n" for lang in WORDS)

    def prose(self, indent: str) -> str:
        """Two paragraphs and a list in three languages."""
        lines = []
        for language in WORDS:
            lines.append(f"{indent}{language}: |\n")
            body = (
                self.sentence(language, 28),
                "",
                *(f"- {self.sentence(language, 7)}" for _ in range(3)),
                "",
                f"**{self.sentence(language, 20)}**",
            )
            lines.extend(f"{indent}  {line}\n" if line else "\n" for line in body)
        return "".join(lines)

    def entry(self, number: int) -> str:
        """One ``solution.yml``."""
        pick, many = self.random.choice, self.random.sample
        lead, partners = pick(LEADS), many(self.municipalities, 3)
        names = {lang: " ".join(self.random.choices(self.words[lang], k=2)) for lang in WORDS}
        integrations = "".join(
            f"  - {{system_type: {system}, product: Produkt 7, direction: both, "
            "state: configurable}\n"
            for system in many(self.systems, 3)
        )
        return (
            "# yaml-language-server: $schema=../../schema/solution.schema.json\n"
            f"schema_version: 1\nkind: {pick(KINDS)}\nname:\n"
            + "".join(f"  {lang}: {name.capitalize()} {number}\n" for lang, name in names.items())
            + f"summary:\n{self.texts('  ', 11)}description:\n{self.prose('  ')}"
            f"lead: {lead}\nlisted_by: lead\npartners: [{', '.join(partners)}]\n"
            f"lifecycle: production\nservice_areas: [{', '.join(many(self.areas, 2))}]\n"
            "audience: [residents, businesses]\n"
            "complexity: {organisational: low, innovation: low}\n"
            "reuse:\n  terms: open_source\n  licence: EUPL-1.2\n"
            f"  repository: https://code.benchmark.test/{number}\n"
            f"platforms: [{pick(self.platforms)}]\nstandards: [{pick(self.standards)}]\n"
            f"integrations:\n{integrations}"
            "adoption:\n  roles: [system_owner, procurement_officer]\n"
            "  effort_hours: {min: 20, max: 60}\n  weeks: {min: 2, max: 6}\n"
            "costs:\n  bands:\n"
            + "".join(
                f"    - {{population_below: {limit}, one_off: 0, per_year: {limit // 2}, "
                "currency: SEK, price_year: 2026}\n"
                for limit in (10000, 25000, 100000)
            )
            + "procurement_routes:\n  - type: open_source\n    country: se\n"
            f"    still_to_procure: {{sv: {self.sentence('sv', 4)}}}\n"
            "contacts:\n"
            "  - {role: system_owner, email: tjanst@benchmark.test, review_by: 2027-05-01}\n"
            f"sources: [https://www.benchmark.test/{number}]\n"
        )

    def adopter(self) -> str:
        """One adopter's file."""
        return (
            f"stage: production\nsince: {self.random.randint(2019, 2025)}-09\n"
            'version: "3.1"\n'
            "confirmation: {on: 2026-05-10, role: IT-chef, proof: mailbox}\n"
            "environment:\n"
            f"  - {{system_type: {self.random.choice(self.systems)}, product: Produkt 7}}\n"
            f"cost: {{one_off: 0, per_year: {self.random.randint(5, 90) * 1000}, currency: SEK, "
            "year: 2026}\n"
            f"experience:\n{self.texts('  ', 9)}"
        )

    def adopters(self) -> Iterator[str]:
        """The adopters of one entry: 0 to 30 up to 1 000 entries, 3 on average above."""
        most = 30 if self.count <= 1000 else 6
        yield from self.random.sample(self.municipalities, self.random.randint(0, most))


def real(ids: Iterable[str]) -> list[str]:
    """The terms that no example has made up."""
    return [id for id in ids if not id.startswith(FICTIONAL)]


def write(folder: Path, count: int) -> None:
    """Write a registry of ``count`` solutions into ``folder``, as a repository with one commit."""
    for name in ("schema", "policy", "docs"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copy(ROOT / ".gitignore", folder)
    for name in ("agreements", "platforms"):
        terms = folder / f"schema/vocabulary/{name}.yml"
        terms.write_text(without_solutions(terms.read_text(encoding="utf-8")), encoding="utf-8")
    source = MadeUp(count)
    for number in range(count):
        entry = folder / "solutions" / f"solution-{number:05d}"
        (entry / "adopters").mkdir(parents=True)
        (entry / "solution.yml").write_text(source.entry(number), encoding="utf-8")
        for organisation in source.adopters():
            file = entry / "adopters" / f"{organisation}.yml"
            file.write_text(source.adopter(), encoding="utf-8")
    environment = os.environ.copy()
    shut_off(environment)
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "All")):
        git = ["git", *command]
        subprocess.run(git, cwd=folder, env=environment, check=True)  # noqa: S603 - just these


def without_solutions(terms: str) -> str:
    """The terms without links to entries that a made-up registry does not have."""
    lines = terms.splitlines(keepends=True)
    return "".join(line for line in lines if not line.strip().startswith("solution:"))
