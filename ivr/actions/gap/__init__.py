"""What flows may run of the GAP claims centre."""

from ivr.actions.declared import Declared
from ivr.actions.gap import claims, loss, standing, texts, unfiled

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
    unfiled.known,
    unfiled.read,
    unfiled.settle,
    unfiled.started,
    unfiled.papers_texted,
)
"""Every action of this subject."""
