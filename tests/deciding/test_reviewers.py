"""Who may certify is changed by signed decisions, which verify accepts."""

from pathlib import Path

import pytest

from tests.verify.clone import POLICY, REVIEWERS, Clone
from tests.verify.people import ADA, BO, CAI, DOE, FOUNDER

from .changing import CHANGE, WHY, settle
from .conftest import Command, Own
from .outcome import DAY, lines, told

DRY = ("--grounds", "Stulen.", "--dry-run")

pytestmark = pytest.mark.usefixtures("ada")


def test_a_new_one(clone: Clone, registry: Command, own: Own, keys: Path) -> None:
    before = clone.path("policy/reviewers.yml").read_text("utf-8")
    given = ("--organisation", "se-9103", "--role", "Granskare", "--signer", "rv-bo", *WHY)
    ran = registry("reviewer", "add", "--public-key", keys / "rv-doe.pub", *given)
    assert ran.code == 0, ran.err
    assert ran.out.splitlines() == [
        "policy/reviewers.yml",
        f"{CHANGE}.yml",
        f"{CHANGE}.rv-ada.sig",
    ]
    assert clone.path("policy/reviewers.yml").read_text("utf-8").startswith(before)
    new = clone.data("policy/reviewers.yml")["reviewers"][-1]
    assert new["public_key"] == DOE.line
    assert new["active_from"] == DAY
    assert f"registry sign policy/{DAY}-1" in ran.err
    settle(clone, registry, own)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ((), "A reviewer without a key needs a registrar who signs: registry policy registrar"),
        (("--public-key", "rv-doe.pub"), "Give either --public-key or --no-key."),
    ],
)
def test_none_has_no_key_where_nobody_signs_for_them(
    clone: Clone, registry: Command, more: tuple[str, ...], told: str
) -> None:
    given = ("--organisation", "se-9103", "--role", "Granskare", "--signer", "rv-bo", *WHY)
    ran = registry("reviewer", "add", "--no-key", *more, *given)
    assert (ran.code, told in ran.err) == (2, True)
    assert lines(clone) == []


def test_who_leaves(clone: Clone, registry: Command, own: Own) -> None:
    ran = registry("reviewer", "retire", "rv-cai", "--signer", "rv-bo", *WHY)
    assert ran.code == 0, ran.err
    settle(clone, registry, own)
    assert clone.data("policy/reviewers.yml")["reviewers"][2]["active_to"] == "2026-10-31"


def test_one_signature_is_not_enough(clone: Clone, registry: Command) -> None:
    registry("reviewer", "retire", "rv-cai", "--signer", "rv-bo", *WHY)
    clone.commit()
    assert clone.codes() == ["signature-missing"]


def test_a_lost_key_and_a_new_one(clone: Clone, registry: Command, own: Own, keys: Path) -> None:
    ran = registry("reviewer", "lost", "rv-cai", "--signer", "rv-bo", *WHY)
    assert ran.code == 0, ran.err
    assert 'git commit -m "Key lost of reviewer rv-cai"' in ran.err
    settle(clone, registry, own)
    own(ADA)
    given = ("--public-key", keys / "rv-doe.pub", *WHY)
    ran = registry("reviewer", "change", "rv-cai", *given, "--signer", "rv-bo")
    assert ran.code == 0, ran.err
    own(BO)
    assert registry("sign", f"policy/{DAY}-2", "--yes").code == 0
    clone.commit()
    assert clone.codes() == []
    now = clone.data("policy/reviewers.yml")["reviewers"][2]
    assert (now["public_key"], now.get("key_revoked_on")) == (DOE.line, None)


def test_what_a_lost_key_has_signed_is_listed(clone: Clone, registry: Command, own: Own) -> None:
    """With whatever key it was signed: by the one that is lost, and no other."""
    shown = {"verdict": "met", "evidence": ["REG 7"]}
    met = {"cost-stated": shown, "routes-described": shown}
    nothing = "The key has signed nothing that stands.\n"
    assert nothing in registry("reviewer", "lost", "rv-cai", "--signer", "rv-bo", *DRY).err
    path = clone.record("felanmalan", "2026-10-20", by=(CAI,), verdicts=met)
    clone.record("felanmalan", "2026-10-19", by=(ADA,), verdicts=met)
    change = clone.change_file(
        "policy", "2026-10-21", "policy/policy.yml", {**POLICY, "due_days": 61}, by=(BO, CAI)
    )
    clone.commit()
    ran = registry("reviewer", "lost", "rv-cai", "--signer", "rv-bo", *DRY)
    told = [line for line in ran.err.splitlines() if line.endswith((path, change))]
    assert told == [
        f"  felanmalan/2026-10-20-1  {path}",
        f"  policy/2026-10-21-1  {change}",
    ]
    assert ran.err.count("felanmalan/2026-10-19-1") == 0
    new = [{**one, "public_key": DOE.line} if one["id"] == CAI.id else one for one in REVIEWERS]
    clone.change_reviewers("reviewer_changed", "2026-10-22", CAI, new)
    clone.commit()
    assert nothing in registry("reviewer", "lost", "rv-cai", "--signer", "rv-bo", *DRY).err


def test_a_lost_key_is_never_given_back(
    clone: Clone, registry: Command, own: Own, keys: Path
) -> None:
    assert registry("reviewer", "lost", "rv-cai", "--signer", "rv-bo", *WHY).code == 0
    settle(clone, registry, own)
    own(ADA)
    given = ("--public-key", keys / "rv-cai.pub", "--signer", "rv-bo", *WHY)
    ran = registry("reviewer", "change", "rv-cai", *given)
    assert (ran.code, told(ran)) == (1, {"lost-key-again"}), ran.err
    assert lines(clone) == []


def test_a_new_key_of_one_of_two(clone: Clone, registry: Command, own: Own, keys: Path) -> None:
    """It is signed with the old one, which is said before and where the new one is tried."""
    assert registry("reviewer", "retire", "rv-cai", "--signer", "rv-bo", *WHY).code == 0
    settle(clone, registry, own)
    own(ADA)
    new = ("--public-key", keys / "rv-doe.pub", *WHY)
    ran = registry("reviewer", "change", "rv-bo", *new)
    assert (ran.code, "rv-bo is one of them: they sign with the key" in ran.err) == (0, True)
    own(DOE)
    for given in ((), ("--key", keys / "rv-doe")):
        ran = registry("sign", f"policy/{DAY}-2", "--yes", *given)
        assert (ran.code, "what rv-bo will sign with once this is in" in ran.err) == (2, True)
    own(BO)
    assert registry("sign", f"policy/{DAY}-2", "--yes").code == 0
    clone.commit()
    assert clone.codes() == []


def test_whoever_begins_with_the_new_key_is_told(
    clone: Clone, registry: Command, own: Own, keys: Path
) -> None:
    own(DOE)
    ran = registry("reviewer", "change", "rv-bo", "--public-key", keys / "rv-doe.pub", *WHY)
    assert (ran.code, "what rv-bo will sign with once this is in" in ran.err) == (2, True)
    assert lines(clone) == []


@pytest.mark.parametrize("id", ["rv-ada", "rv-cai"])
def test_of_three_nobody_is_warned(clone: Clone, registry: Command, keys: Path, id: str) -> None:
    new = ("--public-key", keys / "rv-doe.pub", "--signer", "rv-bo", *WHY)
    ran = registry("reviewer", "change", id, *new)
    assert (ran.code, "they sign with the key" in ran.err) == (0, False)


@pytest.mark.parametrize(
    "arguments",
    [
        ("reviewer", "change", "rv-cai"),
        ("reviewer", "change", "rv-cai", "--public-key", "KEYS/rv-cai.pub"),
        ("policy", "change"),
        ("policy", "change", "due_days=60"),
    ],
)
def test_nothing_that_changes_nothing_is_decided(
    clone: Clone, registry: Command, keys: Path, arguments: tuple[str, ...]
) -> None:
    given = [one.replace("KEYS", str(keys)) for one in arguments]
    ran = registry(*given, "--signer", "rv-bo", *WHY)
    assert (ran.code, "would be as it was decided already" in ran.err) == (2, True), ran.err
    assert lines(clone) == []


def test_whose_key_is_lost_is_not_asked_to_sign(clone: Clone, registry: Command) -> None:
    ran = registry("reviewer", "lost", "rv-cai", *WHY)
    assert ran.code == 0, ran.err
    assert clone.data(f"{CHANGE}.yml")["signers"] == ["rv-ada", "rv-bo"]


@pytest.mark.parametrize(("given", "two"), [((), False), (("--from-day", "2027-01-01"), True)])
def test_who_begins_later_is_no_third_yet(
    clone: Clone,
    registry: Command,
    own: Own,
    keys: Path,
    given: tuple[str, ...],
    two: bool,
) -> None:
    assert registry("reviewer", "retire", "rv-cai", "--signer", "rv-bo", *WHY).code == 0
    settle(clone, registry, own)
    own(ADA)
    new = ("--organisation", "se-9103", "--role", "Granskare", "--public-key", keys / "rv-doe.pub")
    ran = registry("reviewer", "add", *new, *given, "--signer", "rv-bo", *WHY)
    assert (ran.code, "Name a third" in ran.err) == (0, two), ran.err


def test_a_lost_key_of_two(clone: Clone, registry: Command, own: Own) -> None:
    """Nobody else can sign; whoever still has a copy of the key can."""
    ran = registry("reviewer", "retire", "rv-cai", "--signer", "rv-bo", *WHY)
    assert "Name a third" in ran.err
    settle(clone, registry, own)
    own(ADA)
    ran = registry("reviewer", "lost", "rv-bo", *WHY)
    assert (ran.code, "let rv-bo begin this with it" in ran.err) == (2, True), ran.err
    assert lines(clone) == []
    own(BO)
    ran = registry("reviewer", "lost", "rv-bo", *WHY)
    assert ran.code == 0, ran.err
    own(ADA)
    assert registry("sign", f"policy/{DAY}-2", "--yes").code == 0
    clone.commit()
    assert clone.codes() == []


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("lost", "rv-cai", "--signer", "rv-cai"), "it is their key that is lost"),
        (("retire", "rv-nobody"), "There is no reviewer rv-nobody."),
        (("retire", "rv-cai", "--signer", "rv-doe"), "rv-doe may not decide on policy"),
        (("retire", "rv-cai"), "Name the second with --signer: rv-bo, rv-cai"),
        (("change", "rv-cai", "--area", "nowhere"), "There is no service area nowhere."),
        (("change", "rv-cai", "--public-key", "ssh-dss AAAA"), "is no public key"),
        (("change", "rv-cai", "--public-key", "x/no.pub"), "There is no file x/no.pub with a"),
        (("change", "rv-nobody"), "There is no reviewer rv-nobody. There are: rv-ada, rv-bo, "),
        (("add", "--organisation", "Ingen"), "There is no organisation Ingen"),
    ],
)
def test_what_cannot_be(
    clone: Clone, registry: Command, arguments: tuple[str, ...], why: str
) -> None:
    ran = registry("reviewer", *arguments, *WHY)
    assert (ran.code, why in ran.err) == (2, True), ran.err
    assert lines(clone) == []


def test_the_same_key_for_two(clone: Clone, registry: Command, keys: Path) -> None:
    given = ("--organisation", "se-9103", "--role", "x", "--signer", "rv-bo", *WHY)
    ran = registry("reviewer", "add", "--public-key", keys / "rv-bo.pub", *given)
    assert (ran.code, told(ran)) == (1, {"same-key-twice"})
    assert lines(clone) == []


def test_a_stranger_changes_nothing(clone: Clone, registry: Command, own: Own) -> None:
    own(DOE)
    ran = registry("reviewer", "retire", "rv-cai", *WHY)
    assert (ran.code, "rv-ada, rv-bo, rv-cai" in ran.err) == (2, True)


def test_an_edit_that_nobody_decided(clone: Clone, registry: Command) -> None:
    raw = clone.path("policy/reviewers.yml").read_bytes()
    clone.write("policy/reviewers.yml", raw + b"# x\n")
    ran = registry("reviewer", "retire", "rv-cai", "--signer", "rv-bo", *WHY)
    assert (ran.code, "is not as it was decided" in ran.err) == (2, True)


def test_two_changes_in_one_commit(clone: Clone, registry: Command) -> None:
    given = ("--signer", "rv-bo", *WHY)
    assert registry("reviewer", "retire", "rv-cai", *given).code == 0
    ran = registry("policy", "change", "due_days=90", *given)
    assert (ran.code, f"{CHANGE}.yml is not committed yet." in ran.err) == (2, True)


def test_the_founder_is_told_why_its_key_signs_no_longer(
    clone: Clone, registry: Command, keys: Path
) -> None:
    ran = registry("policy", "change", "due_days=90", "--key", keys / FOUNDER.id, *WHY)
    assert (ran.code, "while fewer than two reviewers can" in ran.err) == (2, True)


def test_while_there_are_fewer_than_two_the_founder_decides(
    clone: Clone, registry: Command, own: Own
) -> None:
    for number, id in enumerate(("rv-cai", "rv-bo"), start=1):
        own(ADA)
        ran = registry("reviewer", "retire", id, "--signer", "rv-bo", *WHY)
        assert ran.code == 0, ran.err
        own(BO)
        assert registry("sign", f"policy/{DAY}-{number}", "--yes").code == 0
        clone.commit()
    own(ADA)
    ran = registry("policy", "change", "due_days=90", *WHY)
    assert (ran.code, "founder" in ran.err) == (2, True)
    own(FOUNDER, CAI)
    ran = registry("policy", "change", "due_days=90", *WHY)
    assert ran.code == 0, ran.err
    clone.commit()
    assert clone.codes() == []


def test_a_file_that_is_no_public_key(clone: Clone, registry: Command, tmp_path: Path) -> None:
    file = tmp_path / "odd.pub"
    for raw in (b"\xff\xfe", b"ssh-dss AAAA"):
        file.write_bytes(raw)
        ran = registry("reviewer", "change", "rv-cai", "--public-key", file, *WHY)
        assert (ran.code, "is no public key that may sign" in ran.err) == (2, True), ran.err
    assert lines(clone) == []


@pytest.mark.parametrize("folder", ["/", ".", "..", "~", "~nobody-at-all/key"])
def test_a_folder_is_no_public_key(clone: Clone, registry: Command, folder: str) -> None:
    ran = registry("reviewer", "change", "rv-cai", "--public-key", folder, *WHY)
    assert (ran.code, ran.out) == (2, "")
    assert f"{folder} is no public key that may sign" in ran.err
