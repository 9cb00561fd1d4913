"""Words are put into a template when it is compiled, so that they cost nothing when a page is made.

In templates, ``_("Word")`` is a text of the page's language, ``{% say "By %(who)s", who=x %}`` a
sentence with values, and ``{% count n, "%(count)s adopter", "%(count)s adopters" %}`` one that
depends on a number. A part that is included is compiled as if it stood in the template itself,
and text loses its indentation.
"""

import re
from collections.abc import Iterator, Sequence

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.parser import Parser
from markupsafe import Markup, escape

from solution_registry.language import Words
from solution_registry.pages.multilingual import apart, together

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_PART = re.compile(r"\{% include \"([\w/.-]+)\" %\}\n?")
_VALUE = re.compile(r"%\((\w+)\)s")


class PutWords(Extension):
    """Replaces words by those of the environment's languages while a template is compiled."""

    tags = {"say", "count"}  # noqa: RUF012 - as jinja2 has it

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.filters["sentence"] = sentence

    def preprocess(
        self,
        source: str,
        name: str | None,  # noqa: ARG002 - as jinja2 calls it
        filename: str | None = None,  # noqa: ARG002 - as above
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
                yield Token(msgid.lineno, "string", together(self._texts(msgid.value)))
            else:
                yield token

    def parse(self, parser: Parser) -> nodes.Node:
        """Make plain output of a sentence: its words, and the values between them."""
        tag = next(parser.stream)
        if tag.value == "say":
            msgid = parser.stream.expect("string").value
            return self._output(self._texts(msgid), self._values(parser), tag.lineno)
        number = parser.parse_expression()
        parser.stream.expect("comma")
        one = parser.stream.expect("string").value
        parser.stream.expect("comma")
        many = parser.stream.expect("string").value
        values = self._values(parser)
        values.setdefault("count", nodes.Filter(number, "number", [], [], None, None))
        self.environment.msgids.add((one, many))  # type: ignore[attr-defined] # see `make_environment`
        for_one, for_more = (
            self._output([of.plural(one, many, n) for of in self._languages], values, tag.lineno)
            for n in (1, 2)
        )
        is_one = nodes.Compare(number, [nodes.Operand("eq", nodes.Const(1))])
        return nodes.If(is_one, [for_one], [], [for_more], lineno=tag.lineno)

    @property
    def _languages(self) -> Sequence[Words]:
        languages: Sequence[Words] = self.environment.words  # type: ignore[attr-defined] # see `make_environment`
        return languages

    def _texts(self, msgid: str) -> list[str]:
        self.environment.msgids.add(msgid)  # type: ignore[attr-defined] # see `make_environment`
        return [of.text(msgid) for of in self._languages]

    @staticmethod
    def _values(parser: Parser) -> dict[str, nodes.Expr]:
        values: dict[str, nodes.Expr] = {}
        while parser.stream.skip_if("comma"):
            name = parser.stream.expect("name").value
            parser.stream.expect("assign")
            values[name] = parser.parse_expression()
        return values

    @staticmethod
    def _output(texts: list[str], values: dict[str, nodes.Expr], lineno: int) -> nodes.Output:
        orders = [_VALUE.findall(text) for text in texts]
        for text, order in zip(texts, orders, strict=True):
            if missing := [name for name in order if name not in values]:
                raise TemplateSyntaxError(f"no value for {missing} in {text!r}", lineno)
        if any(order != orders[0] for order in orders):
            named = [nodes.Keyword(name, values[name]) for name in sorted(set(orders[0]))]
            forms = nodes.Const(tuple(texts))
            return nodes.Output(
                [nodes.Filter(forms, "sentence", [], named, None, None)], lineno=lineno
            )
        parts: list[nodes.Expr] = []
        for number, pieces in enumerate(zip(*map(_VALUE.split, texts), strict=True)):
            parts.append(values[pieces[0]] if number % 2 else nodes.Const(together(pieces)))
        return nodes.Output(parts, lineno=lineno)


def sentence(forms: Sequence[str], **values: object) -> Markup:
    """A sentence whose values do not stand in the same order in all languages."""
    each = {name: apart(escape(value), len(forms)) for name, value in values.items()}
    filled = []
    for number, form in enumerate(forms):
        parts = _VALUE.split(escape(form))
        parts[1::2] = [each[name][number] for name in parts[1::2]]
        filled.append("".join(parts))
    return Markup(together(filled))  # noqa: S704 - escaped
