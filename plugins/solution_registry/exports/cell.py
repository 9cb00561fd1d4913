"""CSV (RFC 4180, UTF-8) whose cells no spreadsheet takes for a formula."""

import csv
import io
from collections.abc import Iterable
from datetime import date

_FORMULA = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""How what a spreadsheet would compute begins; the last four are the full-width forms."""

Value = str | int | bool | date | tuple[str, ...] | None


def cell(value: Value) -> str:
    """Write one value: lists joined by ``; ``, nothing for what is not stated.

    What begins as a formula is given an apostrophe in front, which spreadsheets take for text
    (https://owasp.org/www-community/attacks/CSV_Injection).
    """
    if value is None:
        return ""
    if isinstance(value, str):  # most of them
        text: str = value
    elif isinstance(value, bool):
        return "true" if value else "false"
    else:
        text = "; ".join(value) if isinstance(value, tuple) else str(value)
    return f"'{text}" if text[:1] in _FORMULA else text


def lines(rows: Iterable[Iterable[Value]]) -> bytes:
    """Write lines of a table; they end in CR LF, as RFC 4180 has it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue().encode()
