"""The bank and invest customers, and the codes that are sent to them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _customers()
    _codes()


def _customers() -> None:
    op.create_table(
        "ivr_customers",
        sa.Column("number", sa.String(length=40), nullable=False, comment="customer number"),
        sa.Column("business", sa.String(length=32), nullable=False, comment="bank or invest"),
        sa.Column("username", sa.LargeBinary(), nullable=False, comment="the username, sealed"),
        sa.Column("first_name", sa.LargeBinary(), nullable=True, comment="first name, sealed"),
        sa.Column("last_name", sa.LargeBinary(), nullable=True, comment="last name, sealed"),
        sa.Column(
            "zip",
            sa.LargeBinary(),
            nullable=False,
            comment="ZIP, or Canadian postal code without its space, sealed",
        ),
        sa.Column("date_of_birth", sa.LargeBinary(), nullable=False, comment="date of birth, sealed"),
        sa.Column(
            "who_index",
            sa.LargeBinary(length=32),
            nullable=False,
            comment="keyed hash of business, ZIP and date of birth together",
        ),
        sa.Column("phone", sa.LargeBinary(), nullable=True, comment="telephone, E.164, sealed"),
        sa.Column("phone_index", sa.LargeBinary(length=32), nullable=True, comment="keyed hash of phone"),
        sa.Column(
            "phone_since", sa.Date(), nullable=True, comment="since when the telephone is on the account"
        ),
        sa.Column(
            "sim_changed_on",
            sa.Date(),
            nullable=True,
            comment="when the telephone's SIM or carrier last changed",
        ),
        sa.Column("email", sa.LargeBinary(), nullable=True, comment="e-mail address, sealed"),
        sa.Column(
            "second_email",
            sa.LargeBinary(),
            nullable=True,
            comment="another e-mail address, for notices, sealed",
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_ivr_customers")),
    )
    op.create_index("ix_ivr_customers_who_index", "ivr_customers", ["who_index"])


def _codes() -> None:
    op.create_table(
        "ivr_codes",
        sa.Column(
            "call",
            sa.String(length=64),
            nullable=False,
            comment="the call that the code is for; it is good in no other",
        ),
        sa.Column(
            "code_hash",
            sa.LargeBinary(length=32),
            nullable=False,
            comment="keyed hash of call, customer and code",
        ),
        sa.Column("customer", sa.String(length=40), nullable=False, comment="whose telephone it was sent to"),
        sa.Column(
            "made_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="when it was made, right before it was sent",
        ),
        sa.PrimaryKeyConstraint("call", name=op.f("pk_ivr_codes")),
    )
    op.create_index("ix_ivr_codes_made_at", "ivr_codes", ["made_at"])
    op.create_table(
        "ivr_code_tries",
        sa.Column("call", sa.String(length=64), nullable=False, comment="the call that tried"),
        sa.Column("turn", sa.Integer(), nullable=False, comment="the turn that tried"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, comment="when"),
        sa.Column(
            "verdict",
            sa.String(length=32),
            nullable=False,
            comment="right, wrong, or no_more: it was the last try",
        ),
        sa.PrimaryKeyConstraint("call", "turn", name=op.f("pk_ivr_code_tries")),
    )
    op.create_index("ix_ivr_code_tries_at", "ivr_code_tries", ["at"])


def downgrade() -> None:
    op.drop_table("ivr_code_tries")
    op.drop_table("ivr_codes")
    op.drop_table("ivr_customers")
