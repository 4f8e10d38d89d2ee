"""Several sheds in one application. The name of the shed is taken off the address in one place."""

from collections import Counter

from flask import Blueprint, Flask, abort, current_app, g, url_for


class Visits:
    """Counts the visits of each shed."""

    def init_app(self, app):
        app.extensions["visits"] = Counter()

    def note(self, shed):
        current_app.extensions["visits"][shed] += 1

    def of(self, shed):
        return current_app.extensions["visits"][shed]


visits = Visits()
tools = Blueprint("tools", __name__, url_prefix="/<shed>")


@tools.url_value_preprocessor
def take_shed(endpoint, values):
    g.shed = values.pop("shed")


@tools.url_defaults
def put_shed(endpoint, values):
    if "shed" in g:
        values.setdefault("shed", g.shed)


@tools.before_app_request
def known_only():
    if g.shed not in current_app.extensions["sheds"]:
        abort(404)
    visits.note(g.shed)


def names():
    return current_app.extensions["sheds"][g.shed]


@tools.get("/")
def index():
    return {"shed": g.shed, "tools": [url_for(".show", number=number) for number in range(len(names()))]}


@tools.get("/<int:number>")
def show(number):
    if number >= len(names()):
        abort(404)
    return {"tool": names()[number], "all": url_for(".index")}


def create_app(sheds):
    """An application for these sheds: names, each with the list of its tools."""
    app = Flask(__name__)
    app.extensions["sheds"] = sheds
    visits.init_app(app)
    app.register_blueprint(tools)
    app.register_blueprint(tools, url_prefix="/archive/<shed>", name="archive")
    app.add_url_rule("/", "start", start)
    app.add_url_rule("/health", "health", lambda: "fine")
    return app


def start():
    return [url_for("tools.index", shed=shed) for shed in current_app.extensions["sheds"]]


app = create_app({"mill-lane": ["saw", "drill"], "harbour": ["ladder"]})
