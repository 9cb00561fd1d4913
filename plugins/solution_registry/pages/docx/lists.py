"""Lists: each numbered one is a numbering of its own, so that it begins where it says."""

from dataclasses import dataclass, field
from typing import NamedTuple

LEVELS = 9
"""So many levels a numbering has in the format; what is deeper stands on the last."""
STEP = 425
"""How far a level is indented, in twentieths of a point: 7.5 mm."""
_BULLETS = 1
_LARGEST = 32_767
"""No number is larger in Word."""
_SIGNS = ("•", "–", "▪")
_NUMBERS = ("decimal", "lowerLetter", "lowerRoman")


class Numbered(NamedTuple):
    """One numbered list: the level its items stand on, its sort of numbers, where it begins."""

    level: int
    sort: int
    start: int


@dataclass(slots=True)
class Open:
    """A list whose items are being written."""

    number: int
    level: int
    depth: int
    """How many of the lists around its items are numbered, itself among them."""
    fresh: bool = False
    """Whether an item has begun that has not got its sign yet."""


@dataclass(slots=True)
class Lists:
    """Those that are open, the innermost last, and all numbered ones so far."""

    open: list[Open] = field(default_factory=list)
    numbered: list[Numbered] = field(default_factory=list)

    def begin(self, *, ordered: bool, start: int = 1) -> None:
        """Open a list, within those that are open."""
        level, number = min(len(self.open), LEVELS - 1), _BULLETS
        depth = self.open[-1].depth if self.open else 0
        if ordered:
            sort = depth % len(_NUMBERS)
            self.numbered.append(Numbered(level, sort, min(start, _LARGEST)))
            number = _BULLETS + len(self.numbered)
        self.open.append(Open(number, level, depth + ordered))

    def place(self) -> str:
        """Place the next paragraph: with its sign at the beginning of an item, else below it."""
        if not self.open:
            return ""
        last = self.open[-1]
        if last.fresh:
            last.fresh = False
            return (
                f'<w:numPr><w:ilvl w:val="{last.level}"/><w:numId w:val="{last.number}"/></w:numPr>'
            )
        return indent(last.level + 1)


def indent(level: int, hanging: int = 0) -> str:
    """How far a paragraph stands in."""
    hangs = f' w:hanging="{hanging}"' if hanging else ""
    return f'<w:ind w:left="{level * STEP}"{hangs}/>'


def numbering(numbered: list[Numbered]) -> str:
    """Write what ``numbering.xml`` says: bullets, sorts of numbers, and each numbered list."""
    abstract = [_abstract(0, "bullet", _SIGNS)]
    abstract += [_abstract(1 + sort, name, ()) for sort, name in enumerate(_NUMBERS)]
    lists = [f'<w:num w:numId="{_BULLETS}"><w:abstractNumId w:val="0"/></w:num>']
    lists += [
        f'<w:num w:numId="{id}"><w:abstractNumId w:val="{1 + one.sort}"/>'
        f'<w:lvlOverride w:ilvl="{one.level}"><w:startOverride w:val="{one.start}"/>'
        "</w:lvlOverride></w:num>"
        for id, one in enumerate(numbered, start=_BULLETS + 1)
    ]
    return "".join((*abstract, *lists))


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
