from datetime import timedelta

import pytest
from sqlalchemy import select

from toolshed.extensions import db
from toolshed.models import ApiToken, now


@pytest.fixture
def ladder(client, bearer):
    return client.post("/api/v1/tools", json={"name": "Ladder"}, headers=bearer("ann")).location


# region: test-create
def test_a_created_tool_is_found_at_its_location(client, bearer):
    answer = client.post("/api/v1/tools", json={"name": " Ladder ", "notes": "3 m"}, headers=bearer("ann"))
    assert answer.status_code == 201
    tool = client.get(answer.location).json
    assert tool == {"id": 1, "name": "Ladder", "notes": "3 m", "owner": "ann", "lent": False}
    assert answer.json == tool
# endregion


# region: test-problem
def test_each_invalid_field_is_named(client, bearer):
    answer = client.post("/api/v1/tools", json={"name": "", "colour": "red"}, headers=bearer("ann"))
    assert answer.status_code == 422
    assert answer.mimetype == "application/problem+json"
    assert set(answer.json["errors"]) == {"name", "colour"}
# endregion


@pytest.mark.parametrize("path, status", [("/api/v1/tools/99", 404), ("/api/v1/nowhere", 404)])
def test_what_is_not_there_is_a_problem_document(client, path, status):
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert answer.json["title"] == "Not Found"


def test_people_still_get_pages(client):
    assert "<h1>Nothing here</h1>" in client.get("/nowhere").text


def test_a_wrong_method_names_the_right_ones(client):
    answer = client.put("/api/v1/tools", json={})
    assert (answer.status_code, answer.mimetype) == (405, "application/problem+json")
    assert set(answer.allow) == {"GET", "HEAD", "OPTIONS", "POST"}


@pytest.mark.parametrize("body, status", [("{", 400), ("[]", 400)])
def test_a_broken_body_is_refused(client, bearer, body, status):
    headers = {**bearer("ann"), "Content-Type": "application/json"}
    assert client.post("/api/v1/tools", data=body, headers=headers).status_code == status


def test_a_body_of_another_type_is_refused(client, bearer):
    assert client.post("/api/v1/tools", data={"name": "Saw"}, headers=bearer("ann")).status_code == 415


# region: test-token
def test_without_a_token_nothing_changes(client):
    answer = client.post("/api/v1/tools", json={"name": "Saw"})
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert client.get("/api/v1/tools").json["total"] == 0


def test_a_browser_session_opens_no_door_here(client_of):
    assert client_of("ann").post("/api/v1/tools", json={"name": "Saw"}).status_code == 401
# endregion


@pytest.mark.parametrize("spoil", [
    lambda token: setattr(token, "expires_at", now() - timedelta(seconds=1)),
    lambda token: setattr(token.member, "active", False),
    lambda token: db.session.delete(token),
])
def test_a_token_ends(app, client, bearer, spoil):
    headers = bearer("ann")
    with app.app_context():
        spoil(db.session.scalar(select(ApiToken)))
        db.session.commit()
    assert client.post("/api/v1/tools", json={"name": "Saw"}, headers=headers).status_code == 401


def test_the_database_does_not_know_the_token(app, bearer):
    token = bearer("ann")["Authorization"].removeprefix("Bearer ")
    with app.app_context():
        assert token not in db.session.scalar(select(ApiToken.digest))


def test_own_tools_change_and_those_of_others_do_not(client, bearer, ladder):
    client.post("/join", data={
        "name": "Bob", "email": "bob@example.org", "password": "correct horse battery", "again": "correct horse battery"})
    assert client.patch(ladder, json={"notes": "4 m"}, headers=bearer("ann")).json["notes"] == "4 m"
    assert client.patch(ladder, json={"notes": "5 m"}, headers=bearer("Bob")).status_code == 403
    assert client.delete(ladder, headers=bearer("Bob")).status_code == 403
    assert client.delete(ladder, headers=bearer("kim")).status_code == 204
    assert client.get(ladder).status_code == 404


# region: test-pages
def test_a_long_list_comes_in_pages(client, bearer):
    headers = bearer("ann")
    for name in ("Axe", "Saw", "Drill"):
        client.post("/api/v1/tools", json={"name": name}, headers=headers)
    first = client.get("/api/v1/tools?per_page=2").json
    assert [tool["name"] for tool in first["items"]] == ["Axe", "Drill"]
    assert first["total"] == 3
    last = client.get(first["next"]).json
    assert [tool["name"] for tool in last["items"]] == ["Saw"]
    assert last["next"] is None
# endregion


def test_the_command_line_prints_a_token_that_works(app, client):
    token = app.test_cli_runner().invoke(args=["token", "ann@example.org"]).output.strip()
    headers = {"Authorization": f"Bearer {token}"}
    assert client.post("/api/v1/tools", json={"name": "Saw"}, headers=headers).status_code == 201
