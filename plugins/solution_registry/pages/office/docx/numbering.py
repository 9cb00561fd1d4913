"""Lists: each numbered one is a numbering of its own, so that it begins where it says."""

from solution_registry.pages.office.lists import List

LEVELS = 9
"""So many levels a numbering has in the format; what is deeper stands on the last."""
BULLETS = 1
"""The numbering of all lists without numbers."""
STEP = 425
"""How far a level is indented, in twentieths of a point: 7.5 mm."""
_SIGNS = ("•", "–", "▪")
_NUMBERS = ("decimal", "lowerLetter", "lowerRoman")
"""A numbered list within another has the next of them."""


def indent(level: int, hanging: int = 0) -> str:
    """How far a paragraph stands in."""
    hangs = f' w:hanging="{hanging}"' if hanging else ""
    return f'<w:ind w:left="{level * STEP}"{hangs}/>'


def numbering(numbered: list[List]) -> str:
    """Write what ``numbering.xml`` says: bullets, sorts of numbers, and each numbered list."""
    abstract = [_abstract(0, "bullet", _SIGNS)]
    abstract += [_abstract(1 + sort, name, ()) for sort, name in enumerate(_NUMBERS)]
    lists = [f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="0"/></w:num>']
    lists += [_numbering(one, number) for number, one in enumerate(numbered, BULLETS + 1)]
    return "".join((*abstract, *lists))


def level(one: List) -> int:
    """On which level of a numbering the items of a list stand."""
    return min(one.level, LEVELS - 1)


def _numbering(one: List, number: int) -> str:
    sort = (one.depth - 1) % len(_NUMBERS)
    return (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{1 + sort}"/>'
        f'<w:lvlOverride w:ilvl="{level(one)}"><w:startOverride w:val="{one.start}"/>'
        "</w:lvlOverride></w:num>"
    )


def _abstract(id: int, sort: str, signs: tuple[str, ...]) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{sort}"/>'
        f'<w:lvlText w:val="{signs[level % len(signs)] if signs else f"%{level + 1}."}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr>{indent(level + 1, STEP)}</w:pPr></w:lvl>'
        for level in range(LEVELS)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="hybridMultilevel"/>'
        f"{levels}</w:abstractNum>"
    )
