import pytest

from toolshed.access import GRANTS, Permission, Role
from toolshed.models import Member, Stranger


# region: unit-permissions
def test_every_role_is_granted_something():
    assert set(GRANTS) == set(Role)
    assert all(GRANTS.values())


@pytest.mark.parametrize("role, permission, may", [
    (Role.MEMBER, Permission.KEEP, False),
    (Role.KEEPER, Permission.KEEP, True),
    (Role.KEEPER, Permission.MANAGE_MEMBERS, False),
    (Role.ADMIN, Permission.MANAGE_MEMBERS, True),
])
def test_a_role_decides(role, permission, may):
    assert Member(role=role).may(permission) is may
# endregion


def test_a_stranger_may_nothing():
    assert not any(Stranger().may(permission) for permission in Permission)
