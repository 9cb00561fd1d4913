"""Letters composed in one way by every Python, of whatever year: for what is digested and signed.

NFC of the characters that Unicode 3.2 knows is fixed for ever. A later Unicode may give a new
character a class by which marks change places, or a composition, and then NFC of a text with it
is another from the Python on that has that Unicode. So each stretch of characters of Unicode 3.2
is put in NFC by itself, and all others stay as they are, where they are. Which they are is table
A.1 of RFC 3454, https://www.rfc-editor.org/rfc/rfc3454#appendix-A.1, or what DerivedAge.txt says
came after 3.2. ``ucd_3_2_0.normalize`` would not do: it takes classes and compositions of the
Python that runs.
"""

import re
from itertools import groupby
from unicodedata import normalize, ucd_3_2_0

_BEYOND_LATIN = re.compile("[^\0-\u02ff]")
"""Text without these characters is in NFC, and has none that came later and would change."""


def composed(text: str) -> str:
    """Put each stretch of characters of Unicode 3.2 in NFC; what came later stays as it is."""
    beyond = set(_BEYOND_LATIN.findall(text))
    if not beyond:
        return text
    later = {one for one in beyond if ucd_3_2_0.category(one) == "Cn"}
    if not later:
        return normalize("NFC", text)
    stretches = groupby(text, later.__contains__)
    return "".join(
        "".join(stretch) if came_later else normalize("NFC", "".join(stretch))
        for came_later, stretch in stretches
    )
