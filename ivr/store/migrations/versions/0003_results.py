"""What the world answers to waiting calls."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ivr_results",
        sa.Column("call", sa.String(length=64), nullable=False, comment="the call that waits for it, or may"),
        sa.Column("name", sa.String(length=32), nullable=False, comment="what it is: position, dispatch"),
        sa.Column("seq", sa.Integer(), nullable=False, comment="1 for the first of its name in the call"),
        sa.Column(
            "key",
            sa.String(length=160),
            nullable=False,
            comment="the same for every repeat of the same result",
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, comment="when it came"),
        sa.Column("came", sa.Boolean(), nullable=False, comment="whether it came; no: it will not"),
        sa.Column("facts", sa.LargeBinary(), nullable=False, comment="what it brings, JSON, sealed"),
        sa.ForeignKeyConstraint(["call"], ["ivr_calls.call"], name=op.f("fk_ivr_results_call")),
        sa.PrimaryKeyConstraint("call", "name", "seq", name=op.f("pk_ivr_results")),
        sa.UniqueConstraint("call", "name", "key", name="uq_ivr_results_call_name_key"),
    )


def downgrade() -> None:
    op.drop_table("ivr_results")
