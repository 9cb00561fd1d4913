#!/usr/bin/env python3
"""A door to `registry generate`, for those who have not put .venv on their path."""

from lib.door import go

go("generate")
