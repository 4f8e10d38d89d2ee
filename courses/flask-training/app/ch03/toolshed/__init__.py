"""Toolshed: a neighbourhood lends its tools."""

from flask import Flask, render_template

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
    app.add_template_filter(paragraphs)
    app.register_error_handler(404, not_found)
    app.after_request(declare_types_final)
    return app
# endregion


# region: paragraphs
def paragraphs(text):
    """The blocks of a text that blank lines separate; the template puts the tags around them."""
    return [block.strip() for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]
# endregion


# region: not-found
def not_found(error):
    return render_template("errors/404.html"), 404
# endregion


def declare_types_final(response):
    """Forbids browsers to guess that what we call text might be a script."""
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
