"""The documents of GAP claims, and who is told of changes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ivr_gap_documents",
        sa.Column("claim", sa.String(length=40), nullable=False, comment="the claim that it is for"),
        sa.Column("document", sa.String(length=32), nullable=False, comment="which document, D1 to D13"),
        sa.Column("received_on", sa.Date(), nullable=True, comment="day of receipt; null: it is asked for"),
        sa.Column("reviewed_on", sa.Date(), nullable=True, comment="day on which it was last reviewed"),
        sa.Column(
            "rejected_because",
            sa.String(length=80),
            nullable=True,
            comment="why it was refused: a word of ours, or the company's own words",
        ),
        sa.ForeignKeyConstraint(["claim"], ["ivr_claims.number"], name=op.f("fk_ivr_gap_documents_claim")),
        sa.PrimaryKeyConstraint("claim", "document", name=op.f("pk_ivr_gap_documents")),
    )
    op.create_table(
        "ivr_gap_consents",
        sa.Column("call", sa.String(length=64), nullable=False, comment="the call on which it was said"),
        sa.Column("turn", sa.Integer(), nullable=False, comment="the turn in which it was said"),
        sa.Column(
            "claim", sa.String(length=40), nullable=False, comment="the claim whose next change may be texted"
        ),
        sa.Column(
            "telephone",
            sa.LargeBinary(),
            nullable=False,
            comment="the telephone that said yes, E.164, sealed",
        ),
        sa.Column(
            "wording",
            sa.String(length=64),
            nullable=False,
            comment="what it said yes to: the message, as the turn's bundle words it",
        ),
        sa.Column(
            "language",
            sa.String(length=16),
            nullable=False,
            comment="the language in which it was asked, such as en-US",
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, comment="when it was said"),
        sa.Column(
            "used_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="when the text was made that it was for; null: not yet",
        ),
        sa.ForeignKeyConstraint(["call"], ["ivr_calls.call"], name=op.f("fk_ivr_gap_consents_call")),
        sa.ForeignKeyConstraint(["claim"], ["ivr_claims.number"], name=op.f("fk_ivr_gap_consents_claim")),
        sa.PrimaryKeyConstraint("call", "turn", name=op.f("pk_ivr_gap_consents")),
        sa.UniqueConstraint("claim", "call", "turn", name="uq_ivr_gap_consents_claim_call_turn"),
    )
    op.create_table(
        "ivr_gap_news",
        sa.Column("claim", sa.String(length=40), nullable=False, comment="the claim that changed"),
        sa.Column(
            "what",
            sa.String(length=120),
            nullable=False,
            comment="what is told of it, once: a status, or a document's review",
        ),
        sa.Column(
            "seq",
            sa.Integer(),
            nullable=False,
            comment="which message to the holder tells it, 1 for the first",
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, comment="when it changed on our records"),
        sa.ForeignKeyConstraint(["claim"], ["ivr_claims.number"], name=op.f("fk_ivr_gap_news_claim")),
        sa.PrimaryKeyConstraint("claim", "what", name=op.f("pk_ivr_gap_news")),
    )


def downgrade() -> None:
    op.drop_table("ivr_gap_news")
    op.drop_table("ivr_gap_consents")
    op.drop_table("ivr_gap_documents")
