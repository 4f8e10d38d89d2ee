"""The shed over HTTP: one page for people, JSON for programs."""

from flask import Blueprint, abort, current_app, request, url_for
from markupsafe import escape

# region: blueprint
bp = Blueprint("tools", __name__)


def shed():
    return current_app.extensions["shed"]
# endregion


# region: index
@bp.get("/")
def index():
    lines = [
        f'<li><a href="{url_for(".show", tool_id=tool.id)}">{escape(tool.name)}</a>, {escape(tool.owner)}\'s</li>'
        for tool in shed().all()
    ]
    name = escape(current_app.config["SHED_NAME"])
    return f"<!doctype html><title>{name}</title><h1>{name}</h1><ul>{''.join(lines)}</ul>"
# endregion


# region: search
@bp.get("/tools/")
def search():
    words = request.args.get("q", "").lower()
    most = request.args.get("most", default=20, type=int)
    found = [tool for tool in shed().all() if words in tool.name.lower()]
    return [as_json(tool) for tool in found[:most]]
# endregion


# region: create
@bp.post("/tools/")
def create():
    tool = shed().add(**fields_of_request())
    return as_json(tool), 201, {"Location": url_for(".show", tool_id=tool.id)}
# endregion


# region: one-tool
@bp.get("/tools/<int:tool_id>")
def show(tool_id):
    return as_json(tool_or_404(tool_id))


@bp.put("/tools/<int:tool_id>")
def replace(tool_id):
    tool = tool_or_404(tool_id)
    for field, value in fields_of_request().items():
        setattr(tool, field, value)
    return as_json(tool)


@bp.delete("/tools/<int:tool_id>")
def remove(tool_id):
    shed().remove(tool_or_404(tool_id))
    return "", 204
# endregion


# region: helpers
def tool_or_404(tool_id):
    return shed().get(tool_id) or abort(404)


def as_json(tool):
    return {"id": tool.id, "name": tool.name, "owner": tool.owner, "notes": tool.notes}


def fields_of_request():
    """Name, owner and notes of the JSON body; 400 if one of them is not what it must be."""
    body = request.get_json()
    if not isinstance(body, dict):
        abort(400, "Send a JSON object.")
    fields = {"name": body.get("name"), "owner": body.get("owner"), "notes": body.get("notes", "")}
    for field, value in fields.items():
        if not isinstance(value, str) or (field != "notes" and not value.strip()):
            abort(400, f"{field} must be a text.")
    return fields
# endregion
