"""Toolshed: a neighbourhood lends its tools."""

from flask import Flask, render_template

from . import auth, commands, members, tools
from .access import Permission
from .extensions import csrf, db, login_manager, migrate


# region: create-app
def create_app(config=None):
    app = Flask(__name__)
    app.config.from_object("toolshed.settings")
    app.config.from_prefixed_env("TOOLSHED")
    app.config.update(config or {})

    db.init_app(app)
    migrate.init_app(app, db)
    csrf.init_app(app)
    login_manager.init_app(app)

    app.register_blueprint(auth.bp)
    app.register_blueprint(tools.bp)
    app.register_blueprint(members.bp)
    commands.register(app)

    app.register_error_handler(403, forbidden)
    app.register_error_handler(404, not_found)
    app.context_processor(lambda: {"Permission": Permission})
    return app
# endregion


def forbidden(error):
    return render_template("errors/403.html"), 403


def not_found(error):
    return render_template("errors/404.html"), 404
