"""Several sheds in one application. Each view carries the name of its shed along."""

from flask import Blueprint, Flask, abort, current_app, g, url_for


class Visits:
    """Counts the visits of each shed."""

    # Your turn: init_app(app), note(shed) and of(shed).


visits = Visits()
tools = Blueprint("tools", __name__)


@tools.get("/<shed>/")
def index(shed):
    names = current_app.extensions["sheds"].get(shed)
    if names is None:
        abort(404)
    return {"shed": shed, "tools": [url_for("tools.show", shed=shed, number=number) for number in range(len(names))]}


@tools.get("/<shed>/<int:number>")
def show(shed, number):
    names = current_app.extensions["sheds"].get(shed)
    if names is None or number >= len(names):
        abort(404)
    return {"tool": names[number], "all": url_for("tools.index", shed=shed)}


def create_app(sheds):
    """An application for these sheds: names, each with the list of its tools."""
    app = Flask(__name__)
    app.extensions["sheds"] = sheds
    app.register_blueprint(tools)
    app.add_url_rule("/", "start", start)
    app.add_url_rule("/health", "health", lambda: "fine")
    return app


def start():
    return [url_for("tools.index", shed=shed) for shed in current_app.extensions["sheds"]]


app = create_app({"mill-lane": ["saw", "drill"], "harbour": ["ladder"]})
