"""Tools as a resource for programs. The views are careless: refuse what is wrong, and deliver in pages."""

from flask import Blueprint, Flask, abort, request, url_for

TOOLS = {
    1: {"id": 1, "name": "Saw", "notes": "sharp", "owner": "ann"},
    2: {"id": 2, "name": "Drill", "notes": "", "owner": "kim"},
}

api = Blueprint("api", __name__, url_prefix="/api/v1")


@api.get("/tools")
def index():
    # Your turn: pages, in order, with the address of the next one.
    return {"items": list(TOOLS.values()), "next": None}


@api.get("/tools/<int:tool_id>")
def read(tool_id):
    return TOOLS.get(tool_id) or abort(404)


@api.post("/tools")
def create():
    # Your turn: read the body with care.
    body = request.get_json(force=True)
    tool_id = max(TOOLS, default=0) + 1
    TOOLS[tool_id] = {"id": tool_id, "notes": "", "owner": "ann", **body}
    return TOOLS[tool_id]


# Your turn: PATCH and DELETE.

app = Flask(__name__)
app.register_blueprint(api)
