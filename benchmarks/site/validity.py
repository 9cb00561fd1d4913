"""Whether pages are valid HTML, by the Nu HTML Checker (https://validator.github.io/validator/)."""

import json
import re
import subprocess
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.site.tools import command

ALLOWED = {
    # Material's switches for its drawer and search are check boxes with this attribute.
    r"Attribute “autocomplete” is only allowed when the input type is": "the theme's switches",
    # Material's label of a section that is always open in the menu.
    r"Bad value “” for attribute “tabindex” on element “label”": "the theme's menu",
    # Material's part of a menu says whether it is open, on an element that has no such state.
    r"Attribute “aria-expanded” (is )?not allowed on element “nav”": "the theme's menu",
    # Ours, on purpose: a table that is shown as a list on a telephone says what its parts are,
    # since Safari forgets it.
    r"The “role” attribute must not be used on a “(td|th|tr|thead|tbody|caption)”": "our roles",
}
"""What is let pass, by what the checker says, and whose it is."""


def faults(node_modules: Path, site: Path, paths: Sequence[str]) -> tuple[Counter[str], list[str]]:
    """Check pages: how often something allowed was found, and all else. Raises Missing."""
    java = command("java", "The HTML checker needs a Java runtime of version 11 or newer.")
    jar = node_modules / "vnu-jar/build/dist/vnu.jar"
    done = subprocess.run(  # noqa: S603 - the package installed for this
        [java, "-jar", str(jar), "--errors-only", "--format", "json", *paths],
        cwd=site,
        capture_output=True,
        text=True,
        check=False,
    )
    allowed: Counter[str] = Counter()
    others: list[str] = []
    for message in json.loads(done.stderr)["messages"]:
        said = message["message"]
        whose = next((name for rule, name in ALLOWED.items() if re.match(rule, said)), None)
        if whose:
            allowed[whose] += 1
        else:
            page = message.get("url", "").rpartition(f"{site.name}/")[2]
            others.append(f"{page}:{message.get('lastLine', '')}: {said}")
    return allowed, others
