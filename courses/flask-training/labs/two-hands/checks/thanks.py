import secrets
from contextlib import contextmanager

from sqlalchemy import event

with app.app_context():
    engine = module.db.engine


@contextmanager
def rival(verb, statement, *values):
    """Somebody else sends a statement right before the program's first statement of this kind."""
    acted = []

    def act(connection, cursor, text, *rest):
        if text.lstrip().upper().startswith(verb) and not acted:
            acted.append(text)
            cursor.connection.execute(statement, values)

    event.listen(engine, "before_cursor_execute", act)
    try:
        yield acted
    finally:
        event.remove(engine, "before_cursor_execute", act)


def new_tool():
    return client.post("/tools", data={"name": f"tool {secrets.token_hex(4)}"}).location


place = new_tool()
number = int(place.rpartition("/")[2])
before = secrets.randbelow(5) + 2
for _ in range(before):
    assert client.post(place + "/thank").status_code == 200, "POST /tools/<id>/thank should answer 200."
assert client.get(place).json["thanks"] == before, (
    f"After {before} thanks the tool has {client.get(place).json['thanks']}. Add one and commit."
)
with rival("UPDATE", "UPDATE tool SET thanks = thanks + 1 WHERE id = ?", number):
    client.post(place + "/thank")
after = client.get(place).json["thanks"]
assert after == before + 2, (
    f"Two people said thanks at once, and the number went from {before} to {after}. Reading, adding in Python and writing back "
    "loses one: let the database compute, values(thanks=Tool.thanks + 1)."
)
other_place = new_tool()
client.post(place + "/thank")
assert client.get(other_place).json["thanks"] == 0, "A thank for one tool counts for others as well. Say where(Tool.id == tool_id)."
