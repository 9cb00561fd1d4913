"""Words are put into a template when it is compiled, so that they cost nothing when a page is made.

In templates, ``_("Word")`` is a text of the page's language, ``{% say "By %(who)s", who=x %}`` a
sentence with values, and ``{% count n, "%(count)s adopter", "%(count)s adopters" %}`` one that
depends on a number. A part that is included is compiled as if it stood in the template itself,
and text loses its indentation.
"""

import re
from collections.abc import Iterator

from jinja2 import TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.parser import Parser

from solution_registry.language import Words

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_PART = re.compile(r"\{% include \"([\w/.-]+)\" %\}\n?")
_VALUE = re.compile(r"%\((\w+)\)s")


class PutWords(Extension):
    """Replaces words by those of the environment's language while a template is compiled."""

    tags = {"say", "count"}  # noqa: RUF012 - as jinja2 has it

    def preprocess(
        self,
        source: str,
        name: str | None,  # noqa: ARG002
        filename: str | None = None,  # noqa: ARG002
    ) -> str:
        """Leave out the indentation of templates, and put parts where they are included."""
        return _PART.sub(lambda part: self._part(part[1]), _INDENT.sub("", source))

    def _part(self, name: str) -> str:
        loader = self.environment.loader
        if loader is None:
            raise TemplateNotFound(name)
        source, _, _ = loader.get_source(self.environment, name)
        return self.preprocess(source, name)

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Put a text in the place of every ``_("…")``."""
        for token in stream:
            if token.test("name:_") and stream.current.type == "lparen":
                next(stream)
                msgid = stream.expect("string")
                stream.expect("rparen")
                yield Token(msgid.lineno, "string", self._text(msgid.value))
            else:
                yield token

    def parse(self, parser: Parser) -> nodes.Node:
        """Make plain output of a sentence: its words, and the values between them."""
        tag = next(parser.stream)
        if tag.value == "say":
            msgid = parser.stream.expect("string").value
            return self._output(self._text(msgid), self._values(parser), tag.lineno)
        number = parser.parse_expression()
        parser.stream.expect("comma")
        one = parser.stream.expect("string").value
        parser.stream.expect("comma")
        many = parser.stream.expect("string").value
        values = self._values(parser)
        values.setdefault("count", nodes.Filter(number, "number", [], [], None, None))
        self.environment.msgids.add((one, many))  # type: ignore[attr-defined]
        language: Words = self.environment.words  # type: ignore[attr-defined]
        return nodes.If(
            nodes.Compare(number, [nodes.Operand("eq", nodes.Const(1))]),
            [self._output(language.plural(one, many, 1), values, tag.lineno)],
            [],
            [self._output(language.plural(one, many, 2), values, tag.lineno)],
            lineno=tag.lineno,
        )

    def _text(self, msgid: str) -> str:
        self.environment.msgids.add(msgid)  # type: ignore[attr-defined]
        language: Words = self.environment.words  # type: ignore[attr-defined]
        return language.text(msgid)

    @staticmethod
    def _values(parser: Parser) -> dict[str, nodes.Expr]:
        values: dict[str, nodes.Expr] = {}
        while parser.stream.skip_if("comma"):
            name = parser.stream.expect("name").value
            parser.stream.expect("assign")
            values[name] = parser.parse_expression()
        return values

    @staticmethod
    def _output(text: str, values: dict[str, nodes.Expr], lineno: int) -> nodes.Output:
        parts: list[nodes.Expr] = []
        for number, part in enumerate(_VALUE.split(text)):
            if number % 2 and part not in values:
                raise TemplateSyntaxError(f"no value for %({part})s in {text!r}", lineno)
            parts.append(values[part] if number % 2 else nodes.Const(part))
        return nodes.Output(parts, lineno=lineno)
