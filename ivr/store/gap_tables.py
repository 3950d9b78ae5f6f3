"""Tables of the documents of GAP claims, and of who is told when something of a claim changes."""

from __future__ import annotations

from sqlalchemy import Date, ForeignKey, Integer, LargeBinary, String, Table, UniqueConstraint

from ivr.store.tabling import CALL, NUMBER, WORD, Moment, key, maybe, metadata, some

gap_documents = Table(
    "ivr_gap_documents",
    metadata,
    key("claim", NUMBER, "the claim that it is for", ForeignKey("ivr_claims.number")),
    key("document", WORD, "which document, D1 to D13"),
    maybe("received_on", Date, "day of receipt; null: it is asked for"),
    maybe("reviewed_on", Date, "day on which it was last reviewed"),
    maybe("rejected_because", String(80), "why it was refused: a word of ours, or the company's own words"),
)

gap_consents = Table(
    "ivr_gap_consents",
    metadata,
    key("call", CALL, "the call on which it was said", ForeignKey("ivr_calls.call")),
    key("turn", Integer, "the turn in which it was said"),
    some("claim", NUMBER, "the claim whose next change may be texted", ForeignKey("ivr_claims.number")),
    some("telephone", LargeBinary, "the telephone that said yes, E.164, sealed"),
    some("wording", String(64), "what it said yes to: the message, as the turn's bundle words it"),
    some("language", String(16), "the language in which it was asked, such as en-US"),
    some("at", Moment, "when it was said"),
    maybe("used_at", Moment, "when the text was made that it was for; null: not yet"),
    UniqueConstraint("claim", "call", "turn", name="uq_ivr_gap_consents_claim_call_turn"),
)

gap_news = Table(
    "ivr_gap_news",
    metadata,
    key("claim", NUMBER, "the claim that changed", ForeignKey("ivr_claims.number")),
    key("what", String(120), "what is told of it, once: a status, or a document's review"),
    some("seq", Integer, "which message to the holder tells it, 1 for the first"),
    some("at", Moment, "when it changed on our records"),
)
