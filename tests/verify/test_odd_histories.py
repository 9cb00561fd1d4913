"""Histories and folders that nobody makes by accident: what stands in them counts as it came in."""

from solution_registry.certification.proof import NotVerified
from solution_registry.verify.present import present

from .clone import TODAY, Clone
from .one_record import RECORD, SERIAL, SIGNATURE
from .people import ADA


def test_a_record_in_the_third_line_of_a_merge(certified: Clone) -> None:
    for n, name in enumerate(("one", "two"), 2):
        certified.git("checkout", "-q", "-b", name, "main")
        certified.record(n=n)
        certified.commit()
    certified.main()
    certified.write("x.md", b"x")
    certified.commit()
    certified.git("merge", "-q", "-m", "x", "one", "two")
    assert certified.git("rev-list", "--min-parents=3", "--count", "HEAD") == "1"
    assert certified.codes() == []
    certified.git("checkout", "-q", "two")
    certified.write(RECORD, certified.path(RECORD).read_bytes() + b"# x\n")
    certified.commit()
    certified.git("checkout", "-q", "-b", "three", "main")
    certified.write("three.md", b"x")
    certified.commit()
    certified.main()
    certified.write("y.md", b"y")
    certified.commit()
    certified.git("merge", "-q", "-m", "x", "-s", "octopus", "three", "two")
    assert "record-altered" in certified.codes()


def test_a_record_that_is_taken_away_and_comes_back(certified: Clone) -> None:
    was = {path: certified.path(path).read_bytes() for path in (RECORD, SIGNATURE)}
    for path in was:
        certified.path(path).unlink()
    certified.commit()
    for path, raw in was.items():
        certified.write(path, raw)
    certified.commit()
    assert set(certified.codes()) == {"history-altered", "record-altered"}


def test_twins_of_a_signature_and_of_a_record_count_for_nothing(clone: Clone) -> None:
    path = clone.record(signed_by={})
    raw = clone.path(path).read_bytes()
    for name in ("RV-ADA", "rv-ada.", "rv-ada\n", "rv-ada.rv-ada", "rv_ada", "rv-åda"):
        clone.write(path.replace(".yml", f".{name}.sig"), ADA.sign(raw))
    clone.write(path.replace("certifications/", "certifications/x/"), raw)
    clone.write(path.replace(".yml", ".YML"), raw)
    clone.commit()
    assert clone.codes() == ["signature-missing", *["stray-for-ever"] * 6]


def test_a_folder_that_is_a_link_or_a_submodule(certified: Clone) -> None:
    certified.path("solutions/kopia").symlink_to("bygglov")
    certified.commit()
    assert [one.serial for one in certified.prove().records] == [SERIAL]
    told = present(certified.folder, None, TODAY)
    assert isinstance(told.of("kopia/2026-03-02-1"), NotVerified)
    head = certified.git("rev-parse", "HEAD")
    certified.git("update-index", "--add", "--cacheinfo", f"160000,{head},solutions/del")
    certified.git("commit", "-q", "-m", "x")
    assert certified.codes() == []
