"""CSV (RFC 4180, UTF-8) whose cells no spreadsheet takes for a formula."""

import csv
import io
import re
from collections.abc import Iterable
from datetime import date

_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20"
"""What a formula begins with, also in full width."""
_FORMULA = re.compile(f"^(?=[{_SIGNS}\\t\\r\\n])|(?<=[;\\t\\r\\n]) *(?=[{_SIGNS}])")
"""Where a spreadsheet would begin to compute; ``_may_compute`` finds sooner that it would not.

Where numbers have a comma, as in Swedish and Danish, a file that is opened with a double click is
taken apart at each semicolon, whatever stands in quotation marks.
"""
_may_compute = re.compile(f"^[{_SIGNS}]|[;\\t\\r\\n]").search

Value = str | int | bool | date | tuple[str, ...] | None


def cell(value: Value) -> str:
    """Write one value: lists joined by ``; ``, nothing for what is not stated.

    What begins as a formula, or does after a semicolon, is given an apostrophe in front, which
    spreadsheets take for text (https://owasp.org/www-community/attacks/CSV_Injection).
    """
    if value is None:
        return ""
    if isinstance(value, str):  # most of them
        text: str = value
    elif isinstance(value, bool):
        return "true" if value else "false"
    else:
        text = "; ".join(value) if isinstance(value, tuple) else str(value)
    return _FORMULA.sub(r"\g<0>'", text) if _may_compute(text) else text


def lines(rows: Iterable[Iterable[Value]]) -> bytes:
    """Write lines of a table; they end in CR LF, as RFC 4180 has it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue().encode()
