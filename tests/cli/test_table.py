from solution_registry.cli.table import columns_of, shortened, table


def test_columns_fit() -> None:
    assert table(["Id", "Name", "N"], [["a", "x" * 40, "7"], ["bb", "y", "10"]], 30) == [
        "Id  Name                     N",
        "a   xxxxxxxxxxxxxxxxxxxxx…   7",
        "bb  y                       10",
    ]


def test_wide_and_combining_characters_are_counted() -> None:
    assert columns_of("漢字") == 4
    assert columns_of("e\u0301") == 1
    assert shortened("漢字漢字", 5) == "漢字…"


def test_nothing_is_shortened_without_a_width() -> None:
    assert table(["A"], [["x" * 300]], None)[1] == "x" * 300
