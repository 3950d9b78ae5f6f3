"""Contracts are found by the end of their VIN, which is what a repair shop reads out.

Expand only: the column may be null, so the release before this one goes on writing contracts. `flask db
upgrade` then fills it in (ivr/store/vin_ends.py): only the settings' keys read the VINs that are here.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "ivr_contracts",
        sa.Column(
            "vin_end_index",
            sa.LargeBinary(length=32),
            nullable=True,
            comment="keyed hash of the VIN's last six as keyed, for look-ups; null: not filled in yet",
        ),
    )
    op.create_index("ix_ivr_contracts_vin_end_index", "ivr_contracts", ["vin_end_index"])


def downgrade() -> None:
    op.drop_index("ix_ivr_contracts_vin_end_index", "ivr_contracts")
    with op.batch_alter_table("ivr_contracts") as contracts:
        contracts.drop_column("vin_end_index")
