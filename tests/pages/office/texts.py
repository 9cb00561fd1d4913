"""Texts that documents of both formats are made of."""

LISTS = """\
# Listor

- punkt
  1. inre

     mer om den
  2. inre två
- nästa

mellan

1. ett
2. två

mellan

5. fem
"""
"""Lists within each other, and numbered ones that begin anew."""
