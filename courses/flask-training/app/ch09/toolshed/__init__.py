"""Toolshed: a neighbourhood lends its tools."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from . import api, auth, commands, errors, health, members, photos, statistics, tools
from .access import Permission
from .extensions import cache, csrf, db, login_manager, migrate
from .models import now


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
    cache.init_app(app)

    for module in (auth, tools, members, photos, statistics, health, api):
        app.register_blueprint(module.bp)
    csrf.exempt(api.bp)
    commands.register(app)
    errors.register(app)

    app.add_template_filter(paragraphs)
    app.context_processor(lambda: {"Permission": Permission, "now": now})
    app.after_request(declare_types_final)

    # region: proxy-fix
    if hops := app.config["PROXY_HOPS"]:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=app.config["PROXY_PROTO_HOPS"], x_host=0)
    # endregion
    return app
# endregion


def paragraphs(text):
    """The blocks of a text that blank lines separate; the template puts the tags around them."""
    return [block.strip() for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]


def declare_types_final(response):
    """Forbids browsers to guess that what we call text might be a script."""
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
