import pytest

from toolshed import create_app


# region: fixtures
@pytest.fixture
def app(tmp_path):
    return create_app({
        "TESTING": True,
        "SECRET_KEY": "only for tests",
        "SHED_NAME": "Mill Lane",
        "PHOTO_FOLDER": str(tmp_path / "photos"),
        "WTF_CSRF_ENABLED": False,
        "SESSION_COOKIE_SECURE": False,
    })


@pytest.fixture
def client(app):
    return app.test_client()
# endregion
