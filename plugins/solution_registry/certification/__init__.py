"""Certification: what a record covers, what has changed since, and the state that follows."""
