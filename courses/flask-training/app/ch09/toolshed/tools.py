"""The shed: see, offer, borrow and bring back."""

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask_login import current_user
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import joinedload, selectinload

from . import photos
from .access import Permission, permission_required
from .extensions import db
from .forms import ButtonForm, ToolForm
from .models import Loan, Tool, now

bp = Blueprint("tools", __name__)


@bp.get("/")
def index():
    query = select(Tool).options(joinedload(Tool.owner), selectinload(Tool.loans).joinedload(Loan.borrower))
    tools = db.session.scalars(query.order_by(Tool.name)).all()
    return render_template("tools/index.html", tools=tools, button=ButtonForm())


@bp.get("/tools/<int:tool_id>")
def show(tool_id):
    return render_template("tools/show.html", tool=db.get_or_404(Tool, tool_id))


@bp.route("/tools/new", methods=["GET", "POST"])
@permission_required(Permission.OFFER)
def offer():
    form = ToolForm()
    if form.validate_on_submit():
        try:
            photo = photos.save(form.photo.data) if form.photo.data else None
        except ValueError as no_image:
            form.photo.errors = [str(no_image)]
        else:
            tool = Tool(name=form.name.data, notes=form.notes.data, photo=photo, owner_id=current_user.id)
            db.session.add(tool)
            db.session.commit()
            flash("Your tool is in the shed.", "info")
            return redirect(url_for("tools.show", tool_id=tool.id))
    return render_template("tools/offer.html", form=form)


@bp.post("/tools/<int:tool_id>/borrow")
@permission_required(Permission.BORROW)
def borrow(tool_id):
    tool = db.get_or_404(Tool, tool_id)
    db.session.add(Loan(tool_id=tool.id, borrower_id=current_user.id))
    try:
        db.session.commit()
    except IntegrityError:
        db.session.rollback()
        abort(409)  # somebody was faster
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
    if tool.photo:
        photos.delete(tool.photo)
    return redirect(url_for("tools.index"))
# endregion
