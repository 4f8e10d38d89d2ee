"""A shed whose views ask: may this member do that?"""

from enum import StrEnum
from functools import wraps

from flask import Flask, abort, redirect, request
from flask_login import AnonymousUserMixin, LoginManager, UserMixin, current_user, login_required


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

    def may(self, permission):
        return permission in GRANTS.get(self.role, ())


class Stranger(AnonymousUserMixin):
    def may(self, permission):
        return False


login_manager.anonymous_user = Stranger


def permission_required(permission):
    def decorate(view):
        @wraps(view)
        def guarded(*args, **kwargs):
            if not current_user.may(permission):
                return login_manager.unauthorized()
            return view(*args, **kwargs)

        return guarded

    return decorate


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
    return "You may repair." if current_user.may(Permission.KEEP) else "You may look."


@app.post("/tools/<int:tool_id>/repair")
@permission_required(Permission.KEEP)
def repair(tool_id):
    tool_or_404(tool_id)["state"] = "in repair"
    return redirect("/")


@app.post("/tools/<int:tool_id>/remove")
@login_required
def remove(tool_id):
    tool = tool_or_404(tool_id)
    if tool["owner"] != current_user.id and not current_user.may(Permission.KEEP):
        abort(403)
    del TOOLS[tool_id]
    return redirect("/")


@app.post("/profile")
@login_required
def profile():
    current_user.name = request.form["name"]
    return redirect("/")


@app.post("/members/<member_id>/role")
@permission_required(Permission.APPOINT)
def change_role(member_id):
    member = MEMBERS.get(member_id) or abort(404)
    if request.form["role"] not in GRANTS:
        abort(422, "There is no such role.")
    if member.id == current_user.id:
        abort(409, "Ask another admin.")
    member.role = request.form["role"]
    return "", 204
