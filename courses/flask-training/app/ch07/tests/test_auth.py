import pytest
from conftest import PASSWORD
from sqlalchemy import select

from toolshed.extensions import db
from toolshed.models import Member

CREDENTIALS = {"email": "ann@example.org", "password": PASSWORD}


def change(app, name, **columns):
    with app.app_context():
        member = db.session.scalar(select(Member).where(Member.name == name))
        for column, value in columns.items():
            setattr(member, column, value)
        db.session.commit()


# region: test-redirect
def test_a_stranger_is_sent_to_the_login_page_and_back(client):
    answer = client.get("/tools/new")
    assert answer.status_code == 302
    assert answer.location == "/login?next=%2Ftools%2Fnew"

    answer = client.post(answer.location, data=CREDENTIALS)
    assert answer.location == "/tools/new"
# endregion


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(client):
    wrong = client.post("/login", data={**CREDENTIALS, "password": "not this one"})
    unknown = client.post("/login", data={**CREDENTIALS, "email": "nobody@example.org"})
    assert wrong.status_code == unknown.status_code == 200
    message = "E-mail and password do not match an open account."
    assert message in wrong.text and message in unknown.text


def test_an_address_is_found_in_any_case(client):
    assert client.post("/login", data={**CREDENTIALS, "email": "Ann@Example.org"}).status_code == 302


@pytest.mark.parametrize("target", [
    "https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example",
    "javascript:alert(1)", "evil", "/\t/evil.example",
])
def test_next_never_leaves_the_site(client, target):
    assert client.post("/login", query_string={"next": target}, data=CREDENTIALS).location == "/"


def test_joining_logs_in_and_stores_a_hash(app, client):
    form = {"name": "Bob", "email": "Bob@Example.org", "password": PASSWORD, "again": PASSWORD}
    assert client.post("/join", data=form).status_code == 302
    assert "Bob" in client.get("/").text
    with app.app_context():
        bob = db.session.scalar(select(Member).where(Member.email == "bob@example.org"))
        assert PASSWORD not in bob.password_hash
        assert bob.has_password(PASSWORD)


def test_an_address_joins_once(client):
    form = {"name": "Ann", "email": "ann@example.org", "password": PASSWORD, "again": PASSWORD}
    answer = client.post("/join", data=form)
    assert answer.status_code == 200
    assert "already in use" in answer.text


def test_logout_needs_a_post(client_of):
    ann = client_of("ann")
    assert ann.get("/logout").status_code == 405
    ann.post("/logout")
    assert ann.get("/tools/new").status_code == 302


def test_a_closed_account_cannot_log_in(app, client):
    change(app, "ann", active=False)
    assert client.post("/login", data=CREDENTIALS).status_code == 200
    assert client.get("/tools/new").status_code == 302


def test_closing_an_account_ends_its_sessions(app, client_of):
    ann = client_of("ann")
    assert ann.get("/tools/new").status_code == 200
    change(app, "ann", active=False)
    assert ann.get("/tools/new").status_code == 302


# region: test-revoke
def test_a_new_password_logs_out_every_other_device(client_of):
    laptop, phone = client_of("ann"), client_of("ann", remember="y")
    new = "a rather different phrase"
    assert laptop.post("/password", data={"password": new, "again": new}).status_code == 302
    assert laptop.get("/tools/new").status_code == 200
    assert phone.get("/tools/new").status_code == 302
# endregion


# region: test-fresh
def test_a_remembered_login_must_confirm_before_changing_the_password(client_of):
    ann = client_of("ann", remember="y")
    ann.delete_cookie("session")  # what closing the browser does
    assert ann.get("/tools/new").status_code == 200

    answer = ann.get("/password")
    assert answer.location == "/confirm?next=%2Fpassword"
    assert ann.post(answer.location, data={"password": PASSWORD}).location == "/password"
    assert ann.get("/password").status_code == 200
# endregion


def test_cookies_are_for_this_site_over_https_only(app):
    app.config.update(SESSION_COOKIE_SECURE=True, REMEMBER_COOKIE_SECURE=True)
    answer = app.test_client().post(
        "/login", data={**CREDENTIALS, "remember": "y"}, base_url="https://shed.example.org")
    cookies = answer.headers.getlist("Set-Cookie")
    assert [cookie.split("=")[0] for cookie in cookies] == ["remember_token", "session"]
    for cookie in cookies:
        assert "Secure" in cookie and "HttpOnly" in cookie and "SameSite=Lax" in cookie


def test_a_login_without_the_csrf_token_is_refused(app):
    app.config["WTF_CSRF_ENABLED"] = True
    assert app.test_client().post("/login", data=CREDENTIALS).status_code == 400
