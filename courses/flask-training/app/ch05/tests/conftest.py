import pytest

from toolshed import create_app
from toolshed.extensions import db


# region: fixtures
@pytest.fixture
def app(tmp_path):
    app = create_app({
        "TESTING": True,
        "SECRET_KEY": "only for tests",
        "SHED_NAME": "Mill Lane",
        "PHOTO_FOLDER": str(tmp_path / "photos"),
        "WTF_CSRF_ENABLED": False,
        "SESSION_COOKIE_SECURE": False,
        "SQLALCHEMY_DATABASE_URI": f"sqlite:///{tmp_path}/toolshed.db",
    })
    with app.app_context():
        db.create_all()
    return app


@pytest.fixture
def client(app):
    return app.test_client()
# endregion
