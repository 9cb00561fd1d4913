from pathlib import Path

import pytest
from solution_registry.cli.spoken import spoken

from .conftest import Registry


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {"LANG": "sv_SE.UTF-8"}, "sv"),
        (["--lang", "fi"], {"REGISTRY_LANG": "sv"}, "sv"),
        (["--lang", "da"], {"REGISTRY_LANG": "sv"}, "da"),
        (["validate", "--lang=sv"], {}, "sv"),
        (["validate", "--lang"], {"LANG": "da_DK"}, "da"),
        (["validate", "--", "--lang", "sv"], {}, "en"),
    ],
)
def test_spoken(arguments: list[str], environment: dict[str, str], language: str) -> None:
    assert spoken(arguments, environment) == language


def test_help_is_translated(registry: Registry) -> None:
    swedish, danish = registry("--help", "--lang", "sv"), registry("--lang", "da", "list", "--help")
    assert "Kommandon:" in swedish.out
    assert "Visa den här hjälpen." in swedish.out
    assert danish.out.startswith("Sådan skrives det: registry list [TILVALG]\n")


def test_an_unknown_language_is_refused(tiny: Path, registry: Registry) -> None:
    ran = registry("--lang", "fi", "validate")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("registry: --lang: fi is none of da, en, sv.")


def test_refusals_are_translated(tiny: Path, registry: Registry) -> None:
    ran = registry("--lang", "sv", "vaildate")
    told = (
        "registry: Det finns inget kommando vaildate. Menade du validate?\nHjälp: registry --help\n"
    )
    assert ran.err == told
    ran = registry("show", "--lang", "da")
    assert ran.err == "registry: ID mangler.\nHjælp: registry show --help\n"


def test_what_has_to_be_given_is_said_in_the_readers_language(registry: Registry) -> None:
    said = registry("--lang", "sv", "review", "--help").out
    assert "[måste anges]" in said
    assert "required" not in said
