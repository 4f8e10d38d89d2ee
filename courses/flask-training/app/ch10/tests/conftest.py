import re
import shutil

import pytest
from case import PASSWORD, TESTING, fill
from sqlalchemy import select

from toolshed import create_app
from toolshed.api.tokens import new_token
from toolshed.extensions import db
from toolshed.models import Member


# region: database-template
@pytest.fixture(scope="session")
def prepared_database(tmp_path_factory):
    """A database with three members, made once; each test works on a copy."""
    path = tmp_path_factory.mktemp("database") / "prepared.db"
    app = create_app({**TESTING, "SQLALCHEMY_DATABASE_URI": f"sqlite:///{path}"})
    with app.app_context():
        fill()
        db.engine.dispose()
    return path


@pytest.fixture
def app(prepared_database, tmp_path):
    shutil.copy(prepared_database, tmp_path / "toolshed.db")
    app = create_app({
        **TESTING,
        "MAIL_FOLDER": str(tmp_path / "mail"),
        "PHOTO_FOLDER": str(tmp_path / "photos"),
        "SQLALCHEMY_DATABASE_URI": f"sqlite:///{tmp_path}/toolshed.db",
    })
    yield app
    with app.app_context():
        db.engine.dispose()
# endregion


@pytest.fixture
def client(app):
    return app.test_client()


# region: client-of
@pytest.fixture
def client_of(app):
    """client_of("ann") is a client in which ann has logged in the way a browser does."""

    def logged_in(name, **form):
        client = app.test_client()
        answer = client.post("/login", data={"email": f"{name}@example.org", "password": PASSWORD, **form})
        assert answer.status_code == 302
        return client

    return logged_in
# endregion


@pytest.fixture
def bearer(app):
    """bearer("ann") is the header that proves Ann to the API."""

    def header(name):
        with app.app_context():
            token = new_token(db.session.scalar(select(Member).where(Member.name == name)))
            db.session.commit()
        return {"Authorization": f"Bearer {token}"}

    return header


# region: csrf-token
@pytest.fixture
def with_csrf(app):
    """Switches the tokens on; with_csrf(client, "/page") is the token in that page."""
    app.config["WTF_CSRF_ENABLED"] = True
    return lambda client, page: re.search(r'name="csrf_token"[^>]*value="([^"]+)"', client.get(page).text).group(1)
# endregion
