"""What looks as if it were a person's own is asked about before the form shows its file."""

import pytest
from playwright.sync_api import Page, expect
from solution_registry.checks.person_names import is_name

from tests.browser.axe import COLOURS, EVERYTHING, violations
from tests.browser.form import FORM, SHOW, USE, finish, least
from tests.browser.layout import layout_faults
from tests.browser.looks import DARK_PHONE, LIGHT, Look, Reader
from tests.checks.test_person_names import NAMES, TITLES

MAILBOXES = {
    "anna.andersson@alingsas.se": True,
    "Anna-Karin.A.Berg2@kommunen.se": True,
    "kommunen@gmail.com": True,
    "e-tjanster@kommunen.se": False,
    "it.support@kommunen.se": False,
    "edemo@example.se": False,
}
FOUND = """async (said) => {
  const page = document.querySelector('script[src$="form/page.js"]').src;
  const { persons } = await import(page.replace("page.js", "persons.js"));
  return (await persons(said)).map(([path]) => path);
}"""


def test_it_finds_what_the_checks_find(page: Page) -> None:
    page.goto(FORM)
    roles = (*NAMES, *TITLES, "", "Å", "a/b", "Rune", "Lena  Ö, chef")
    for role in roles:
        found = page.evaluate(FOUND, {"confirmation": {"role": role}})
        assert found == ["confirmation.role"] * is_name(role), role
    for email, own in MAILBOXES.items():
        found = page.evaluate(FOUND, {"contacts": [{"page": "x"}, {"email": email}]})
        assert found == ["contacts.1.email"] * own, email
    contact = {"role": "tove lund", "email": "tove.lund@kommunen.se"}
    found = page.evaluate(FOUND, {"reference": {"contact": contact}})
    assert found == ["reference.contact.role", "reference.contact.email"]
    contact = {"role": "it support", "email": "it.support@kommunen.se"}
    assert page.evaluate(FOUND, {"reference": {"contact": contact}}) == []


def with_mailbox(page: Page, email: str) -> None:
    page.goto(FORM)
    least(page)
    page.get_by_role("heading", name="Kontakter").click()
    page.get_by_role("button", name="Lägg till: Kontakter").click()
    page.get_by_label("Roll", exact=False).last.select_option("developer")
    page.locator("[data-field=email] input").last.fill(email)


def ask(page: Page) -> None:
    page.get_by_role("button", name=SHOW["sv"]).press("Enter")


def test_a_mailbox_is_asked_about_and_mended_or_let_through(page: Page) -> None:
    with_mailbox(page, "anna.andersson@alingsas.se")
    question = page.get_by_role("dialog", name="Tillhör det en enskild person?")
    ask(page)
    expect(question).to_contain_text("Kontakter 1 – E-post: ”anna.andersson@alingsas.se” ser ut")
    expect(question).to_contain_text("Filerna och deras historik är offentliga och blir kvar")
    expect(page.locator("[data-result]")).to_be_hidden()
    question.get_by_role("button", name="Ändra").press("Enter")
    expect(page.locator("[data-field=email] input").last).to_be_focused()
    expect(page.locator("[data-result]")).to_be_hidden()
    ask(page)
    page.keyboard.press("Escape")
    expect(page.locator("[data-result]")).to_be_hidden()
    ask(page)
    question.get_by_role("button", name="visa filen").press("Enter")
    expect(page.get_by_role("heading", name="Din fil är klar")).to_be_focused()
    assert finish(page) == []  # who has answered is not asked again
    page.locator("[data-field=email] input").last.fill("it@alingsas.se")
    assert finish(page) == []


def test_a_role_of_who_uses_it_is_asked_about(page: Page) -> None:
    page.goto(f"{USE}?solution=felanmalan")
    roles = page.locator("[data-field=role] input")
    expect(roles.first).to_be_attached()
    found = page.evaluate(FOUND, {"confirmation": {"role": "IT-chef Anna Svensson"}})
    assert found == ["confirmation.role"]


def test_rules_that_do_not_come_stop_nobody(unwatched_page: Page) -> None:
    page = unwatched_page
    page.route("**/assets/form/persons.json", lambda route: route.abort())
    with_mailbox(page, "anna.andersson@alingsas.se")
    assert finish(page) == []


@pytest.mark.parametrize("look", [LIGHT, DARK_PHONE])
def test_the_question_has_no_fault(reader: Reader, look: Look) -> None:
    page = reader(look).new_page()
    with_mailbox(page, "anna.andersson@alingsas.se")
    ask(page)
    expect(page.get_by_role("dialog")).to_be_visible()
    assert violations(page, EVERYTHING if look is LIGHT else COLOURS) == []
    assert layout_faults(page) == []
