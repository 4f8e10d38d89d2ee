"""Commands for whoever runs the shed."""

import click
from sqlalchemy import select

from .access import Role
from .extensions import db
from .models import Member


# region: appoint
def register(app):
    @app.cli.command("appoint")
    @click.argument("email")
    @click.argument("role", type=click.Choice([role.value for role in Role]))
    def appoint(email, role):
        """Give the member with EMAIL a ROLE; the first admin is made this way."""
        member = db.session.scalar(select(Member).where(Member.email == email.lower()))
        if member is None:
            raise click.ClickException(f"nobody has the address {email}")
        member.role = Role(role)
        db.session.commit()
        click.echo(f"{member.name} is now {role}")
# endregion
