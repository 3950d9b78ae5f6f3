"""The exceptions of the house. Expected things are values; these are for what nobody asked for."""


class IvrError(Exception):
    """Something that the one who called a function did not ask for."""


class FlowInvalid(IvrError):
    """Flows, prompts, lines or refund rules do not hold together: the process takes no calls."""


class NotFromCarrier(IvrError):
    """A webhook's signature is missing or wrong: refused with 403, nothing touched."""


class LookupUnavailable(IvrError):
    """A record system did not answer: the action's outcome is `unavailable`."""


class RecordsAway(LookupUnavailable):
    """The journal's own database takes no turn now; `soon_over` says that a moment's wait may help.

    No action's outcome: the turn that would say `unavailable` could not be kept either.
    """

    def __init__(self, message: str, *, soon_over: bool) -> None:
        super().__init__(message)
        self.soon_over = soon_over


class CarrierError(IvrError):
    """The carrier refused a request of ours; `permanent` says that trying again is of no use."""

    def __init__(self, message: str, *, permanent: bool) -> None:
        super().__init__(message)
        self.permanent = permanent


class FlowStuck(IvrError):
    """A flow ran on without needing its caller: the caller goes to a person."""
