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


name = f"axe {secrets.token_hex(4)}"
try:
    with rival("INSERT", "INSERT INTO tool (name, thanks) VALUES (?, 0)", name) as acted:
        answer = client.post("/tools", data={"name": name})
except Exception as error:
    raise AssertionError(
        f"Right before your INSERT somebody else took the name {name!r}, and the view failed with {type(error).__name__}. "
        "To ask first does not help: insert, catch sqlalchemy.exc.IntegrityError, roll back and abort(409)."
    ) from None
assert acted, "POST /tools sent no INSERT. Add the tool to the session and commit."
assert answer.status_code == 409, f"Somebody else took the name {name!r} a moment ago, but the answer was {answer.status} instead of 409."
assert new_tool(), "After a name that was taken, no other tool can be created. Roll back in the except block."
