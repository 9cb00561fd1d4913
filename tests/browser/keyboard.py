"""Goes through a page with Tab, and notes at each stop what a reader would see of it."""

from dataclasses import dataclass

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as NotInTime

from tests.browser.looks import settle

# Numbers all that ought to be a stop, and keeps how each looks before it has the focus.
_NUMBER = """() => {
  const stops = "a[href], button, input, select, textarea, summary, [tabindex]";
  const look = (element) => {
    const style = getComputedStyle(element);
    return [style.outline, style.boxShadow, style.backgroundColor, style.color, style.borderColor,
      style.opacity, style.clipPath, style.transform].join();
  };
  // A choice of the theme's has no size; its label stands for it.
  const seen = (element) =>
    element.matches("input") && !element.offsetWidth ? element.nextElementSibling : element;
  const isStop = (element) =>
    element.tabIndex >= 0 && !element.disabled && !element.closest("[inert]")
    && element.checkVisibility({ visibilityProperty: true })
    && (element.type !== "radio" || element.checked)
    && !element.matches(".md-top"); // comes and goes with scrolling
  const all = [...document.querySelectorAll(stops)].filter(isStop);
  const before = new Map(all.map((element) => [element, look(seen(element))]));
  const inside = (box) => box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
    && box.top < innerHeight && box.left < innerWidth;
  window.tellStop = () => {
    const focused = document.activeElement;
    if (focused === document.body) return null;
    const element = seen(focused);
    const boxes = [...element.getClientRects()].filter(inside);
    const hit = boxes.some((box) => {
      const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
      const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
      const top = document.elementFromPoint(x, y);
      return element.contains(top);
    });
    return {
      number: all.indexOf(focused),
      seen: hit,
      marked: !before.has(focused) || look(element) !== before.get(focused),
      name: window.nameStop(focused),
    };
  };
  window.nameStop = (element) => {
    const text = element.getAttribute("aria-label") || element.textContent.trim().slice(0, 40);
    return `<${element.localName}> ${text || element.id}`;
  };
  return all.map(window.nameStop);
}"""


@dataclass(frozen=True, slots=True)
class Walk:
    """What was met on the way through a page."""

    missed: list[str]
    """What a mouse can use and Tab does not reach."""
    unseen: list[str]
    """Stops outside the window, or behind something."""
    unmarked: list[str]
    """Stops that look the same with the focus as without."""


def walk(page: Page, key: str = "Tab") -> Walk:
    """Press `key` until the focus has been everywhere, from where it is now."""
    settle(page)
    names: list[str] = page.evaluate(_NUMBER)
    met: set[int] = set()
    unseen: list[str] = []
    unmarked: list[str] = []
    for _ in range(len(names) + 20):
        page.keyboard.press(key)
        stop = page.evaluate("tellStop()")
        if stop is None or (stop["number"] in met and stop["number"] >= 0):
            break
        met.add(stop["number"])
        if not (stop["seen"] or _comes_into_sight(page)):
            unseen.append(stop["name"])
        if not stop["marked"]:
            unmarked.append(stop["name"])
    missed = [name for number, name in enumerate(names) if number not in met]
    return Walk(missed, unseen, unmarked)


def _comes_into_sight(page: Page) -> bool:
    """Wait for what the page still moves, on a busy machine."""
    try:
        page.wait_for_function("() => tellStop()?.seen", timeout=2000, polling=20)
    except NotInTime:
        return False
    return True
