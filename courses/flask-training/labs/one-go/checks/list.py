import secrets
from contextlib import contextmanager

from sqlalchemy import event, insert

with app.app_context():
    engine = module.db.engine


def fill(owners):
    """Empties the tables and fills them: owners is a list of lists, each with the loans of each tool of a member."""
    token, listed, counts = secrets.token_hex(2), [], {}
    with engine.begin() as connection:
        for model in (module.Loan, module.Tool, module.Member):
            connection.execute(model.__table__.delete())
        for number, tools in enumerate(owners, 1):
            name = f"member {number} {token}"
            connection.execute(insert(module.Member.__table__), {"id": number, "name": name})
            counts[name] = len(tools)
            for loans in tools:
                key = len(listed) + 1
                tool = f"tool {key:03} {token}"
                connection.execute(insert(module.Tool.__table__), {"id": key, "name": tool, "owner_id": number})
                for _ in range(loans):
                    connection.execute(insert(module.Loan.__table__), {"days": 3, "tool_id": key})
                listed.append({"name": tool, "owner": name, "loans": loans})
    return listed, counts


@contextmanager
def statements():
    sent = []

    def note(connection, cursor, text, *rest):
        sent.append(text)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", note)


listed, _ = fill([[secrets.randbelow(3) for _ in range(3)], [], [secrets.randbelow(3) + 1, 0]])
answer = client.get("/tools")
assert answer.status_code == 200 and answer.json == listed, f"GET /tools should answer {listed}, but it was {answer.status}: {answer.json}"
