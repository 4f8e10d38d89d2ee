"""Accounts: members get an address, a password, a role and an id for their logins

Revision ID: 0002
Revises: 0001
Create Date: 2026-11-25

"""
import secrets

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


# region: accounts
def upgrade():
    with op.batch_alter_table("member") as member:
        member.drop_constraint("uq_member_name", type_="unique")
        member.add_column(sa.Column("email", sa.String(254), nullable=True))
        member.add_column(sa.Column("password_hash", sa.String(255), nullable=False, server_default=""))
        member.add_column(sa.Column("role", sa.String(20), nullable=False, server_default="member"))
        member.add_column(sa.Column("active", sa.Boolean(), nullable=False, server_default=sa.true()))
        member.add_column(sa.Column("login_id", sa.String(32), nullable=True))

    # People from before the accounts keep their tools; nobody can log in as one of them.
    table = sa.table("member", *(sa.column(name) for name in ("id", "email", "active", "login_id")))
    connection = op.get_bind()
    for (member_id,) in connection.execute(sa.select(table.c.id)).all():
        values = {"email": f"member-{member_id}@toolshed.invalid", "active": False, "login_id": secrets.token_hex(16)}
        connection.execute(table.update().where(table.c.id == member_id).values(values))

    with op.batch_alter_table("member") as member:
        member.alter_column("email", existing_type=sa.String(254), nullable=False)
        member.alter_column("login_id", existing_type=sa.String(32), nullable=False)
        for name in ("password_hash", "role", "active"):
            member.alter_column(name, server_default=None)
        member.create_unique_constraint("uq_member_email", ["email"])
        member.create_unique_constraint("uq_member_login_id", ["login_id"])
# endregion


def downgrade():
    with op.batch_alter_table("member") as member:
        member.drop_constraint("uq_member_login_id", type_="unique")
        member.drop_constraint("uq_member_email", type_="unique")
        for name in ("login_id", "active", "role", "password_hash", "email"):
            member.drop_column(name)
        member.create_unique_constraint("uq_member_name", ["name"])
