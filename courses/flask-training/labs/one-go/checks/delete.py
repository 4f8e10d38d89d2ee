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


from sqlalchemy.exc import IntegrityError

listed, counts = fill([[2, secrets.randbelow(3) + 1], [1]])
try:
    answer = client.delete("/tools/1")
except (IntegrityError, AssertionError) as error:
    raise AssertionError(
        f"A tool with loans cannot be deleted: {str(error).splitlines()[0]}. SQLAlchemy tries to set their tool_id to NULL. "
        'A loan is a part of its tool: say cascade="all, delete-orphan" on Tool.loans.'
    ) from None
assert answer.status_code == 204, f"DELETE /tools/1 should answer 204, but it was {answer.status}."
with engine.connect() as connection:
    loans = connection.execute(module.Loan.__table__.select()).all()
    members = connection.execute(module.Member.__table__.select()).all()
    tools = connection.execute(module.Tool.__table__.select()).all()
assert len(members) == 2, "The owner was deleted with the tool. A cascade belongs on the side of the parent, Tool.loans, not on Tool.owner."
assert len(tools) == 2, f"One tool was deleted, and {len(tools)} of 2 others are left."
orphans = [loan for loan in loans if loan.tool_id == 1]
assert not orphans, f"The tool is gone, and {len(orphans)} of its loans are still there, without a tool."
assert len(loans) == sum(one["loans"] for one in listed[1:]), "Loans of other tools were deleted as well."
