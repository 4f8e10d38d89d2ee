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
mine, foreign = new_tool(id), new_tool("2")
refused = visitor.post(f"/tools/{foreign}/remove")
assert foreign in module.TOOLS, (
    "ann changed the number in the address, and kim's tool is gone. Load the tool, then compare its owner with current_user.id; "
    "a decorator cannot know whose it is."
)
assert refused.status_code == 403, f"ann tried to remove kim's tool. The answer should be 403, but it was {refused.status}."
accepted = visitor.post(f"/tools/{mine}/remove")
assert mine not in module.TOOLS, f"ann could not remove her own tool: {accepted.status}. Permission.KEEP is needed for tools of others."
visit("joe")[0].post(f"/tools/{foreign}/remove")
assert foreign not in module.TOOLS, "joe may keep the shed, but could not remove another's tool."
gone = visitor.post(f"/tools/{foreign}/remove")
assert gone.status_code == 404, f"A tool that is not there should be a 404, but it was {gone.status}."
stranger = app.test_client().post(f"/tools/{new_tool('2')}/remove")
assert stranger.status_code == 302, f"A stranger who removes a tool should be sent to the login page, but it was {stranger.status}."
