"""How many parts a text has on the air, as the account pays for them."""

_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_EXTENDED = frozenset("\f^{}\\[~]|€")


def segments(body: str) -> int:
    """Return the number of parts: 160 characters of the GSM alphabet or 70 others make one.

    In more than one, each has room for 153 or 67. A character of the alphabet's extension counts twice.
    """
    if set(body) <= _GSM | _GSM_EXTENDED:
        units, one, each = sum(2 if char in _GSM_EXTENDED else 1 for char in body), 160, 153
    else:
        units, one, each = len(body.encode("utf-16-le")) // 2, 70, 67
    return 1 if units <= one else -(-units // each)
