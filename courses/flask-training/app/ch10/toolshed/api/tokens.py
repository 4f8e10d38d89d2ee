"""Who is calling: a member, proven by a token that we store only as a digest."""

import hashlib
import secrets
from datetime import timedelta

from flask_httpauth import HTTPTokenAuth
from sqlalchemy import select

from ..errors import problem
from ..extensions import db
from ..models import ApiToken, now

LIFETIME = timedelta(days=90)


# region: make-token
def digest(token):
    return hashlib.sha256(token.encode()).hexdigest()


def new_token(member):
    """A token for the member; nobody can read it again, so show it at once."""
    token = f"shed_{secrets.token_urlsafe(32)}"
    db.session.add(ApiToken(member=member, digest=digest(token), expires_at=now() + LIFETIME))
    return token
# endregion


# region: verify-token
auth = HTTPTokenAuth("Bearer")


@auth.verify_token
def member_with(token):
    query = select(ApiToken).where(ApiToken.digest == digest(token), ApiToken.expires_at > now())
    found = db.session.scalar(query)
    return found.member if found and found.member.is_active else None


@auth.get_user_roles
def permissions_of(member):
    return list(member.permissions)


@auth.error_handler
def refused(status):
    return problem(status, "Send a valid token." if status == 401 else "Your role does not allow this.")
# endregion
