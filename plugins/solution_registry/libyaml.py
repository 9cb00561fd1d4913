"""The one parser of YAML: libyaml's, which comes with every wheel of PyYAML.

The parser in Python beside it reads some texts otherwise, has no bounds of its own, and is many
times slower: better none than that one.
"""

try:
    from yaml import CSafeLoader
    from yaml._yaml import CParser
except ImportError as error:
    raise ImportError(
        "PyYAML is here without libyaml. Install it as a wheel: pip install --only-binary :all: "
        "--force-reinstall PyYAML"
    ) from error

__all__ = ["CParser", "CSafeLoader"]
