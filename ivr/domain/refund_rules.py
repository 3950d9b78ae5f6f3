"""Refund rules: all terms and laws together, read from two TOML texts (the shipped ones are in rules/)."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, TypeVar

import us
from pydantic import ValidationError

from ivr.domain.contracts import Product
from ivr.domain.errors import FlowInvalid
from ivr.domain.refund_terms import Law, Terms

PRODUCTS, STATES = "products.toml", "states.toml"
EVIDENCE = ("source", "read_on", "verified")


@dataclass(frozen=True, slots=True)
class Rules:
    """All refund rules. terms: by product and state, where state "" is every state without its own form."""

    terms: Mapping[tuple[Product, str], Terms]
    laws: Mapping[tuple[Product, str], tuple[Law, ...]]

    def terms_for(self, product: Product, state: str | None) -> Terms:
        """The product's terms in the form that is sold in the state. state None: unknown."""
        return self.terms.get((product, state or "")) or self.terms[product, ""]

    def laws_for(self, product: Product, state: str | None, day: int) -> tuple[Law, ...]:
        """The state's rules on that day since the start; empty where none is known."""
        return tuple(law for law in self.laws.get((product, state or ""), ()) if law.holds_on(day))


@cache
def shipped_rules() -> Rules:
    """The rules that lie beside this module, in rules/: the only files that the domain reads."""
    folder = resources.files("ivr.domain") / "rules"
    return read_rules(
        (folder / PRODUCTS).read_text(encoding="utf-8"), (folder / STATES).read_text(encoding="utf-8")
    )


def read_rules(products_toml: str, states_toml: str) -> Rules:
    """Both files' texts as rules.

    Raises FlowInvalid with every problem, one a line: file, entry, key, what is wrong.
    """
    problems: list[str] = []
    terms = dict(_terms(_tables(products_toml, PRODUCTS, problems), problems))
    laws = dict(_laws(_tables(states_toml, STATES, problems), problems))
    missing = [product for product in Product if (product, "") not in terms]
    if not problems:
        problems += [f"{PRODUCTS}: {product}: is missing" for product in missing]
    if problems:
        raise FlowInvalid("\n".join(problems))
    return Rules(terms, laws)


Table = dict[str, Any]
"""A TOML table, its values not yet checked."""


def _tables(text: str, file: str, problems: list[str]) -> dict[str, Table]:
    try:
        return _only_tables(tomllib.loads(text), file, problems)
    except tomllib.TOMLDecodeError as error:
        problems.append(f"{file}: {error}")
        return {}


def _only_tables(values: Table, where: str, problems: list[str]) -> dict[str, Table]:
    others = [name for name, value in values.items() if not isinstance(value, dict)]
    problems += [f"{where}: {name}: is not a table" for name in others]
    return {name: value for name, value in values.items() if name not in others}


def _terms(tables: dict[str, Table], problems: list[str]) -> Iterator[tuple[tuple[Product, str], Terms]]:
    for name, table in tables.items():
        entry = f"{PRODUCTS}: {name}"
        if (product := _product(name, PRODUCTS, problems)) is None:
            continue
        own = {key: value for key, value in table.items() if key != "in"}
        if terms := _checked(Terms.model_validate, own, entry, problems):
            yield (product, ""), terms
        # A form inherits the product's terms, but says for itself where it is from.
        inherited = {key: value for key, value in own.items() if key not in EVIDENCE}
        forms = _only_tables({"in": table.get("in", {})}, entry, problems).get("in", {})
        for state, form in _only_tables(forms, f"{entry}.in", problems).items():
            entry_in = f"{entry}.in.{state}"
            if not _is_state(state, entry_in, problems):
                continue
            if terms := _checked(Terms.model_validate, inherited | form, entry_in, problems):
                yield (product, state), terms


def _laws(
    tables: dict[str, Table], problems: list[str]
) -> Iterator[tuple[tuple[Product, str], tuple[Law, ...]]]:
    for state, by_product in tables.items():
        if not _is_state(state, f"{STATES}: {state}", problems):
            continue
        for name, entries in by_product.items():
            product = _product(name, f"{STATES}: {state}", problems)
            if product is None:
                continue
            if not isinstance(entries, list):
                problems.append(f"{STATES}: {state}.{name}: is written [[{state}.{name}]]")
                continue
            laws = [
                _checked(Law.model_validate, entry, f"{STATES}: {state}.{name}[{n}]", problems)
                for n, entry in enumerate(entries, start=1)
            ]
            yield (product, state), tuple(law for law in laws if law)


_Read = TypeVar("_Read")


def _checked(
    validate: Callable[[object], _Read], table: object, entry: str, problems: list[str]
) -> _Read | None:
    try:
        return validate(table)
    except ValidationError as error:
        for problem in error.errors():
            key = ".".join(str(part) for part in problem["loc"])
            problems.append(": ".join(part for part in (entry, key, problem["msg"]) if part))
        return None


def _product(name: str, where: str, problems: list[str]) -> Product | None:
    if name in set(Product):
        return Product(name)
    problems.append(f"{where}: {name}: is no product ({', '.join(Product)})")
    return None


def _is_state(code: str, entry: str, problems: list[str]) -> bool:
    if us.states.lookup(code, field="abbr") is not None and code.isupper():
        return True
    problems.append(f"{entry}: is not a state's two letters")
    return False
