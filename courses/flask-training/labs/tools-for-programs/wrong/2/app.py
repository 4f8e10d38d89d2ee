"""Tools as a resource for programs."""

from flask import Blueprint, Flask, abort, request, url_for

PAGE, MOST = 5, 10
TOOLS = {
    1: {"id": 1, "name": "Saw", "notes": "sharp", "owner": "ann"},
    2: {"id": 2, "name": "Drill", "notes": "", "owner": "kim"},
}

api = Blueprint("api", __name__, url_prefix="/api/v1")


def checked_body():
    body = request.get_json()
    if not isinstance(body, dict):
        abort(400, "Send a JSON object.")
    if not all(isinstance(body.get(field, ""), str) for field in ("name", "notes")):
        abort(422, "name and notes are texts.")
    if not body.get("name", "unchanged").strip():
        abort(422, "name must have letters.")
    return body


@api.get("/tools")
def index():
    after = request.args.get("after", default=0, type=int)
    size = min(max(request.args.get("per_page", default=PAGE, type=int), 1), MOST)
    ids = sorted(tool_id for tool_id in TOOLS if tool_id > after)
    page = ids[:size]
    more = url_for(".index", after=page[-1], per_page=size) if len(ids) > size else None
    return {"items": [TOOLS[tool_id] for tool_id in page], "next": more}


@api.get("/tools/<int:tool_id>")
def read(tool_id):
    return TOOLS.get(tool_id) or abort(404)


@api.post("/tools")
def create():
    body = checked_body()
    if "name" not in body:
        abort(422, "name is missing.")
    tool_id = max(TOOLS, default=0) + 1
    TOOLS[tool_id] = {"id": tool_id, "notes": "", "owner": "ann", **body}
    return TOOLS[tool_id], 201, {"Location": url_for(".read", tool_id=tool_id)}


@api.patch("/tools/<int:tool_id>")
def change(tool_id):
    tool = read(tool_id)
    tool.update(checked_body())
    return tool


@api.delete("/tools/<int:tool_id>")
def delete(tool_id):
    read(tool_id)
    del TOOLS[tool_id]
    return "", 204


app = Flask(__name__)
app.register_blueprint(api)
