"""Money: an exact amount of US dollars, in whole cents."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction

CENT = Decimal("0.01")


@dataclass(frozen=True, order=True, slots=True)
class Money:
    """An amount in dollars with exactly two places. Floats are refused."""

    amount: Decimal

    def __post_init__(self) -> None:
        if not isinstance(self.amount, Decimal) or not self.amount.is_finite():
            raise TypeError("Money takes a finite Decimal")
        if self.amount != self.amount.quantize(CENT):
            raise ValueError(f"Money has whole cents, not {self.amount}")
        object.__setattr__(self, "amount", self.amount.quantize(CENT))

    @classmethod
    def of(cls, text: str | int) -> Money:
        """The amount written as "2400", "2,400.00" or 2400 dollars. Raises ValueError for anything else."""
        try:
            return cls(Decimal(str(text).replace(",", "")))
        except (ArithmeticError, TypeError) as error:
            raise ValueError(f"not an amount of money: {text!r}") from error

    @classmethod
    def half_up(cls, exact: Fraction) -> Money:
        """The nearest cent to an exact amount in dollars; half a cent goes up."""
        return cls(_divided(exact, ROUND_HALF_UP))

    @classmethod
    def rounded_down(cls, exact: Fraction) -> Money:
        """The cent at or below an exact amount in dollars (fee caps are rounded so)."""
        return cls(_divided(exact, ROUND_DOWN))

    @property
    def exact(self) -> Fraction:
        """The amount in dollars as a fraction, for sums that are rounded once at their end."""
        return Fraction(self.amount)

    @property
    def dollars(self) -> int:
        return int(self.amount)

    @property
    def cents(self) -> int:
        return int((abs(self.amount) % 1) * 100)

    def __str__(self) -> str:
        return f"{self.amount:.2f}"

    def __add__(self, other: Money) -> Money:
        return Money(self.amount + other.amount)

    def __sub__(self, other: Money) -> Money:
        return Money(self.amount - other.amount)


ZERO = Money(Decimal("0.00"))


def _divided(exact: Fraction, rounding: str) -> Decimal:
    # Integer arithmetic decides the cent: a Decimal quotient would be rounded once before this rounding.
    cents = exact * 100
    whole, rest = divmod(abs(cents.numerator), cents.denominator)
    if rounding == ROUND_HALF_UP and 2 * rest >= cents.denominator:
        whole += 1
    return Decimal(whole if cents >= 0 else -whole).scaleb(-2)
