import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask_migrate import downgrade, upgrade

from toolshed import create_app
from toolshed.extensions import db


@pytest.fixture
def app(tmp_path):
    return create_app({"SECRET_KEY": "only for tests", "SQLALCHEMY_DATABASE_URI": f"sqlite:///{tmp_path}/empty.db"})


# region: test-migrations
def test_the_migrations_build_what_the_models_say(app):
    with app.app_context():
        upgrade()
        with db.engine.connect() as connection:
            assert compare_metadata(MigrationContext.configure(connection), db.metadata) == []
# endregion


def test_every_step_can_be_taken_back(app):
    with app.app_context():
        upgrade()
        downgrade(revision="base")
        assert db.inspect(db.engine).get_table_names() == ["alembic_version"]
