"""What a message offers instead of a wrong value is what was meant, or nothing at all."""

import pytest
from solution_registry.load import load
from solution_registry.model.solution import Solution
from solution_registry.problem import Problem
from solution_registry.wording import sentence

ENTRY = """\
schema_version: 1
kind: e_service
name: {sv: Felanmälan}
summary: {sv: Anmäl fel på gator.}
listed_by: registry
service_areas: [streets]
"""


def wrong(line: str) -> Problem:
    """The one problem of an entry with a line more."""
    (problem,) = load(Solution, f"{ENTRY}{line}\n".encode(), "solution.yml").problems
    return problem


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2028/01/05", "2028-01-05"),
        ("2028.1.5", "2028-01-05"),
        ("2028 01 05", "2028-01-05"),
        ("20280105", "2028-01-05"),
        ("2028-01-05T10:00:00Z", "2028-01-05"),
        ("25/11/2028", "2028-11-25"),
        ("5 januari 2028", "2028-01-05"),
        ("2028-12", None),
        ("2028-13", None),
        ("2028 11", None),
        ("2028-111", None),
        ("202811", None),
        ("2028-1/5", None),
        ("05/11/2028", None),
        ("2028-13-01", None),
    ],
)
def test_days(written: str, meant: str | None) -> None:
    problem = wrong(f'accessibility: {{standard: EN 301 549, checked_on: "{written}"}}')
    if problem.code == "no-such-day":
        assert meant is None
        return
    assert problem.code == "bad-date"
    assert problem.values.get("example") == (meant and f"checked_on: {meant}")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("24 000", 24000),
        ("24.000 kr", 24000),
        ("24 000:-", 24000),
        ("900000 SEK", 900000),
        ("24'000 kr.", 24000),
        ("24 tkr", None),
        ("3 Mkr", None),
        ("3 miljoner", None),
        ("3 mio. kr.", None),
        ("4000 kr/mån", None),
        ("4000 per månad", None),
        ("ca 4000", None),
    ],
)
def test_amounts(written: str, meant: int | None) -> None:
    problem = wrong(f'costs: {{development: {{amount: "{written}", currency: SEK, year: 2025}}}}')
    assert problem.code == "whole-number-wanted"
    assert problem.values.get("near") == (meant and f"amount: {meant}")


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("lifecycle: I drift", "production"),
        ("lifecycle: utgiven", "production"),
        ("lifecycle: drift", "production"),
        ("lifecycle: Under udfasning", "phase_out"),
        ("reuse: {terms: öppen källkod}", "open_source"),
        ("contacts: [{role: systemägare, page: 'https://a.se/'}]", "system_owner"),
        ("template: {subject: {sv: IT}, procedure: öppet förfarande}", "open"),
        ("lifecycle: sommar", None),
    ],
)
def test_labels_of_the_site(line: str, meant: str | None) -> None:
    problem = wrong(line)
    assert problem.code == "not-in-list"
    assert problem.values.get("near") == meant


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("kostnader: {}", "costs"),
        ("Kontakter: []", "contacts"),
        ("upphandlingsvägar: []", "procurement_routes"),
        ("omkostninger: {}", "costs"),
        ("blåbär: 1", None),
    ],
)
def test_titles_of_the_site(line: str, meant: str | None) -> None:
    problem = wrong(line)
    assert problem.code == "unknown-field"
    assert problem.values.get("near") == meant


@pytest.mark.parametrize("nothing", ["", "~", "[]", "{}", "[~]", "{sv: }"])
@pytest.mark.parametrize("name", [*Solution.model_fields, "reuse.terms", "template.subject"])
def test_what_has_to_be_there_is_never_said_to_be_deleted(name: str, nothing: str) -> None:
    lines = [line for line in ENTRY.splitlines() if not line.startswith(f"{name}:")]
    lines.append(name.replace(".", ": {", 1) + f": {nothing}" + "}" * ("." in name))
    problems = load(Solution, "\n".join(lines).encode(), "solution.yml").problems
    needed = "." in name or Solution.model_fields[name].is_required()
    for problem in problems:
        if problem.code in ("empty-value", "empty-list"):
            assert ("delete" in sentence(problem, "en").fix) != needed


@pytest.mark.parametrize(
    ("written", "code", "meant"),
    [
        ("boka.se", "url-scheme", "https://boka.se"),
        ("Boka.se/x", "url-scheme", "https://boka.se/x"),
        ("boka", "url-scheme", None),
        ("http://", "url-form", None),
        ("HTTPS://a", "url-form", None),
    ],
)
def test_addresses_of_few_letters(written: str, code: str, meant: str | None) -> None:
    problem = wrong(f'reuse: {{terms: open_source, homepage: "{written}"}}')
    assert problem.code == code
    assert (problem.values.get("near") or None) == meant
