"""A program that builds as many sheds as somebody asks for."""

from flask import Blueprint, Flask, abort, current_app, request


class Defaults:
    SECRET_KEY = None
    SHED_NAME = "Toolshed"
    MOST_TOOLS = 3


SHED = []
tools = Blueprint("tools", __name__)


@tools.get("/")
def index():
    return {"shed": current_app.config["SHED_NAME"], "tools": current_app.extensions["shed"]}


@tools.post("/tools")
def add():
    shed = current_app.extensions["shed"]
    if len(shed) >= current_app.config["MOST_TOOLS"]:
        abort(409, "The shed is full.")
    shed.append(request.form["name"])
    return "", 201


def create_app(config=None):
    app = Flask(__name__)
    app.config.from_object(Defaults)
    app.config.from_prefixed_env("TOOLSHED")
    app.config.update(config or {})
    if not app.config["SECRET_KEY"]:
        raise RuntimeError("Set TOOLSHED_SECRET_KEY.")
    app.extensions["shed"] = SHED
    app.register_blueprint(tools)
    return app


app = create_app({"SECRET_KEY": "only for this lab"})
