"""The shed: see, offer, borrow and bring back."""

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask_login import current_user
from sqlalchemy import select

from .access import Permission, permission_required
from .extensions import db
from .forms import ButtonForm, ToolForm
from .models import Loan, Tool, now

bp = Blueprint("tools", __name__)


@bp.get("/")
def index():
    tools = db.session.scalars(select(Tool).order_by(Tool.name)).all()
    return render_template("tools/index.html", tools=tools, button=ButtonForm())


@bp.route("/tools/new", methods=["GET", "POST"])
@permission_required(Permission.OFFER)
def offer():
    form = ToolForm()
    if form.validate_on_submit():
        db.session.add(Tool(name=form.name.data, notes=form.notes.data, owner_id=current_user.id))
        db.session.commit()
        flash("Your tool is in the shed.", "info")
        return redirect(url_for("tools.index"))
    return render_template("tools/offer.html", form=form)


@bp.post("/tools/<int:tool_id>/borrow")
@permission_required(Permission.BORROW)
def borrow(tool_id):
    tool = db.get_or_404(Tool, tool_id)
    if tool.loan:
        abort(409)
    db.session.add(Loan(tool_id=tool.id, borrower_id=current_user.id))
    db.session.commit()
    return redirect(url_for("tools.index"))


@bp.post("/tools/<int:tool_id>/return")
@permission_required(Permission.BORROW)
def bring_back(tool_id):
    tool = db.get_or_404(Tool, tool_id)
    if not tool.loan:
        abort(409)
    if tool.loan.borrower_id != current_user.id and not current_user.may(Permission.KEEP):
        abort(403)
    tool.loan.returned_at = now()
    db.session.commit()
    return redirect(url_for("tools.index"))


# region: own-or-keep
@bp.post("/tools/<int:tool_id>/remove")
@permission_required(Permission.OFFER)
def remove(tool_id):
    tool = db.get_or_404(Tool, tool_id)
    if tool.owner_id != current_user.id and not current_user.may(Permission.KEEP):
        abort(403)
    db.session.delete(tool)
    db.session.commit()
    return redirect(url_for("tools.index"))
# endregion
