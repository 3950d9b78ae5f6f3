"""Carrying out a Refer: handing a call that came by SIP to somebody else."""

from ivr.exchange.document import Document
from ivr.exchange.events import Act
from ivr.exchange.leg import Leg
from ivr.exchange.verbs import Refer


def refer(leg: Leg, verb: Refer) -> Act[Document | None]:
    """Return None, and the next verb follows: no call of this exchange comes by SIP."""
    leg.answer()
    leg.report("error", 13801, f"<Refer> to {verb.uri}: this call did not come by SIP")
    return None
    yield
