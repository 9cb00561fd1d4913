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
        right="$ sudo apt install openssh-client\n$ ssh-keygen -t ed25519",
        wrong="$ ssh-keygen -t ed25519\nssh-keygen: command not found",
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
        right=(
            "$ ssh-add ~/key/id_ed25519\n"
            "$ registry sign exempel-felanmalan/2026-03-02-1 --key ~/.ssh/id_ed25519.pub"
        ),
        wrong=(
            "$ ssh-add -D\n"
            "$ registry sign exempel-felanmalan/2026-03-02-1 --key ~/.ssh/id_ed25519.pub"
        ),
    ),
    Code(
        "signed-with-another-key",
        "That is not the key that the registry knows of “{value}”.",
        "Nothing was written: the signature would prove nothing.",
        ("Sign with the key whose public half is in policy/reviewers.yml.",),
        right="$ registry sign exempel-felanmalan/2026-03-02-1 --key ~/.ssh/id_ed25519",
        wrong="$ registry sign exempel-felanmalan/2026-03-02-1 --key ~/.ssh/id_other",
    ),
    Code(
        "signature-exists",
        "There is a signature already.",
        "A signature is never written over.",
        ("Nothing needs to be done if it is right; otherwise remove it before it is committed.",),
        right=(
            "$ registry sign exempel-felanmalan/2026-03-02-1\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.rv-7k3q9d.sig"
        ),
        wrong=(
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.rv-7k3q9d.sig\n"
            "$ registry sign exempel-felanmalan/2026-03-02-1"
        ),
    ),
    Code(
        "key-not-found",
        "There is no public key at {value}.",
        "It tells which key signs.",
        ("Name your key with --key; “registry key” shows which you have, and how to make one.",),
        right="$ registry sign exempel-felanmalan/2026-03-02-1 --key ~/.ssh/id_ed25519",
        wrong="$ registry sign exempel-felanmalan/2026-03-02-1 --key ~/.ssh/id_dsa",
    ),
    Code(
        "key-not-usable",
        "The key {value} cannot be used.",
        (
            "Accepted are Ed25519, ECDSA on nistp256 or nistp384, RSA of at least 3072 bits, and "
            "Ed25519 on a FIDO key."
        ),
        ('Make a key: ssh-keygen -t ed25519 -f ~/.ssh/registry -C ""',),
        right="$ ssh-keygen -t ed25519",
        wrong="$ ssh-keygen -t rsa -b 2048",
    ),
)
