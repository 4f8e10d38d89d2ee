"""Members, tools and loans

Revision ID: 0001
Revises: none
Create Date: 2026-11-25

"""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

RUNNING = sa.text("returned_at IS NULL")


# region: initial
def upgrade():
    op.create_table(
        "member",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_member"),
        sa.UniqueConstraint("name", name="uq_member_name"),
    )
    op.create_table(
        "tool",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("notes", sa.String(500), nullable=False),
        sa.Column("photo", sa.String(40), nullable=True),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["member.id"], name="fk_tool_owner_id_member"),
        sa.PrimaryKeyConstraint("id", name="pk_tool"),
    )
    # endregion
    op.create_table(
        "loan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("tool_id", sa.Integer(), nullable=False),
        sa.Column("borrower_id", sa.Integer(), nullable=False),
        sa.Column("borrowed_at", sa.DateTime(), nullable=False),
        sa.Column("returned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["tool_id"], ["tool.id"], name="fk_loan_tool_id_tool"),
        sa.ForeignKeyConstraint(["borrower_id"], ["member.id"], name="fk_loan_borrower_id_member"),
        sa.PrimaryKeyConstraint("id", name="pk_loan"),
    )
    op.create_index(
        "one_running_loan", "loan", ["tool_id"], unique=True, sqlite_where=RUNNING, postgresql_where=RUNNING)


def downgrade():
    op.drop_table("loan")
    op.drop_table("tool")
    op.drop_table("member")
