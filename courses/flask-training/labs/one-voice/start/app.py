"""An interface that refuses in many voices. Let one place answer."""

from flask import Blueprint, Flask, abort
from werkzeug.exceptions import ServiceUnavailable

TOOLS = {
    1: {"name": "Saw", "holder": None, "price": "12.50"},
    2: {"name": "Drill", "holder": "kim", "price": "ask kim, password hunter2"},
}
BUSY_FOR = 120

api = Blueprint("api", __name__, url_prefix="/api")


@api.get("/tools/<int:tool_id>")
def read(tool_id):
    return TOOLS.get(tool_id) or abort(404, f"There is no tool {tool_id}.")


@api.post("/tools/<int:tool_id>/borrow")
def borrow(tool_id):
    tool = read(tool_id)
    if tool["holder"]:
        abort(409, f"{tool['holder']} has it.")
    tool["holder"] = "ann"
    return tool


@api.get("/busy")
def busy():
    raise ServiceUnavailable("Come back later.", retry_after=BUSY_FOR)


@api.get("/tools/<int:tool_id>/price")
def price(tool_id):
    return {"price": float(read(tool_id)["price"])}  # the bug: not every price is a number


# Your turn: one handler, in the right place. These two are neither.
@api.errorhandler(404)
def not_found(error):
    return {"error": "not found"}


@api.errorhandler(Exception)
def broken(error):
    return {"error": str(error)}, 400


app = Flask(__name__)
app.register_blueprint(api)


@app.get("/")
def home():
    return "<h1>Tools</h1>"
