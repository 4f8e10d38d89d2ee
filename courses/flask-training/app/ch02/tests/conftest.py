import pytest

from toolshed import create_app


# region: fixtures
@pytest.fixture
def app():
    return create_app({"TESTING": True, "SHED_NAME": "Mill Lane"})


@pytest.fixture
def client(app):
    return app.test_client()
# endregion
