"""Lists: the styles that their signs are of, the same in every document."""

from solution_registry.pages.office.lists import List

BOXES = "Boxes"
"""The style of an item without a sign: it has a box in its text instead."""
_BULLETS = "Bullets"
_LEVELS = 10
"""So many a style may have; what is deeper looks as the last."""
_STEP = 0.75
"""How far a level is indented, in centimetres."""
_SIGNS = ("•", "–", "▪")
_SORTS = ("1", "a", "i")
"""A numbered list within another has the next of them."""


def style(one: List) -> str:
    """Name the style of a list."""
    return f"Numbers{(one.depth - 1) % len(_SORTS) + 1}" if one.ordered else _BULLETS


def list_styles() -> str:
    """Write every style of lists."""
    made = _list_style(_BULLETS, "bullet", [f'text:bullet-char="{sign}"' for sign in _SIGNS])
    for sort, sign in enumerate(_SORTS, start=1):
        numbers = f'style:num-suffix="." style:num-format="{sign}"'
        made += _list_style(f"Numbers{sort}", "number", [numbers])
    return made + _list_style(BOXES, "number", ['style:num-format=""'])


def _list_style(name: str, kind: str, said: list[str]) -> str:
    """A style whose levels say by turns what ``said`` says."""
    levels = "".join(
        f'<text:list-level-style-{kind} text:level="{level}" {said[(level - 1) % len(said)]}>'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" '
        f'text:list-tab-stop-position="{_STEP * level}cm" fo:text-indent="-{_STEP}cm" '
        f'fo:margin-left="{_STEP * level}cm"/></style:list-level-properties>'
        f"</text:list-level-style-{kind}>\n"
        for level in range(1, _LEVELS + 1)
    )
    return f'<text:list-style style:name="{name}">\n{levels}</text:list-style>\n'
