"""An interface that refuses in one voice."""

import secrets
from http import HTTPStatus

from flask import Blueprint, Flask, abort, request
from werkzeug.exceptions import HTTPException, ServiceUnavailable

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


app = Flask(__name__)
app.register_blueprint(api)


@app.get("/")
def home():
    return "<h1>Tools</h1>"


@app.errorhandler(HTTPException)
def refused(error):
    if not request.path.startswith("/api/"):
        return error
    body = {"title": HTTPStatus(error.code).phrase, "status": error.code, "detail": error.description}
    if error.code == 500:
        body["request"] = secrets.token_hex(4)
        body["detail"] = "This is our fault. Mention the number when you write to us."
        app.logger.error("Request %s to %s failed.", body["request"], request.path)
    headers = {**dict(error.get_headers()), "Content-Type": "application/problem+json"}
    return body, error.code, headers
