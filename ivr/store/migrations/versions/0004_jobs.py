"""Roadside jobs, and the links that callers open."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _jobs()
    _links()


def downgrade() -> None:
    op.drop_table("ivr_links")
    op.drop_table("ivr_jobs")


def _jobs() -> None:
    moment, word = sa.DateTime(timezone=True), sa.String(length=32)
    op.create_table(
        "ivr_jobs",
        sa.Column(
            "key",
            sa.String(length=160),
            nullable=False,
            comment="what the job was asked for with: the provider knows a repeat by it",
        ),
        sa.Column(
            "job",
            sa.String(length=64),
            nullable=True,
            comment="the provider's name for it; null: it has not said one yet",
        ),
        sa.Column("call", sa.String(length=64), nullable=False, comment="the call that asked"),
        sa.Column("turn", sa.Integer(), nullable=False, comment="the turn that asked"),
        sa.Column("number", sa.String(length=16), nullable=False, comment="the request that it is for"),
        sa.Column(
            "state", word, nullable=False, comment="where it stands: requested, offered, accepted, ..."
        ),
        sa.Column(
            "seq",
            sa.Integer(),
            nullable=False,
            comment="number of the provider's newest word on it; 0: none yet",
        ),
        sa.Column(
            "eta_at",
            moment,
            nullable=True,
            comment="when the driver should be there, by the provider's own word",
        ),
        sa.Column("service", word, nullable=False, comment="what is sent: tow, tire, jump, ..."),
        sa.Column(
            "phone_index",
            sa.LargeBinary(length=32),
            nullable=True,
            comment="keyed hash of the telephone that it was asked for from",
        ),
        sa.Column(
            "about",
            sa.LargeBinary(),
            nullable=False,
            comment="telephone, vehicle, language, consent to texts, driver: JSON, sealed",
        ),
        sa.Column("made_at", moment, nullable=False, comment="when it was asked for"),
        sa.Column("changed_at", moment, nullable=False, comment="when something was last learned of it"),
        sa.ForeignKeyConstraint(["call"], ["ivr_calls.call"], name=op.f("fk_ivr_jobs_call")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_ivr_jobs")),
    )
    op.create_index(
        "uq_ivr_jobs_job",
        "ivr_jobs",
        ["job"],
        unique=True,
        postgresql_where=sa.text("job IS NOT NULL"),
        sqlite_where=sa.text("job IS NOT NULL"),
    )
    op.create_index("ix_ivr_jobs_phone_index", "ivr_jobs", ["phone_index"], unique=False)
    op.create_index("ix_ivr_jobs_call", "ivr_jobs", ["call"], unique=False)
    op.create_index("ix_ivr_jobs_made_at", "ivr_jobs", ["made_at"], unique=False)


def _links() -> None:
    op.create_table(
        "ivr_links",
        sa.Column(
            "token",
            sa.LargeBinary(length=32),
            nullable=False,
            comment="keyed hash of the part of the link that nobody can guess",
        ),
        sa.Column("call", sa.String(length=64), nullable=False, comment="the call that it was texted in"),
        sa.Column("turn", sa.Integer(), nullable=False, comment="the turn that made it"),
        sa.Column("kind", sa.String(length=32), nullable=False, comment="what can be done there: position"),
        sa.Column(
            "language",
            sa.String(length=32),
            nullable=False,
            comment="the language that the call was held in",
        ),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False, comment="when it stops working"),
        sa.ForeignKeyConstraint(["call"], ["ivr_calls.call"], name=op.f("fk_ivr_links_call")),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_ivr_links")),
    )
    op.create_index("ix_ivr_links_until", "ivr_links", ["until"], unique=False)
