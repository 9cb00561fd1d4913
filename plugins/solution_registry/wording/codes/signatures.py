"""Signatures and the keys they are made with."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

CODES = (
    Code(
        "signature-missing",
        "“{value}” has not signed.",
        "Without it nobody can tell who decided.",
        ("Sign it as it stands: registry sign {serial}",),
    ),
    Code(
        "signature-unreadable",
        "The signature of “{value}” cannot be read, or is of a kind that is not accepted.",
        "Without it nobody can tell who decided.",
        ("Sign it as it stands: registry sign {serial}",),
    ),
    Code(
        "signature-namespace",
        "“{value}” signed this for something else than this registry.",
        "A signature says what it is for, so that none can be moved from one use to another.",
        ("Sign it as it stands: registry sign {serial}",),
    ),
    Code(
        "signature-key",
        "The signature in the name of “{value}” was made with another key than theirs.",
        "The key is what tells reviewers apart; names of files are only claims.",
        ("Sign with the key that policy/reviewers.yml had when the decision was made.",),
    ),
    Code(
        "signature-content",
        (
            "The signature of “{value}” is of other bytes: the file has been changed since, or "
            "somebody has made it up."
        ),
        "One character more or less, and what was signed is something else.",
        (
            "Put the file back as it was signed.",
            "Make a new record and sign that; this one stays as it is.",
        ),
    ),
    Code(
        "signature-unexpected",
        "“{value}” signed, but is not among those who decided.",
        "It says nothing, and readers may take it for a reviewer's.",
        ("Leave such signatures out of new records.",),
        severity=Severity.WARNING,
    ),
    Code(
        "key-missing",
        "“{value}” has no public key in policy/reviewers.yml.",
        "Without a key nobody can tell that it was they who decided.",
        ("Add the key by a signed change of policy, then decide.",),
    ),
    Code(
        "key-revoked",
        "The key of “{value}” was declared lost on {day}, before this came in.",
        "Whoever has the key now can sign anything with any date.",
        ("Let somebody else decide, or give the reviewer a new key first.",),
    ),
    Code(
        "bad-public-key",
        "The public key of “{value}” cannot be used.",
        (
            "Accepted are Ed25519, ECDSA on nistp256 or nistp384, RSA of at least 3072 bits, and "
            "Ed25519 on a FIDO key."
        ),
        ("Make a key: ssh-keygen -t ed25519",),
    ),
    Code(
        "same-key-twice",
        "“{value}” has the same key as “{near}”.",
        "One person would count as two.",
        ("Give each a key of their own.",),
    ),
)
