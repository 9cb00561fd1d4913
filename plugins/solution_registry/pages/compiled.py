"""Compiled templates are kept where Python keeps compiled modules, and trusted as much.

Compiling takes longer than building the site again after one change. Nothing is kept in the
registry's own cache folder: what stands there is never run.
"""

import pickle
import sys
from hashlib import sha1
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class CompiledTemplates(FileSystemBytecodeCache):
    """The compiled templates of one language.

    `code` is the digest of all templates, words and code: a template is compiled again when any
    of them has changed, since it holds its parts and its words.
    """

    def __init__(self, templates: Path, language: str, code: bytes) -> None:
        folder = Path(cache_from_source(str(templates / "template.py"))).parent
        super().__init__(str(folder), f"{sys.implementation.cache_tag}-{language}-%s.template")
        self.code = code

    def get_source_checksum(self, source: str) -> str:
        """Digest all that a template is compiled from."""
        return sha1(self.code + source.encode(), usedforsecurity=False).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read what was kept; what cannot be read is made again."""
        try:
            super().load_bytecode(bucket)
        except (OSError, EOFError, ValueError, pickle.UnpicklingError):
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, where Python would keep a module."""
        if sys.dont_write_bytecode:
            return
        try:
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)
        except OSError:
            return  # a read-only installation works as well
