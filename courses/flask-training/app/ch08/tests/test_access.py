import pytest
from case import PASSWORD
from sqlalchemy import select

from toolshed.extensions import db
from toolshed.models import Loan, Member, Tool


@pytest.fixture
def ladder(app):
    """Ann's ladder."""
    with app.app_context():
        tool = Tool(name="Ladder", owner=db.session.scalar(select(Member).where(Member.name == "ann")))
        db.session.add(tool)
        db.session.commit()
        return tool.id


# region: test-roles
@pytest.mark.parametrize("name, status", [("ann", 403), ("kim", 403), ("ada", 200)])
def test_only_admins_see_the_members(client_of, name, status):
    assert client_of(name).get("/members/").status_code == status


def test_a_stranger_is_asked_to_log_in_rather_than_refused(client):
    assert client.get("/members/").status_code == 302
# endregion


def test_every_view_of_the_members_blueprint_is_guarded(app, client_of):
    ann = client_of("ann")
    rules = [rule for rule in app.url_map.iter_rules() if rule.endpoint.startswith("members.")]
    assert rules
    for rule in rules:
        url = rule.rule.replace("<int:member_id>", "1")
        method = "POST" if "POST" in rule.methods else "GET"
        assert ann.open(url, method=method).status_code == 403, url


@pytest.mark.parametrize("name", ["ann", "kim", "ada"])
def test_owner_keeper_and_admin_may_remove_a_tool(app, client_of, ladder, name):
    assert client_of(name).post(f"/tools/{ladder}/remove").status_code == 302
    with app.app_context():
        assert db.session.get(Tool, ladder) is None


def test_another_member_cannot_remove_a_tool(app, client, client_of, ladder):
    client.post("/join", data={
        "name": "Bob", "email": "bob@example.org", "password": PASSWORD, "again": PASSWORD})
    assert client.post(f"/tools/{ladder}/remove").status_code == 403
    with app.app_context():
        assert db.session.get(Tool, ladder) is not None


def test_a_tool_is_lent_once_and_comes_back(app, client_of, ladder):
    ann, kim = client_of("ann"), client_of("kim")
    assert kim.post(f"/tools/{ladder}/borrow").status_code == 302
    assert ann.post(f"/tools/{ladder}/borrow").status_code == 409
    assert ann.post(f"/tools/{ladder}/return").status_code == 403
    assert "lent to kim" in ann.get("/").text
    assert kim.post(f"/tools/{ladder}/return").status_code == 302
    with app.app_context():
        assert db.session.scalar(select(Loan)).returned_at is not None


def test_offering_puts_the_tool_in_the_shed(client_of):
    ann = client_of("ann")
    ann.post("/tools/new", data={"name": "Spirit level", "notes": ""})
    assert ">Spirit level</a>, ann's" in ann.get("/").text


# region: test-change-role
def test_a_changed_role_counts_from_the_next_request_on(app, client_of):
    ann, ada = client_of("ann"), client_of("ada")
    assert ann.get("/members/").status_code == 403
    assert ada.post("/members/1/role", data={"role": "admin"}).status_code == 302
    assert ann.get("/members/").status_code == 200
# endregion


def test_an_admin_cannot_demote_herself_and_nobody_gets_a_role_that_does_not_exist(client_of):
    ada = client_of("ada")
    assert ada.post("/members/3/role", data={"role": "member"}).status_code == 409
    assert ada.post("/members/1/role", data={"role": "emperor"}).status_code == 400


# region: test-appoint
def test_the_first_admin_is_appointed_on_the_command_line(app, client_of):
    answer = app.test_cli_runner().invoke(args=["appoint", "ann@example.org", "admin"])
    assert answer.output == "ann is now admin\n"
    assert client_of("ann").get("/members/").status_code == 200
# endregion


def test_appointing_nobody_fails_with_a_sentence(app):
    answer = app.test_cli_runner().invoke(args=["appoint", "nobody@example.org", "admin"])
    assert answer.exit_code == 1
    assert "nobody has the address nobody@example.org" in answer.output
