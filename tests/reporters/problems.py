"""Findings that reports are tried on: usual ones, and what a hostile submitter would send."""

from solution_registry.problem import Problem, Severity

PATH = "solutions/felanmalan/solution.yml"

USUAL = (
    Problem(
        "unknown-field",
        PATH,
        ("lifecyle",),
        {"name": "lifecyle", "near": "lifecycle"},
        line=7,
        column=1,
    ),
    Problem("quote-it", PATH, ("versions", 0, "version"), {"value": "3.10"}, line=12, column=15),
    Problem(
        "deprecated-licence",
        PATH,
        ("reuse", "licence"),
        {"value": "GPL-3.0", "use": "GPL-3.0-only"},
        Severity.WARNING,
        line=9,
        column=12,
    ),
    Problem(
        "look-alike",
        "solutions/felanma1an",
        (),
        {"value": "felanma1an", "near": "felanmalan"},
        Severity.REVIEW,
    ),
)

HOSTILE_VALUES = (
    "::error file=x::forged",
    "\n::stop-commands::token",
    "\r\n##[add-mask]x",
    "##vso[task.setvariable]x",
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;https://evil.se\x1b\\click\x1b]8;;\x1b\\",
    "\x9b31m",
    "\u202egpj.exe",
    "zero\u200bwidth",
    "![beacon](https://evil.se/x.png)",
    "[click](javascript:alert(1))",
    "<img src=https://evil.se/x.png onerror=alert(1)>",
    "<!-- comment --><details><summary>x</summary>",
    "@kommun @org/team #1 !2 GH-3 ~label %milestone",
    "https://evil.se www.evil.se evil@evil.se",
    "`code` ``` **bold** _it_ ~~x~~ | a | b |",
    "\n# heading\n- item\n\n/close",
    "%0A::error::x",
    "a,b:c;d",
    "\\u0000 \x00 \ud800",
    "&lt;script&gt; &#64;kommun",
    "$(touch x) `touch x`",
    "{name}{0}{{",
    "long " * 500,
)

HOSTILE = tuple(
    Problem(
        "unknown-field",
        f"solutions/{value}/solution.yml",
        (value, 0, value),
        {"name": value, "near": value, "allowed": value},
        line=number,
        column=1,
    )
    for number, value in enumerate(HOSTILE_VALUES, start=1)
)
