"""The list of known breakages does not rot, and the tool tells what a test notices from what none does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sabotage import ROOT, Breakage, read, tried

BREAKAGES = read(ROOT / "tests/sabotage.toml")


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda breakage: breakage.name)
def test_every_breakage_can_still_be_applied_and_names_tests_that_exist(breakage: Breakage) -> None:
    assert breakage.problem(ROOT) is None
    assert [test for test in breakage.tests if not (ROOT / test.split("::")[0]).exists()] == []


def test_no_two_breakages_share_a_name() -> None:
    assert len({breakage.name for breakage in BREAKAGES}) == len(BREAKAGES)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A tree with one function, one test of it, and one test that cannot fail."""
    (tmp_path / "sums.py").write_text("def double(number):\n    return 2 * number\n")
    (tmp_path / "test_sums.py").write_text(
        "from sums import double\ndef test_doubles(): assert double(3) == 6\ndef test_idle(): double(3)\n"
    )
    return tmp_path


def broken(**changed: object) -> Breakage:
    usual = {
        "name": "not-doubled",
        "file": "sums.py",
        "find": "2 * number",
        "replace": "number",
        "tests": ("test_sums.py",),
        "why": "Sums are wrong.",
    }
    return Breakage.model_validate(usual | changed)


def test_a_breakage_is_noticed_by_the_tests_that_fail(house: Path) -> None:
    (verdict,) = tried([broken()], house)

    assert verdict.problem is None
    assert verdict.noticed_by == ("test_sums.py::test_doubles",)
    assert "2 * number" in (house / "sums.py").read_text()


def test_a_breakage_that_no_test_notices_is_a_problem(house: Path) -> None:
    (verdict,) = tried([broken(tests=("test_sums.py::test_idle",))], house)

    assert verdict.problem == "no test noticed"


def test_code_that_no_longer_imports_proves_nothing(house: Path) -> None:
    (verdict,) = tried([broken(find="return", replace="retrun")], house)

    assert verdict.problem is not None
    assert verdict.problem.startswith("the tests did not run")


def test_tests_that_fail_unbroken_prove_nothing(house: Path) -> None:
    (house / "sums.py").write_text("def double(number):\n    return 2 * number + 1\n")

    with pytest.raises(ValueError, match="before anything is broken"):
        tried([broken()], house)


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"find": "3 * number"}, "`find` occurs 0 times in sums.py, not once"),
        ({"find": "number"}, "`find` occurs 2 times in sums.py, not once"),
        ({"file": "products.py"}, "there is no products.py"),
        ({"replace": "2 * number"}, "`replace` changes nothing"),
    ],
)
def test_a_breakage_that_cannot_be_applied_says_why(house: Path, changed: dict, problem: str) -> None:
    assert broken(**changed).problem(house) == problem
