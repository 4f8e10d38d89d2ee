"""Commands for whoever runs the shed."""

import click
from sqlalchemy import select

from .access import Role
from .api.tokens import new_token
from .extensions import db
from .models import Member


def member_or_error(email):
    member = db.session.scalar(select(Member).where(Member.email == email.lower()))
    if member is None:
        raise click.ClickException(f"nobody has the address {email}")
    return member


# region: appoint
def register(app):
    @app.cli.command("appoint")
    @click.argument("email")
    @click.argument("role", type=click.Choice([role.value for role in Role]))
    def appoint(email, role):
        """Give the member with EMAIL a ROLE; the first admin is made this way."""
        member = member_or_error(email)
        member.role = Role(role)
        db.session.commit()
        click.echo(f"{member.name} is now {role}")
    # endregion

    # region: token
    @app.cli.command("token")
    @click.argument("email")
    def token(email):
        """Print a new API token for the member with EMAIL."""
        token = new_token(member_or_error(email))
        db.session.commit()
        click.echo(token)
    # endregion
