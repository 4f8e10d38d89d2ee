"""What admins do with members."""

from flask import Blueprint, abort, redirect, render_template, url_for
from flask_login import current_user
from sqlalchemy import select

from .access import Permission, Role, permission_required
from .extensions import db
from .forms import RoleForm
from .models import Member

# region: guarded-blueprint
bp = Blueprint("members", __name__, url_prefix="/members")


@bp.before_request
@permission_required(Permission.MANAGE_MEMBERS)
def only_admins():
    """Guards every view of this blueprint, those to come included; None lets the request pass."""
# endregion


@bp.get("/")
def index():
    members = db.session.scalars(select(Member).order_by(Member.name)).all()
    forms = {member.id: RoleForm(formdata=None, role=member.role) for member in members}
    return render_template("members/index.html", members=members, forms=forms)


# region: change-role
@bp.post("/<int:member_id>/role")
def change_role(member_id):
    member = db.get_or_404(Member, member_id)
    form = RoleForm()
    if not form.validate_on_submit():
        abort(400)
    if member.id == current_user.id:
        abort(409)  # an admin who steps down by mistake might be the last one
    member.role = Role(form.role.data)
    db.session.commit()
    return redirect(url_for("members.index"))
# endregion
