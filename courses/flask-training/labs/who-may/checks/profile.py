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


visitor, id = visit("ann")
name, member = f"Ann {secrets.token_hex(2)}", module.MEMBERS[id]
visitor.post("/profile", data={"name": name, "role": "admin", "id": "4", secrets.token_hex(3): "x"})
assert member.role == "member", (
    "A visitor added the field role to the form, and is admin now. Copy the fields that you name, member.name = request.form[\"name\"], "
    "never all that arrived."
)
assert member.id == id, "A visitor added the field id to the form, and is somebody else now. Copy the name only."
assert member.name == name, f"The name should be {name!r} after the change, but it is {member.name!r}."
