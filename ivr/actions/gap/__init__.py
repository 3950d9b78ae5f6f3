"""What flows may run of the GAP claims centre."""

from ivr.actions.declared import Declared
from ivr.actions.gap import claims, loss, standing, texts

ACTIONS: tuple[Declared, ...] = (
    claims.started,
    claims.found,
    claims.offers,
    standing.late,
    standing.stands,
    loss.told,
    texts.list_by,
    texts.list_sent,
    texts.news_offered,
    texts.news_agreed,
)
"""Every action of this subject."""
