"""Fills in the form as somebody does who leaves nothing out."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page

HARD = "– colon: here, #1, “quotes” \"and\" 'more' \\ {{ x }} & <b>åäö</b> 👍 e\u0301"
PROSE = "- a dash first\n\n# no comment\n\n```yaml\nkey: |\n  [1, 2]\n```\n\nlast: ..."
ANSWERS = {
    "$id": "provmall",
    "kind": "procurement_template",
    "listed_by": "lead",
    "lead": "zz-vinterlunda",
    "partners": "zz-driftlunda",
    "sources": "null",
    "alternative_to": "1e3",
    "versions.version": "1.10",
    "results.before": "null",
    "results.after": "2026-02-30",
    "exit.export_formats": "~",
    "reuse.licence": "EUPL-1.2",
    "costs.development.year": "2 025",
    "adoption.effort_hours.min": "2",
    "adoption.effort_hours.max": "10",
    "procurement_routes.country": "se",
    "procurement_routes.agreement.id": "zz-e-tjanster-2025",
    "related.id": "exempel-felanmalan",
    "software.languages": "sv",
    "template.cpv": "72262000",
    "template.documents.file": "documents/krav.md",
    "template.documents.language": "sv",
    "template.placeholders.name": "kommun",
    "since": "2025-09",
    "as_of": "2021",
    "$organisation": "zz-driftlunda",
    "procurement.agreement": "zz-e-tjanster-2025",
}
"""What is not answered by its sort alone; by the place in the file."""
BY_SORT = {
    "address": "https://vinterlunda.test.se/sida?a=1#b",
    "mail": "it.support@vinterlunda.test.se",
    "day": "2026-03-01",
    "prose": PROSE,
    "term": "zz-driftlunda",
}

OPEN = """() => {
  for (const one of document.querySelectorAll(".sr-form details")) one.open = true;
  const without = () => [...document.querySelectorAll(".sr-form [data-add]")].find((button) => {
    const rows = button.closest("[data-field]").querySelector("[data-rows]");
    return !rows.children.length && !button.closest("[hidden]");
  });
  for (let button = without(); button; button = without()) button.click();
}"""
"""Opens all that is closed, and adds a row wherever there is none."""

SHOWN = """() => [...document.querySelectorAll(".sr-form [data-field]")].flatMap((asked) => {
  const above = [];
  for (let one = asked; one; one = one.parentElement.closest("[data-field]")) {
    const { field, kind } = one.dataset;
    if (field !== above[0] || kind !== "rows") above.unshift(field);
  }
  const own = [...asked.querySelectorAll("input, select, textarea")].filter((one) =>
    one.closest("[data-field]") === asked && !one.closest("[hidden]"));
  return own.map((one) => ({
    path: above.join("."), id: one.id, value: one.value, type: one.type, lang: one.lang,
    sort: asked.dataset.sort, least: Number(asked.dataset.least ?? 0),
    choice: [...(one.options ?? [])].map((option) => option.value)[1] ?? "",
  }));
})"""
"""Every control that shows: its place in the file, what it is, and what can be chosen."""

WRITE = """(answers) => {
  for (const [id, answer] of Object.entries(answers)) {
    const control = document.getElementById(id);
    control.value = answer;
    for (const name of ["input", "change"]) {
      control.dispatchEvent(new Event(name, { bubbles: true }));
    }
  }
}"""

CHECK = """() => {
  for (const box of document.querySelectorAll('.sr-form [data-kind="choices"] input')) {
    if (box.closest("[hidden]")) continue;
    box.checked = true;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }
}"""


def open_all(page: Page) -> None:
    """Open everything, with one row in each list, when the form is there."""
    page.locator("[data-all]:enabled").wait_for()
    page.evaluate(OPEN)


def shown(page: Page) -> list[dict[str, Any]]:
    """What can be filled in."""
    found: list[dict[str, Any]] = page.evaluate(SHOWN)
    return found


def write(page: Page, answers: Mapping[str, str]) -> None:
    """Write answers into controls, by their ids, and leave each."""
    page.evaluate(WRITE, dict(answers))


def check_all(page: Page) -> None:
    """Check every box."""
    page.evaluate(CHECK)


def answer(one: dict[str, Any]) -> str:
    """What is written into a control."""
    if one["path"] in ANSWERS:
        return ANSWERS[one["path"]]
    if one["choice"]:
        return str(one["choice"])
    if one["sort"] == "whole":
        return str(max(int(one["least"]), 2))
    if one["path"].endswith(("currency",)):
        return "SEK"
    return BY_SORT.get(one["sort"], HARD)


def fill_in(page: Page) -> None:
    """Fill in everything that shows."""
    answers = {one["id"]: answer(one) for one in shown(page) if one["type"] != "checkbox"}
    write(page, answers)
    check_all(page)
