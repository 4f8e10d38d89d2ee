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
admin, own = visit("eve")
path = f"/members/{id}/role"
assert visitor.post(path, data={"role": "admin"}).status_code == 403, (
    "A member has made herself admin. Guard the view by Permission.APPOINT."
)
assert admin.post(f"/members/{secrets.token_hex(3)}/role", data={"role": "keeper"}).status_code == 404, "An unknown member is a 404."
word = f"role-{secrets.token_hex(2)}"
unknown = admin.post(path, data={"role": word})
assert unknown.status_code == 422 and module.MEMBERS[id].role == "member", (
    f"The role {word!r} is not in GRANTS, but the answer was {unknown.status}. Compare with the list before you set it."
)
for role, status in (("keeper", 302), ("member", 403)):
    changed = admin.post(path, data={"role": role})
    assert changed.status_code == 204, f"An admin who makes ann a {role} should get 204, but it was {changed.status}."
    answer = visitor.post(f"/tools/{new_tool('2')}/repair")
    assert answer.status_code == status, f"ann is a {role} now, and her next request was answered {answer.status} instead of {status}."
last = admin.post(f"/members/{own}/role", data={"role": "member"})
assert last.status_code == 409 and module.MEMBERS[own].role == "admin", (
    f"An admin has demoted herself ({last.status}), and she may have been the last one. Answer 409 if it is the own role."
)
