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


_, counts = fill([[0] * secrets.randbelow(3) for _ in range(4)] + [[], [2, 3]])
with statements() as sent:
    answer = client.get("/members")
assert answer.status_code == 200, f"GET /members answers {answer.status}."
missing = sorted(set(counts) - set(answer.json))
assert not missing, f"{missing[0]} has no tools and is missing from the list. A join drops such rows: take outerjoin(Member.tools)."
empty = next(name for name, number in counts.items() if number == 0)
assert answer.json[empty] == 0, (
    f"{empty} has no tools, but the answer says {answer.json[empty]}. An outer join gives her one row without a tool: "
    "func.count(Tool.id) does not count it, func.count() does."
)
assert answer.json == counts, f"The numbers of tools are {counts}, but the answer is {answer.json}. Group by the member."
assert len(sent) == 1, f"Counting took {len(sent)} statements. One with group_by answers for all members."
