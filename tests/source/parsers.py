"""Both parsers asked about one text."""

from solution_registry.source.characters import is_usual
from solution_registry.source.simple import read_simple
from solution_registry.source.tree import Tree


def agree(text: str) -> bool:
    """Whether a text is simple; where it is, that events say the same and find nothing wrong."""
    found = read_simple(text) if is_usual(text) else None
    if found is None:
        return False
    tree = Tree(text, "x.yml")
    assert repr(tree.document()) == repr(found)
    assert not tree.problems
    return True
