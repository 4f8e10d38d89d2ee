"""Tools as a resource."""

from flask import abort, request, url_for
from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from ..access import Permission
from ..extensions import db
from ..models import Tool
from . import bp
from .schemas import ToolSchema
from .tokens import auth

schema = ToolSchema()


# region: list
@bp.get("/tools")
def list_tools():
    query = select(Tool).options(joinedload(Tool.owner), selectinload(Tool.loans)).order_by(Tool.name, Tool.id)
    page = db.paginate(query, max_per_page=100, error_out=False)
    following = url_for(".list_tools", page=page.next_num, per_page=page.per_page) if page.has_next else None
    return {"items": schema.dump(page.items, many=True), "total": page.total, "next": following}
# endregion


# region: read
@bp.get("/tools/<int:tool_id>")
def read_tool(tool_id):
    return schema.dump(db.get_or_404(Tool, tool_id))
# endregion


# region: create
@bp.post("/tools")
@auth.login_required(role=Permission.OFFER)
def create_tool():
    tool = Tool(owner=auth.current_user(), **schema.load(json_object()))
    db.session.add(tool)
    db.session.commit()
    return schema.dump(tool), 201, {"Location": url_for(".read_tool", tool_id=tool.id)}
# endregion


# region: change
@bp.patch("/tools/<int:tool_id>")
@auth.login_required(role=Permission.OFFER)
def change_tool(tool_id):
    tool = own_tool_or_refusal(tool_id)
    for field, value in schema.load(json_object(), partial=True).items():
        setattr(tool, field, value)
    db.session.commit()
    return schema.dump(tool)


@bp.delete("/tools/<int:tool_id>")
@auth.login_required(role=Permission.OFFER)
def delete_tool(tool_id):
    db.session.delete(own_tool_or_refusal(tool_id))
    db.session.commit()
    return "", 204
# endregion


def own_tool_or_refusal(tool_id):
    tool, member = db.get_or_404(Tool, tool_id), auth.current_user()
    if tool.owner_id != member.id and not member.may(Permission.KEEP):
        abort(403, "This tool belongs to somebody else.")
    return tool


def json_object():
    body = request.get_json()
    if not isinstance(body, dict):
        abort(400, "Send a JSON object.")
    return body
