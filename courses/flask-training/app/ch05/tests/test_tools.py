import re

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.exc import IntegrityError

from toolshed.extensions import db
from toolshed.models import Loan, Member, Tool

LADDER = {"name": "Ladder", "owner": "Ann", "notes": "3 m\r\n\r\nHeavy."}


@pytest.fixture
def ladder(client):
    """The address of Ann's ladder."""
    return client.post("/tools/new", data=LADDER).location


def test_an_empty_shed_says_so(client):
    page = client.get("/").text
    assert "<h1>Mill Lane</h1>" in page
    assert "The shed is empty." in page


def test_the_list_leads_to_each_tool(client, ladder):
    page = client.get("/").text
    assert f'<a href="{ladder}">Ladder</a>, Ann\'s' in page
    assert "The shed is empty." not in page


# region: test-paragraphs
def test_notes_become_paragraphs(client, ladder):
    page = client.get(ladder).text
    assert "<title>Ladder · Mill Lane</title>" in page
    assert "<p>3 m</p>" in page
    assert "<p>Heavy.</p>" in page
# endregion


# region: test-escape
@pytest.mark.parametrize("field", ["name", "owner", "notes"])
def test_what_a_neighbour_types_is_text_and_never_markup(client, field):
    address = client.post("/tools/new", data={**LADDER, field: "<script>alert(1)</script>"}).location
    for page in (client.get("/").text, client.get(address).text):
        assert "<script>alert" not in page
# endregion


# region: test-problems
def test_a_refused_form_keeps_what_was_typed(client):
    answer = client.post("/tools/new", data={"name": " ", "owner": 'Ann "the saw"'})
    assert "This field is required." in answer.text
    assert 'value="Ann &#34;the saw&#34;"' in answer.text
# endregion


def test_a_second_tool_of_the_same_name_must_say_what_differs(client, ladder):
    assert "Say what tells yours apart." in client.post("/tools/new", data={**LADDER, "name": " ladder"}).text
    assert client.post("/tools/new", data={**LADDER, "name": "Ladder, 5 m"}).status_code == 302


def test_a_name_has_its_limit(client):
    assert "longer than 80" in client.post("/tools/new", data={**LADDER, "name": "x" * 81}).text


# region: test-flash
def test_a_message_is_shown_once(client, ladder):
    assert "Your tool is in the shed." in client.get(ladder).text
    assert "Your tool is in the shed." not in client.get(ladder).text
# endregion


# region: test-csrf
def test_a_form_without_its_token_changes_nothing(app, client, ladder):
    app.config["WTF_CSRF_ENABLED"] = True
    answer = client.post(f"{ladder}/remove")
    assert answer.status_code == 400
    assert "The CSRF token is missing." in answer.text
    assert client.get(ladder).status_code == 200


def test_the_token_of_the_page_is_accepted(app, client, ladder):
    app.config["WTF_CSRF_ENABLED"] = True
    token = re.search(r'name="csrf_token" type="hidden" value="([^"]+)"', client.get(ladder).text).group(1)
    assert client.post(f"{ladder}/remove", data={"csrf_token": token}).status_code == 302
# endregion


def test_a_removed_tool_is_gone(client, ladder):
    assert client.post(f"{ladder}/remove").location == "/"
    answer = client.get(ladder)
    assert answer.status_code == 404
    assert "<h1>Nothing here</h1>" in answer.text


# region: test-lend
def test_a_tool_is_lent_once_and_comes_back(client, ladder):
    assert client.post(f"{ladder}/borrow", data={"borrower": "Kim"}).status_code == 302
    assert "lent to Kim" in client.get("/").text
    assert client.post(f"{ladder}/borrow", data={"borrower": "Ada"}).status_code == 409
    assert client.post(f"{ladder}/return").status_code == 302
    assert client.post(f"{ladder}/return").status_code == 409
    assert client.post(f"{ladder}/borrow", data={"borrower": "Ada"}).status_code == 302
    assert "Lent to Ada" in client.get(ladder).text
# endregion


def test_borrowing_needs_a_name(client, ladder):
    assert client.post(f"{ladder}/borrow", data={"borrower": " "}).status_code == 400


def test_who_offers_twice_is_one_member(app, client, ladder):
    client.post("/tools/new", data={**LADDER, "name": "Saw"})
    with app.app_context():
        [ann] = db.session.scalars(select(Member)).all()
        assert [tool.name for tool in ann.tools] == ["Ladder", "Saw"]


# region: test-cascade
def test_removing_a_tool_removes_its_loans_and_keeps_the_people(app, client, ladder):
    client.post(f"{ladder}/borrow", data={"borrower": "Kim"})
    client.post(f"{ladder}/remove")
    with app.app_context():
        counts = [db.session.scalar(select(func.count()).select_from(model)) for model in (Tool, Loan, Member)]
        assert counts == [0, 0, 2]
# endregion


# region: test-constraint
def test_the_database_itself_refuses_a_second_running_loan(app, client, ladder):
    with app.app_context():
        kim = Member(name="Kim")
        db.session.add_all([Loan(tool_id=1, borrower=kim), Loan(tool_id=1, borrower=kim)])
        with pytest.raises(IntegrityError):
            db.session.commit()
# endregion


# region: test-queries
def test_the_list_takes_two_queries_however_many_tools_there_are(app, client):
    for number in range(5):
        address = client.post("/tools/new", data={"name": f"Tool {number}", "owner": f"Owner {number}"}).location
        client.post(f"{address}/borrow", data={"borrower": "Kim"})
    with app.app_context():
        engine = db.engine
    statements = []
    event.listen(engine, "before_cursor_execute", lambda *call: statements.append(call[2]))
    client.get("/")
    assert len(statements) == 2
# endregion


# region: test-static
def test_every_static_file_that_a_page_names_is_there(client):
    addresses = re.findall(r'(?:href|src)="(/static/[^"]+)"', client.get("/").text)
    assert len(addresses) == 3
    for address in addresses:
        with client.get(address) as answer:  # closes the file
            assert answer.status_code == 200
            assert answer.headers["Cache-Control"] == "public, max-age=3600"
# endregion


def test_the_environment_overrides_the_settings(monkeypatch):
    from toolshed import create_app

    monkeypatch.setenv("TOOLSHED_SHED_NAME", "Harbour Road")
    assert create_app({"SQLALCHEMY_DATABASE_URI": "sqlite://"}).config["SHED_NAME"] == "Harbour Road"


def test_every_answer_declares_its_type_final(client):
    for path in ("/", "/static/toolshed.css", "/nowhere"):
        with client.get(path) as answer:
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
