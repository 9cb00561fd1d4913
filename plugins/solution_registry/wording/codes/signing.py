"""Why nothing was signed."""

from solution_registry.wording.code import Code

CODES = (
    Code(
        "ssh-keygen-missing",
        "ssh-keygen is not installed.",
        "With it decisions are signed.",
        (
            "Debian and Ubuntu: sudo apt install openssh-client",
            "Fedora: sudo dnf install openssh-clients. macOS has it.",
            (
                "Windows: Settings, Optional features, OpenSSH Client; or Git for Windows, which "
                "brings it."
            ),
        ),
    ),
    Code(
        "not-signed",
        "ssh-keygen did not sign with {value}.",
        "Nothing was written.",
        (
            (
                "Read what ssh-keygen said; often the passphrase was wrong, or the agent does not "
                "hold the key: ssh-add -l"
            ),
        ),
    ),
    Code(
        "signed-with-another-key",
        "That is not the key that the registry knows of “{value}”.",
        "Nothing was written: the signature would prove nothing.",
        ("Sign with the key whose public half is in policy/reviewers.yml.",),
    ),
    Code(
        "signature-exists",
        "There is a signature already.",
        "A signature is never written over.",
        ("Nothing needs to be done if it is right; otherwise remove it before it is committed.",),
    ),
    Code(
        "key-not-found",
        "There is no public key at {value}.",
        "It tells which key signs.",
        ("Name your key with --key; none yet? ssh-keygen -t ed25519",),
    ),
    Code(
        "key-not-usable",
        "The key {value} cannot be used.",
        (
            "Accepted are Ed25519, ECDSA on nistp256 or nistp384, RSA of at least 3072 bits, and "
            "Ed25519 on a FIDO key."
        ),
        ("Make a key: ssh-keygen -t ed25519",),
    ),
)
