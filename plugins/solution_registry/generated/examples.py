"""The examples of fields, as readers of a language know such things from home."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

ELLIPSIS: Final = "…"
"""What stands for words of one's own."""

AT_HOME: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "da": MappingProxyType(
            {
                "SEK": "DKK",
                "se": "dk",
                "sv": "da",
                "se-0180": "dk-101",
                "se-0182": "dk-147",
                "se-0184": "dk-157",
                "se-vinnova": "dk-digst",
                "se-sambruk": "dk-os2",
                "se-kammarkollegiet": "dk-digst",
                "se-programvaror-och-tjanster": "dk-statens-standardkontrakter",
                "23.3-1234-2025": "2025-1234",
                "KS 2026/123": "2026-12345",
                "LOU": "udbudsloven",
                "LOU 7 kap.": "udbudsloven § 95",
                "Platina": "SBSYS",
                "E-tjänstutvecklare": "Digitaliseringskonsulent",
                "edemo@example.se": "digital@example.dk",
                "security@example.se": "sikkerhed@example.dk",
            }
        )
    }
)
"""Language → an example of the models, which are Swedish → what its readers are shown instead."""


def example_in(example: Any, language: str) -> Any:
    """An example as it is shown in a language; of a text in another one, an ellipsis.

    >>> example_in(["se-0180"], "da"), example_in({"sv": "Vardagar 8–16"}, "da")
    (['dk-101'], {'da': '…'})
    """
    if isinstance(example, list):
        return [example_in(item, language) for item in example]
    if isinstance(example, dict):
        if set(example) == {"sv"}:
            return {language: example["sv"] if language == "sv" else ELLIPSIS}
        return {key: example_in(item, language) for key, item in example.items()}
    if isinstance(example, str):
        return AT_HOME.get(language, {}).get(example, example)
    return example
