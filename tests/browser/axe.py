"""What axe finds wrong with a page: by the rules of WCAG 2.2 AA, and what is held to be good."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

Rules = dict[str, Any]
"""What `axe.run` takes: the rules to go by."""

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

EVERYTHING: Rules = {"runOnly": {"type": "tag", "values": _TAGS}}
WORDS: Rules = EVERYTHING | {"rules": {"color-contrast": {"enabled": False}}}
COLOURS: Rules = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""All that depends on colours, and takes most of the time."""
LINKS: Rules = {"runOnly": {"type": "rule", "values": ["link-in-text-block"]}}
"""What of that is left without contrast."""


_ONCE_EACH = """() => {
  const color = axe.commons.color.Color.prototype, parse = color.parseString, known = new Map();
  color.parseString = function (text) {
    if (!known.has(text)) {
      parse.call(this, text);
      const { r, g, b, alpha } = this;
      known.set(text, { r, g, b, alpha });
    }
    return Object.assign(this, known.get(text));
  };
}"""
"""Has axe parse a colour once: on one page it asks 50 000 times, a third of all its time."""

_RUN = """async (rules) => "axe" in window
  ? (await axe.run({ ...rules, resultTypes: ["violations"] })).violations : null"""


def violations(page: Page, rules: Rules = EVERYTHING) -> list[str]:
    """List what axe finds on a page, a line for each element."""
    found = page.evaluate(_RUN, rules)
    if found is None:
        page.evaluate(f"{Axe().axe_script};({_ONCE_EACH})()")
        found = page.evaluate(_RUN, rules)
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]
