"""Facts of the contract-services line: what cancelling and transferring a contract comes to."""

from __future__ import annotations

from ivr.domain.facts.kinds import Fact, FactType, Privacy

_O, _S = Privacy.OPERATIONAL, Privacy.SENSITIVE

CONTRACTS: tuple[Fact, ...] = (
    Fact("days_held", FactType.COUNT, _O, "days since the contract began"),
    Fact("refund", FactType.MONEY, _O, "the estimated refund"),
    Fact("unearned", FactType.MONEY, _O, "the share of the price that is left, before claims and fee"),
    Fact("share", FactType.COUNT, _O, "the share that is left, in whole percent"),
    Fact("claims_paid", FactType.MONEY, _O, "paid claims that are deducted"),
    Fact("fee", FactType.MONEY, _O, "the administrative fee"),
    Fact("basis", FactType.WORD, _O, "time or miles: what leaves the smaller share; none: all comes back"),
    Fact("deducted", FactType.WORD, _O, "none, claims, fee or both: what is taken off the refund"),
    Fact("sold_on", FactType.DAY, _O, "the day on which the vehicle passed to its new owner"),
    Fact("transfer_until", FactType.DAY, _O, "the last day on which the company may be told of that"),
    Fact("transfer_days", FactType.COUNT, _O, "days after a sale within which the company must be told"),
    Fact("notice_counts", FactType.WORD, _O, "yes or no: whether the call itself is the notice of a sale"),
    Fact("began_on", FactType.DAY, _O, "the day on which a contract began"),
    Fact("payee", FactType.WORD, _O, "holder or lender: who is paid first; automatic: holder after payoff"),
)
