"""Benchmarks of the registry: made-up registries of any size, and whole commands measured."""
