"""Commands that the site tells strangers to run: they hold, and fail once anything is altered."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

import pytest
from solution_registry.checks import read_checked
from solution_registry.pages import BuildContext, site_parts
from solution_registry.settings import Settings
from solution_registry.site import Page, SiteSettings
from solution_registry.verify.present import present

from tests.built.commands import commands, run
from tests.described import opened

from .clone import REVIEWERS, TODAY, Clone, reviewer
from .people import ADA, BO, CAI, DOE, FOUNDER, Person

OF_SOLUTION = "solutions/bygglov/certification/verify/"
OF_POLICY = "certification/verify/"
STEM = "solutions/bygglov/certifications/2026-03-02-1"


def pages(clone: Clone, day: date = TODAY) -> Mapping[str, str]:
    """The bodies of the pages that tell how to verify, by address."""
    proven = present(clone.folder, None, TODAY)
    registry = read_checked(Settings(root=clone.folder), day, proven)
    site = SiteSettings(languages=("en", "sv"))
    context = BuildContext(registry, site, b"", proven.past)
    made = (one for one in opened(site_parts(context)) if isinstance(one, Page))
    return {one.url: one.render().body for one in made if one.url.endswith("/verify/")}


def stranger(clone: Clone, folder: Path) -> Path:
    """A clone of the clone, as somebody else has it."""
    clone.git("clone", "-q", str(clone.folder), str(folder))
    return folder


class Decided(NamedTuple):
    """A registry with decisions, and what its site says."""

    clone: Clone
    pages: Mapping[str, str]


@pytest.fixture(scope="module")
def decided(pattern: Path, tmp_path_factory: pytest.TempPathFactory) -> Decided:
    """A decision of two, after policy had changed, and the revocation of it."""
    folder = tmp_path_factory.mktemp("decided") / "clone"
    copytree(pattern, folder)
    clone = Clone(folder)
    added = [*REVIEWERS, reviewer(DOE, active_from="2026-02-01", active_to="2026-12-31")]
    clone.change_reviewers("reviewer_added", "2026-02-01", DOE, added)
    clone.commit()
    clone.record(by=[ADA, DOE])
    clone.commit()
    clone.revocation(by=[BO])
    clone.commit()
    return Decided(clone, pages(clone))


@pytest.fixture
def copy(decided: Decided, tmp_path: Path) -> Path:
    """What a stranger has of it."""
    return stranger(decided.clone, tmp_path / "stranger")


def test_everything_holds(decided: Decided, copy: Path) -> None:
    for url in (OF_SOLUTION, OF_POLICY):
        ran = run(decided.pages[url], copy)
        assert ran.returncode == 0, (url, ran.stdout, ran.stderr)
    said = run(decided.pages[OF_SOLUTION], copy).stdout
    assert said.count('Good "solution-registry" signature') == 3
    assert f"{STEM}.json: OK" in said
    assert 'valid-before="20270101"' in "\n".join(commands(decided.pages[OF_SOLUTION]))
    assert FOUNDER.line in "\n".join(commands(decided.pages[OF_POLICY]))


def test_commands_are_the_same_in_every_language(decided: Decided) -> None:
    for url in (OF_SOLUTION, OF_POLICY):
        assert commands(decided.pages[url]) == commands(decided.pages[f"sv/{url}"]) != []


def flip(file: Path) -> None:
    """Alter one byte in the middle of a file."""
    raw = bytearray(file.read_bytes())
    raw[len(raw) // 2] ^= 1
    file.write_bytes(raw)


ALTERED = [f"{STEM}.yml", f"{STEM}.json", f"{STEM}.rv-doe.sig"]


@pytest.mark.parametrize("path", ALTERED)
def test_one_byte_in_a_copy_is_seen(decided: Decided, copy: Path, path: str) -> None:
    flip(copy / path)
    assert run(decided.pages[OF_SOLUTION], copy).returncode != 0


@pytest.mark.parametrize("path", ALTERED)
def test_one_byte_in_the_history_is_seen(decided: Decided, tmp_path: Path, path: str) -> None:
    """Also where it is put right again, on a line of its own that is merged."""
    clone = Clone(stranger(decided.clone, tmp_path / "evil"))
    was = clone.path(path).read_bytes()
    clone.branch("evil")
    flip(clone.path(path))
    clone.commit()
    clone.write(path, was)
    clone.commit()
    clone.main()
    clone.merge("evil")
    folder = stranger(clone, tmp_path / "stranger")
    assert run(decided.pages[OF_SOLUTION], folder).returncode != 0


@pytest.mark.parametrize(
    "path",
    [
        "policy/reviewers.yml",
        "policy/policy.yml",
        "policy/changes/2026-01-02-1.yml",
        "policy/changes/2026-02-01-1.rv-ada.sig",
        "schema/criteria/2026.1.yml",
    ],
)
def test_one_byte_of_the_policy_is_seen(decided: Decided, copy: Path, path: str) -> None:
    flip(copy / path)
    assert run(decided.pages[OF_POLICY], copy).returncode != 0


def other_key(text: str) -> str:
    """Name somebody else's key."""
    return text.replace(ADA.line, CAI.line)


def other_digest(text: str) -> str:
    """Name another digest."""
    return text.replace("digest: sr1:", "digest: sr1:0")


@pytest.mark.parametrize("lie", [other_key, other_digest])
def test_a_page_that_lies_is_found_out(
    decided: Decided, copy: Path, lie: Callable[[str], str]
) -> None:
    page = decided.pages[OF_SOLUTION]
    assert lie(page) != page
    assert run(lie(page), copy).returncode != 0


def test_a_key_of_another_time_is_found_out(decided: Decided, copy: Path) -> None:
    """ssh-keygen looks at the window: after its last day, nothing is good any more."""
    page = decided.pages[OF_SOLUTION]
    late = page.replace("verify-time=20260302", "verify-time=20270102")
    assert late != page
    ran = run(late, copy)
    assert ran.returncode != 0
    assert "for rv-ada" in ran.stdout
    assert "for rv-doe" not in ran.stdout


def test_a_signature_that_came_later_counts_from_then_on(clone: Clone, tmp_path: Path) -> None:
    """The key is looked up in the policy before the last of what belongs to a decision came."""
    clone.record(by=[ADA, BO], signed_by={ADA.id: ADA})
    clone.commit()
    raw = clone.path(f"{STEM}.yml").read_bytes()
    clone.sign(f"{STEM}.yml", raw, {BO.id: BO})
    last = clone.commit()
    ran = run(pages(clone)[OF_SOLUTION], stranger(clone, tmp_path / "stranger"))
    assert ran.returncode == 0, ran.stderr
    assert last in ran.stdout


def test_with_a_registrar(clone: Clone, tmp_path: Path) -> None:
    """One key signs for the reviewers; it stands in the policy itself."""
    body = Person("registrar", "se-9101", "the registrar's key")
    registrar = {"id": body.id, "organisation": body.organisation, "public_key": body.line}
    policy = clone.data("policy/policy.yml") | {"signing": "registrar", "registrar": registrar}
    clone.change_file("policy", "2026-02-01", "policy/policy.yml", policy)
    clone.commit()
    clone.record(signed_by={body.id: body})
    clone.commit()
    made, folder = pages(clone), stranger(clone, tmp_path / "stranger")
    for url in (OF_SOLUTION, OF_POLICY):
        ran = run(made[url], folder)
        assert ran.returncode == 0, (url, ran.stdout, ran.stderr)
    assert "policy/policy.yml" in "\n".join(commands(made[OF_SOLUTION]))


def test_where_nothing_is_proven_there_is_nothing_to_run(clone: Clone) -> None:
    clone.record(signed_by={})
    clone.commit()
    made = pages(clone)
    assert OF_SOLUTION not in made
    assert commands(made[OF_POLICY]) != []
    clone.path(".git").rename(clone.path("git"))
    assert commands(pages(clone)[OF_POLICY]) == []
