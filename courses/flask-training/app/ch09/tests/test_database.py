from datetime import timedelta

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import IntegrityError

from toolshed.extensions import db
from toolshed.models import Loan, Member, Tool, now


@pytest.fixture
def lent(app):
    """Ann's ladder, lent to Kim fifteen days ago."""
    with app.app_context():
        ann, kim = db.session.scalars(select(Member).where(Member.name.in_(["ann", "kim"])).order_by(Member.name))
        tool = Tool(name="Ladder", owner=ann)
        db.session.add(Loan(tool=tool, borrower=kim, borrowed_at=now() - timedelta(days=15)))
        db.session.commit()
        return tool.id


# region: test-overdue-query
def test_the_query_finds_what_the_rule_calls_overdue(app, lent):
    with app.app_context():
        [loan] = db.session.scalars(Loan.overdue(now())).all()
        assert loan.is_overdue(now())
        assert db.session.scalars(Loan.overdue(now() - timedelta(days=2))).all() == []
        loan.returned_at = now()
        assert db.session.scalars(Loan.overdue(now())).all() == []
# endregion


# region: test-time-zone
def test_a_moment_comes_back_with_its_time_zone(app, lent):
    with app.app_context():
        assert db.session.scalar(select(Loan)).borrowed_at.utcoffset() == timedelta(0)
# endregion


# region: test-constraint
def test_the_database_itself_refuses_a_second_running_loan(app, lent):
    with app.app_context():
        db.session.add(Loan(tool_id=lent, borrower_id=1))
        with pytest.raises(IntegrityError):
            db.session.commit()
# endregion


# region: count-queries
def test_the_list_takes_three_queries_however_many_tools_there_are(app, client_of, lent):
    kim = client_of("kim")
    with app.app_context():
        db.session.add_all([Tool(name=f"Tool {number}", owner_id=number % 3 + 1) for number in range(9)])
        db.session.commit()
        engine = db.engine
    statements = []
    event.listen(engine, "before_cursor_execute", lambda *call: statements.append(call[2]))
    kim.get("/")
    assert len(statements) == 3  # who is logged in, the tools with their owners, the loans with their borrowers
# endregion


def test_the_page_says_overdue(client, lent):
    assert ", overdue." in client.get(f"/tools/{lent}").text


def test_nothing_of_one_test_is_left_for_the_next(app):
    with app.app_context():
        assert db.session.scalars(select(Tool)).all() == []
