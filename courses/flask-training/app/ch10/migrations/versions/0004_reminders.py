"""When a borrower was reminded

Revision ID: 0004
Revises: 0003
Create Date: 2026-11-25

"""
import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("loan") as loan:
        loan.add_column(sa.Column("reminded_at", sa.DateTime(), nullable=True))


def downgrade():
    with op.batch_alter_table("loan") as loan:
        loan.drop_column("reminded_at")
