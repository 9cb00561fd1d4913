"""Measures the built site as a reader's telephone would: ``scripts/measure``."""
