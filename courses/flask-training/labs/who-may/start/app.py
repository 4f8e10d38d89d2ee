"""A shed in which whoever is logged in may do everything. Let the views ask for permissions."""

from enum import StrEnum

from flask import Flask, abort, redirect, request
from flask_login import LoginManager, UserMixin, current_user, login_required


class Permission(StrEnum):
    OFFER = "offer"
    KEEP = "keep"
    APPOINT = "appoint"


GRANTS = {
    "member": {Permission.OFFER},
    "keeper": {Permission.OFFER, Permission.KEEP},
    "admin": {Permission.OFFER, Permission.KEEP, Permission.APPOINT},
}

app = Flask(__name__)
app.secret_key = "only for this lab"
login_manager = LoginManager(app)
login_manager.login_view = "login"


class Member(UserMixin):
    def __init__(self, id, name, role):
        self.id, self.name, self.role = id, name, role

    # Your turn: may(permission), here and for strangers.


# Your turn: permission_required(permission), the guard of a view.

MEMBERS = {
    "1": Member("1", "ann", "member"),
    "2": Member("2", "kim", "member"),
    "3": Member("3", "joe", "keeper"),
    "4": Member("4", "eve", "admin"),
}
TOOLS = {1: {"name": "saw", "owner": "1", "state": "fine"}, 2: {"name": "drill", "owner": "2", "state": "fine"}}


@login_manager.user_loader
def load_user(user_id):
    return MEMBERS.get(user_id)


def tool_or_404(tool_id):
    return TOOLS.get(tool_id) or abort(404)


@app.get("/login")
def login():
    return "the login page"


@app.get("/")
def index():
    return "You may repair." if current_user.is_authenticated else "You may look."


@app.post("/tools/<int:tool_id>/repair")
@login_required
def repair(tool_id):
    tool_or_404(tool_id)["state"] = "in repair"
    return redirect("/")


@app.post("/tools/<int:tool_id>/remove")
@login_required
def remove(tool_id):
    # Your turn: the owner, and whoever may keep the shed.
    tool_or_404(tool_id)
    del TOOLS[tool_id]
    return redirect("/")


@app.post("/profile")
@login_required
def profile():
    for field, value in request.form.items():
        setattr(current_user, field, value)
    return redirect("/")


@app.post("/members/<member_id>/role")
@login_required
def change_role(member_id):
    member = MEMBERS.get(member_id) or abort(404)
    member.role = request.form["role"]
    return "", 204
