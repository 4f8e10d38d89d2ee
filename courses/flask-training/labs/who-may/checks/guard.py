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


tool = new_tool("2")
path = f"/tools/{tool}/repair"
stranger = client.post(path)
assert stranger.status_code == 302 and stranger.location.startswith("/login"), (
    f"A stranger should be redirected to the login page, but the answer was {stranger.status}. "
    "Return login_manager.unauthorized() if nobody is logged in."
)
member = visit("ann")[0].post(path)
assert module.TOOLS[tool]["state"] == "fine", "A member without Permission.KEEP has put a tool into repair. Check before the view runs."
assert member.status_code not in (302, 401), (
    f"ann is logged in and lacks the permission, but the answer was {member.status}: she is sent to log in again and again. "
    "Abort with 403."
)
assert member.status_code == 403, f"A member without the permission should get a 403, but it was {member.status}."
keeper = visit("joe")[0].post(path)
assert module.TOOLS[tool]["state"] == "in repair", f"joe is a keeper, but could not put the tool into repair: {keeper.status}."
