import pytest
from werkzeug.security import generate_password_hash

from toolshed import create_app
from toolshed.access import Role
from toolshed.extensions import db
from toolshed.models import Member

PASSWORD = "correct horse battery"
HASH = generate_password_hash(PASSWORD, method="scrypt:1024:8:1")  # a cheap hash, made once: tests are in a hurry


@pytest.fixture
def app(tmp_path):
    app = create_app({
        "TESTING": True,
        "SECRET_KEY": "only for tests",
        "WTF_CSRF_ENABLED": False,
        "SESSION_COOKIE_SECURE": False,
        "REMEMBER_COOKIE_SECURE": False,
        "PHOTO_FOLDER": str(tmp_path / "photos"),
        "SQLALCHEMY_DATABASE_URI": f"sqlite:///{tmp_path}/toolshed.db",
    })
    with app.app_context():
        db.create_all()
        for name, role in (("ann", Role.MEMBER), ("kim", Role.KEEPER), ("ada", Role.ADMIN)):
            db.session.add(Member(name=name, email=f"{name}@example.org", role=role, password_hash=HASH))
        db.session.commit()
    return app


# region: as-member
@pytest.fixture
def client(app):
    return app.test_client()


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
