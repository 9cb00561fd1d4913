"""The proof: whether signatures, authority and history hold, from a clone alone."""
