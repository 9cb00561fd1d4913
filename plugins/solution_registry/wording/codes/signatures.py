"""Signatures and the keys they are made with."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

from .remedies import TAKE_AWAY
from .shown import RECORD, REVIEWERS

CODES = (
    Code(
        "signature-missing",
        "“{value}” has not signed.",
        "Without it nobody can tell who decided.",
        (
            "Sign it as it stands: registry sign {serial}",
            (
                "If they will not sign or cannot any more: take away all its files, and what it "
                "changed."
            ),
            TAKE_AWAY,
        ),
        wrong=RECORD
        + (
            "reviewers: [rv-7k3q9d, rv-2hv6zn]\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.rv-7k3q9d.sig"
        ),
        right=RECORD
        + (
            "reviewers: [rv-7k3q9d, rv-2hv6zn]\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.rv-7k3q9d.sig\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.rv-2hv6zn.sig"
        ),
    ),
    Code(
        "signature-unreadable",
        "The signature of “{value}” cannot be read, or is of a kind that is not accepted.",
        "Without it nobody can tell who decided.",
        ("Sign it as it stands: registry sign {serial}", TAKE_AWAY),
        wrong=(
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.rv-7k3q9d.sig\n"
            "-----BEGIN PGP SIGNATURE-----\n"
            "iQIzBAABCgAdFiEE\n"
            "-----END PGP SIGNATURE-----\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.yml"
        ),
        right=(
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.rv-7k3q9d.sig\n"
            "-----BEGIN SSH SIGNATURE-----\n"
            "U1NIU0lHAAAAAQAAADMAAAAL…\n"
            "-----END SSH SIGNATURE-----\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.yml"
        ),
    ),
    Code(
        "signature-namespace",
        "“{value}” signed this for something else than this registry.",
        "A signature says what it is for, so that none can be moved from one use to another.",
        ("Sign it as it stands: registry sign {serial}", TAKE_AWAY),
        wrong=RECORD
        + (
            "reviewers: [rv-7k3q9d]\n"
            "$ cd solutions/exempel-felanmalan/certifications\n"
            "$ ssh-keygen -Y sign -n git -f ~/.ssh/id_ed25519 < 2026-03-02-1.yml > "
            "2026-03-02-1.rv-7k3q9d.sig"
        ),
        right=RECORD
        + (
            "reviewers: [rv-7k3q9d]\n"
            "$ cd solutions/exempel-felanmalan/certifications\n"
            "$ ssh-keygen -Y sign -n solution-registry -f ~/.ssh/id_ed25519 < "
            "2026-03-02-1.yml > 2026-03-02-1.rv-7k3q9d.sig"
        ),
    ),
    Code(
        "signature-key",
        "The signature in the name of “{value}” was made with another key than theirs.",
        "The key is what tells reviewers apart; names of files are only claims.",
        (
            (
                "Sign with the key that policy/reviewers.yml has as the decision comes into the "
                "main branch."
            ),
            (
                "Was the key changed while the decision waited in a branch: git merge origin/main, "
                "git reset --soft origin/main, delete the signature, and sign again: registry sign"
            ),
            TAKE_AWAY,
        ),
        wrong=RECORD
        + (
            "reviewers: [rv-7k3q9d]\n"
            "$ cd solutions/exempel-felanmalan/certifications\n"
            "$ ssh-keygen -Y sign -n solution-registry -f ~/.ssh/id_other < "
            "2026-03-02-1.yml > 2026-03-02-1.rv-7k3q9d.sig"
        ),
        right=RECORD
        + (
            "reviewers: [rv-7k3q9d]\n"
            "$ cd solutions/exempel-felanmalan/certifications\n"
            "$ ssh-keygen -Y sign -n solution-registry -f ~/.ssh/id_ed25519 < "
            "2026-03-02-1.yml > 2026-03-02-1.rv-7k3q9d.sig"
        ),
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
            TAKE_AWAY,
        ),
        wrong=RECORD
        + (
            "reviewers: [rv-7k3q9d]\n"
            "$ cd solutions/exempel-felanmalan/certifications\n"
            "$ ssh-keygen -Y sign -n solution-registry -f ~/.ssh/id_ed25519 < "
            "2026-02-16-1.yml > 2026-03-02-1.rv-7k3q9d.sig"
        ),
        right=RECORD
        + (
            "reviewers: [rv-7k3q9d]\n"
            "$ cd solutions/exempel-felanmalan/certifications\n"
            "$ ssh-keygen -Y sign -n solution-registry -f ~/.ssh/id_ed25519 < "
            "2026-03-02-1.yml > 2026-03-02-1.rv-7k3q9d.sig"
        ),
    ),
    Code(
        "signature-unexpected",
        "“{value}” signed, but is not among those who decided.",
        "It says nothing, and readers may take it for a reviewer's.",
        ("Leave such signatures out of new records.",),
        wrong=RECORD
        + (
            "reviewers: [rv-7k3q9d]\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.rv-7k3q9d.sig\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.rv-2hv6zn.sig"
        ),
        right=RECORD
        + (
            "reviewers: [rv-7k3q9d]\n"
            "# solutions/exempel-felanmalan/certifications/2026-03-02-1.rv-7k3q9d.sig"
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "key-missing",
        "“{value}” has no public key in policy/reviewers.yml.",
        "Without a key nobody can tell that it was they who decided.",
        ("Add the key by a signed change of policy, then decide.", TAKE_AWAY),
        wrong=REVIEWERS
        + "- id: rv-9t4w2b\n  organisation: zz-stormaker\n  example: true\n"
        + RECORD
        + "reviewers: [rv-9t4w2b]",
        right=REVIEWERS
        + (
            "- id: rv-9t4w2b\n"
            "  organisation: zz-stormaker\n"
            "  public_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI…\n"
            "  example: true\n"
        )
        + RECORD
        + "reviewers: [rv-9t4w2b]",
    ),
    Code(
        "key-revoked",
        "The key of “{value}” counts as lost since {day}, before this came in.",
        "Whoever has the key now can sign anything with any date.",
        ("Let somebody else decide, or give the reviewer a new key first.", TAKE_AWAY),
        wrong=REVIEWERS
        + "- {id: rv-7k3q9d, key_revoked_on: 2026-02-28}\n"
        + RECORD
        + "reviewers: [rv-7k3q9d]",
        right=REVIEWERS
        + "- {id: rv-7k3q9d, key_revoked_on: 2026-02-28}\n"
        + RECORD
        + "reviewers: [rv-2hv6zn]",
    ),
    Code(
        "bad-public-key",
        "The public key of “{value}” cannot be used.",
        (
            "Accepted are Ed25519, ECDSA on nistp256 or nistp384, RSA of at least 3072 bits, and "
            "Ed25519 on a FIDO key."
        ),
        ('Make a key: ssh-keygen -t ed25519 -f ~/.ssh/registry -C ""', TAKE_AWAY),
        wrong=REVIEWERS + "- id: rv-9t4w2b\n  public_key: ssh-dss AAAAB3NzaC1kc3MAAACB…",
        right=REVIEWERS + "- id: rv-9t4w2b\n  public_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI…",
    ),
    Code(
        "same-key-twice",
        "“{value}” has the same key as “{near}”.",
        "One person would count as two.",
        ("Give each a key of their own.", TAKE_AWAY),
        wrong=REVIEWERS
        + (
            "- id: rv-4k2m9x\n"
            "  public_key: ssh-ed25519 "
            "AAAAC3NzaC1lZDI1NTE5AAAAIPXer5Tg79W7z4TX39/1/9J8d+CB17Cai+95Y+FAmLCP\n"
            "- id: rv-9t4w2b\n"
            "  public_key: ssh-ed25519 "
            "AAAAC3NzaC1lZDI1NTE5AAAAIPXer5Tg79W7z4TX39/1/9J8d+CB17Cai+95Y+FAmLCP"
        ),
        right=REVIEWERS
        + (
            "- id: rv-4k2m9x\n"
            "  public_key: ssh-ed25519 "
            "AAAAC3NzaC1lZDI1NTE5AAAAIPXer5Tg79W7z4TX39/1/9J8d+CB17Cai+95Y+FAmLCP\n"
            "- id: rv-9t4w2b\n"
            "  public_key: ssh-ed25519 "
            "AAAAC3NzaC1lZDI1NTE5AAAAIB7s9HvXEuSB7Yrpwkqml2RoS22hvhbDfovlCMMDWtU1"
        ),
    ),
)
