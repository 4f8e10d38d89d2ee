import secrets

NAMES = {"ann": "member", "kim": "member", "joe": "keeper", "eve": "admin"}


def visit(name, role=None):
    """A client of a new member with this name and role, and her id."""
    id = str(secrets.randbelow(900_000) + 100)
    module.MEMBERS[id] = module.Member(id, name, NAMES[name] if role is None else role)
    visitor = client if name == "ann" else other
    with visitor.session_transaction() as session:
        session["_user_id"] = id
    return visitor, id


def new_tool(owner):
    number = secrets.randbelow(900_000) + 100
    module.TOOLS[number] = {"name": f"axe {number}", "owner": owner, "state": "fine"}
    return number


Permission = module.Permission
for role, granted in module.GRANTS.items():
    member = module.Member("9", "ann", role)
    assert hasattr(member, "may"), "Member has no method may yet. Write may(self, permission): is it in the bundle of the role?"
    for permission in Permission:
        assert bool(member.may(permission)) == (permission in granted), (
            f"The role {role} answers {member.may(permission)!r} to may({permission!r}). Look the bundle up in GRANTS."
        )
for role in ("", f"role-{secrets.token_hex(2)}"):
    try:
        allowed = [permission for permission in Permission if module.Member("9", "ann", role).may(permission)]
    except KeyError:
        raise AssertionError(
            f"A member with the unknown role {role!r} breaks the page. Let GRANTS.get(…) answer an empty bundle."
        ) from None
    assert not allowed, f"The unknown role {role!r} may {allowed[0]}. Deny by default: grant what the bundle names, and nothing else."
try:
    answer = client.get("/")
except AttributeError as error:
    raise AssertionError(
        f"A stranger breaks the page /: {error}. Give strangers the same method: a subclass of AnonymousUserMixin, "
        "named as login_manager.anonymous_user."
    ) from None
assert "look" in answer.text, f"A stranger may only look, but the page says {answer.text!r}."
for name, word in (("kim", "look"), ("joe", "repair")):
    text = visit(name)[0].get("/").text
    assert word in text, f"The page / tells a {NAMES[name]} {text!r}. Let it ask current_user.may(Permission.KEEP)."
