"""Runs the migrations on the application's own database. `flask db init` wrote it; what we do not need is gone."""

import logging
from logging.config import fileConfig

from alembic import context
from flask import current_app

fileConfig(context.config.config_file_name, disable_existing_loggers=False)
extension = current_app.extensions["migrate"]


def refuse_empty(context, revision, directives):
    """No file for a migration that would change nothing."""
    if getattr(context.config.cmd_opts, "autogenerate", False) and directives[0].upgrade_ops.is_empty():
        directives[:] = []
        logging.getLogger("alembic.env").info("No changes in schema detected.")


arguments = {"process_revision_directives": refuse_empty, **extension.configure_args}
with extension.db.engine.connect() as connection:
    context.configure(connection=connection, target_metadata=extension.db.metadata, **arguments)
    with context.begin_transaction():
        context.run_migrations()
