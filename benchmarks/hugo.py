"""The same number of pages of the same weight, made from data by Hugo where it is installed."""

import json
import random
import shutil
from pathlib import Path

from .made_up import WORDS

CONFIG = 'baseURL = "https://benchmark.test/"\ntitle = "Benchmark"\ndisableKinds = ["RSS"]\n'

PAGE = """<!doctype html>
<html lang="{{ .Params.language }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.summary }}"></head>
<body>
<header>{{ .Site.Params.frame | safeHTML }}</header>
<main><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>
{{ .Content }}
<table><thead><tr><th>System</th><th>Product</th><th>State</th></tr></thead><tbody>
{{ range .Params.integrations }}<tr><td>{{ .system }}</td><td>{{ .product }}</td>
<td>{{ .state }}</td></tr>{{ end }}</tbody></table>
<table><thead><tr><th>Organisation</th><th>Since</th><th>Experience</th></tr></thead><tbody>
{{ range .Params.adopters }}<tr><td><a href="/organisations/{{ .id }}/">{{ .id }}</a></td>
<td>{{ .since }}</td><td>{{ .experience }}</td></tr>{{ end }}</tbody></table>
<dl>{{ range $key, $value := .Params.facts }}<dt>{{ $key }}</dt><dd>{{ $value }}</dd>{{ end }}</dl>
</main></body></html>
"""


def write(folder: Path, pages: int, weight: int) -> None:
    """Write a Hugo site of ``pages`` pages; each is about ``weight`` bytes of HTML."""
    (folder / "layouts/_default").mkdir(parents=True)
    (folder / "layouts/_default/single.html").write_text(PAGE, encoding="utf-8")
    (folder / "layouts/_default/list.html").write_text("<ul></ul>", encoding="utf-8")
    (folder / "layouts/index.html").write_text("<h1>Benchmark</h1>", encoding="utf-8")
    source = random.Random(pages)  # noqa: S311 - not for secrets
    words = WORDS["sv"].split()
    body = 3200
    frame = "<p>" + "x" * max(0, weight - body) + "</p>"
    config = f"{CONFIG}[params]\nframe = {json.dumps(frame)}\n"
    (folder / "config.toml").write_text(config, encoding="utf-8")
    content = folder / "content/solutions"
    content.mkdir(parents=True)
    for number in range(pages):
        text = " ".join(source.choices(words, k=40))
        data = {
            "title": f"Solution {number}",
            "language": "sv",
            "summary": text[:150],
            "integrations": [
                {"system": source.choice(words), "product": "Produkt", "state": "configurable"}
                for _ in range(3)
            ],
            "adopters": [
                {
                    "id": f"se-{source.randint(100, 2600):04d}",
                    "since": "2021",
                    "experience": text[:70],
                }
                for _ in range(3)
            ],
            "facts": {word: source.choice(words) for word in words},
        }
        page = (
            f"{json.dumps(data, ensure_ascii=False)}\n\n{text}\n\n- {text[:60]}\n- {text[60:120]}\n"
        )
        (content / f"solution-{number:05d}.md").write_text(page, encoding="utf-8")


def command() -> list[str] | None:
    """How Hugo is started; None where it is not installed."""
    found = shutil.which("hugo")
    return [found, "--quiet"] if found else None
