"""Tables: the width of the text, their first row repeated on every page that they go on to."""

WIDTH = 9070
"""Between the margins of ``document.xml``, in twentieths of a point: 160 mm."""

COLUMNS = 63
"""So many a table may have in Word; what is beyond them stands in the last."""

_HEADER = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_ROW = "<w:trPr><w:cantSplit/></w:trPr>"
_END = '<w:p><w:pPr><w:pStyle w:val="TableEnd"/></w:pPr></w:p>'
"""After a table, so that the next one is not taken for more of it."""


def table(rows: list[list[str]]) -> str:
    """Write a table. Columns begin alike; a word processor gives them the width they need."""
    fit = [[*row[: COLUMNS - 1], *_together(row[COLUMNS - 1 :])] for row in rows]
    columns = max(1, max(map(len, fit), default=1))
    width = WIDTH // columns
    lines = "".join(
        f"<w:tr>{kind}{''.join(_cell(cell, width) for cell in row)}</w:tr>"
        for kind, row in zip((_HEADER, *[_ROW] * len(fit)), fit, strict=False)
    )
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Table"/><w:tblW w:w="5000" w:type="pct"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>'
        f'{f"""<w:gridCol w:w="{width}"/>""" * columns}</w:tblGrid>{lines}</w:tbl>{_END}'
    )


def _together(cells: list[str]) -> list[str]:
    return ["".join(cells)] if cells else []


def _cell(paragraphs: str, width: int) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraphs}</w:tc>'
