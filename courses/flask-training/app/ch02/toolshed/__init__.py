"""Toolshed: a neighbourhood lends its tools."""

from flask import Flask

from . import tools
from .shed import Shed


# region: create-app
def create_app(config=None):
    app = Flask(__name__)
    app.config.from_object("toolshed.settings")
    app.config.from_prefixed_env("TOOLSHED")
    app.config.update(config or {})

    app.extensions["shed"] = Shed()
    app.register_blueprint(tools.bp)
    app.after_request(declare_types_final)
    return app
# endregion


# region: after-request
def declare_types_final(response):
    """Forbids browsers to guess that what we call text might be a script."""
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
# endregion
