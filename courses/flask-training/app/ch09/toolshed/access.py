"""Who may do what: roles are bundles of permissions, and views ask for a permission, never for a role."""

from enum import StrEnum
from functools import wraps

from flask import abort
from flask_login import current_user

from .extensions import login_manager


# region: permissions
class Permission(StrEnum):
    BORROW = "borrow"
    OFFER = "offer"
    KEEP = "keep"  # change or remove anybody's tool
    MANAGE_MEMBERS = "manage-members"


class Role(StrEnum):
    MEMBER = "member"
    KEEPER = "keeper"
    ADMIN = "admin"


GRANTS = {
    Role.MEMBER: {Permission.BORROW, Permission.OFFER},
    Role.KEEPER: {Permission.BORROW, Permission.OFFER, Permission.KEEP},
    Role.ADMIN: set(Permission),
}
# endregion


# region: permission-required
def permission_required(permission):
    """The view answers 401 or the login page to strangers, 403 to members who lack the permission."""

    def decorate(view):
        @wraps(view)
        def guarded(*args, **kwargs):
            if not current_user.is_authenticated:
                return login_manager.unauthorized()
            if not current_user.may(permission):
                abort(403)
            return view(*args, **kwargs)

        return guarded

    return decorate
# endregion
