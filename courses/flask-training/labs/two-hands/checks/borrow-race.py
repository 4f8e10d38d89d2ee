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
with rival("UPDATE", "UPDATE tool SET holder = 'kim' WHERE id = ?", number) as acted:
    answer = client.post(place + "/borrow", data={"who": "ann"})
assert acted, "POST /tools/<id>/borrow sent no UPDATE."
assert answer.status_code == 409, (
    f"Right before your UPDATE kim took the tool, and ann was told {answer.status}: both believe that they have it. "
    "Put the condition into the statement, where(Tool.id == tool_id, Tool.holder.is_(None)), and look at rowcount."
)
assert client.get(place).json["holder"] != "ann", "kim was faster, but ann is written down as the holder."
