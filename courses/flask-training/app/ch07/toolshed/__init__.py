"""Toolshed: a neighbourhood lends its tools."""

from flask import Flask

from . import api, auth, commands, errors, members, photos, tools
from .access import Permission
from .extensions import csrf, db, login_manager, migrate


# region: create-app
def create_app(config=None):
    app = Flask(__name__)
    app.config.from_object("toolshed.settings")
    app.config.from_prefixed_env("TOOLSHED")
    app.config.setdefault("PHOTO_FOLDER", f"{app.instance_path}/photos")
    app.config.update(config or {})

    db.init_app(app)
    migrate.init_app(app, db, render_as_batch=True)
    csrf.init_app(app)
    login_manager.init_app(app)

    for module in (auth, tools, members, photos, api):
        app.register_blueprint(module.bp)
    csrf.exempt(api.bp)
    commands.register(app)
    errors.register(app)

    app.add_template_filter(paragraphs)
    app.context_processor(lambda: {"Permission": Permission})
    app.after_request(declare_types_final)
    return app
# endregion


def paragraphs(text):
    """The blocks of a text that blank lines separate; the template puts the tags around them."""
    return [block.strip() for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]


def declare_types_final(response):
    """Forbids browsers to guess that what we call text might be a script."""
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
