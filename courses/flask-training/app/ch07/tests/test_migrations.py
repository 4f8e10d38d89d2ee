import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask_migrate import downgrade, upgrade
from sqlalchemy import select, text

from toolshed import create_app
from toolshed.extensions import db
from toolshed.models import Member


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


# region: test-old-rows
def test_people_from_before_the_accounts_are_kept_and_cannot_log_in(app):
    with app.app_context():
        upgrade(revision="0001")
        db.session.execute(text("INSERT INTO member (name) VALUES ('Ann'), ('Kim')"))
        db.session.execute(text("INSERT INTO tool (name, notes, owner_id) VALUES ('Ladder', '', 1)"))
        db.session.commit()
        upgrade()
        ann, kim = db.session.scalars(select(Member).order_by(Member.name)).all()
        assert [tool.name for tool in ann.tools] == ["Ladder"]
        assert ann.login_id != kim.login_id
        assert not ann.is_active
        assert not ann.has_password("")
# endregion


def test_every_step_can_be_taken_back(app):
    with app.app_context():
        upgrade()
        downgrade(revision="base")
        assert db.inspect(db.engine).get_table_names() == ["alembic_version"]
