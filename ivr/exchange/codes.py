"""How grave the carrier's dictionary takes each code that this exchange reports: most are warnings.

Source: the Error and Warning Dictionary, twilio.com/docs/api/errors.
"""

from typing import Literal

ERRORS = frozenset(
    {
        *(11100, 11200, 11205, 11210, 11215, 11217, 11220, 11750, 11770),  # getting a document
        *(12100, 12101, 12102, 12300),  # reading it
        *(13201, 13224, 13225, 13227, 13231, 13238, 13239, 13240, 13247, 13257),  # Dial and Conference
        *(13325, 13338, 13340, 13342, 13343),  # Gather
        *(13420, 13621, 13801),  # Play, Record, Refer
        *(
            14201,
            14202,
            14203,
            14204,
            14205,
            14206,
            14210,
            14211,
            14212,
            14213,
            14215,
            14220,
            14300,
        ),  # queues, Start
        *(16020, 16022, 16023, 16025),  # conferences
        *(31920, 31921, 31941),  # Stream
    }
)


def level_of(code: int) -> Literal["error", "warning"]:
    return "error" if code in ERRORS else "warning"
