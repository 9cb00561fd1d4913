#!/usr/bin/env python3
"""A door to `registry validate`, for those who have not put .venv on their path."""

from lib.door import go

go("validate")
