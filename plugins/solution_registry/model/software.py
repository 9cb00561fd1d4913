"""What a program is, in the terms of publiccode.yml, so that both say the same.

The terms are those of version 0.7 (https://yml.publiccode.tools).
"""

from .base import Many, Model, described
from .terms import Maintenance, OperatingSystem, SoftwareType
from .text import Language, LocalLine


class Software(Model):
    """The program itself: what it runs on, what it can, what it speaks, who looks after it."""

    type: SoftwareType | None = described(
        "Type of software", "What sort of program it is.", "standalone/web", None
    )
    runs_on: Many[OperatingSystem] | None = described(
        "Runs on", "Where its users run it; web for a browser.", ["web"], None
    )
    features: Many[LocalLine] | None = described(
        "Features", "What it can do, one line each.", [{"sv": "…"}], None
    )
    languages: Many[Language] | None = described(
        "Languages", "What its screens can speak (BCP 47).", ["sv", "en"], None
    )
    localisation_ready: bool | None = described(
        "Can be translated",
        "Whether it is built so that another language needs no change of code: true or false.",
        True,
        None,
    )
    maintenance: Maintenance | None = described(
        "Maintenance", "Who keeps the code in repair.", "community", None
    )
