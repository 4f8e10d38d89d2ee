"""Toolshed: a neighbourhood lends its tools."""

from flask import Flask, render_template
from flask_wtf.csrf import CSRFError

from . import auth, commands, members, photos, tools
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

    for module in (auth, tools, members, photos):
        app.register_blueprint(module.bp)
    commands.register(app)

    app.register_error_handler(403, forbidden)
    app.register_error_handler(404, not_found)
    app.register_error_handler(413, too_large)
    app.register_error_handler(CSRFError, form_too_old)
    app.add_template_filter(paragraphs)
    app.context_processor(lambda: {"Permission": Permission})
    app.after_request(declare_types_final)
    return app
# endregion


def paragraphs(text):
    """The blocks of a text that blank lines separate; the template puts the tags around them."""
    return [block.strip() for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]


def forbidden(error):
    return render_template("errors/403.html"), 403


def not_found(error):
    return render_template("errors/404.html"), 404


def too_large(error):
    return render_template("errors/413.html"), 413


def form_too_old(error):
    return render_template("errors/csrf.html", reason=error.description), 400


def declare_types_final(response):
    """Forbids browsers to guess that what we call text might be a script."""
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
