"""The shed: see, offer, borrow and bring back."""

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import joinedload, selectinload

from . import photos
from .extensions import db
from .forms import BorrowForm, ButtonForm, ToolForm
from .models import Loan, Member, Tool, now

bp = Blueprint("tools", __name__)


# region: index
@bp.get("/")
def index():
    query = select(Tool).options(joinedload(Tool.owner), selectinload(Tool.loans).joinedload(Loan.borrower))
    tools = db.session.scalars(query.order_by(Tool.name)).all()
    return render_template("tools/index.html", tools=tools)
# endregion


# region: show
@bp.get("/tools/<int:tool_id>")
def show(tool_id):
    tool = db.get_or_404(Tool, tool_id)
    return render_template("tools/show.html", tool=tool, borrow=BorrowForm(), button=ButtonForm())
# endregion


# region: member-named
def member_named(name):
    """The member of that name; a new one if nobody has it yet."""
    member = db.session.scalar(select(Member).where(Member.name == name))
    if member is None:
        member = Member(name=name)
        db.session.add(member)
    return member
# endregion


# region: offer
@bp.route("/tools/new", methods=["GET", "POST"])
def offer():
    form = ToolForm()
    if form.validate_on_submit():
        try:
            photo = photos.save(form.photo.data) if form.photo.data else None
        except ValueError as no_image:
            form.photo.errors = [str(no_image)]
        else:
            owner = member_named(form.owner.data)
            tool = Tool(name=form.name.data, notes=form.notes.data, photo=photo, owner=owner)
            db.session.add(tool)
            db.session.commit()
            flash("Your tool is in the shed.", "info")
            return redirect(url_for(".show", tool_id=tool.id))
    return render_template("tools/offer.html", form=form)
# endregion


# region: borrow
@bp.post("/tools/<int:tool_id>/borrow")
def borrow(tool_id):
    tool = db.get_or_404(Tool, tool_id)
    form = BorrowForm()
    if not form.validate_on_submit():
        abort(400)
    db.session.add(Loan(tool=tool, borrower=member_named(form.borrower.data)))
    try:
        db.session.commit()
    except IntegrityError:
        db.session.rollback()
        abort(409)  # somebody was faster
    return redirect(url_for(".show", tool_id=tool_id))


@bp.post("/tools/<int:tool_id>/return")
def bring_back(tool_id):
    tool = db.get_or_404(Tool, tool_id)
    if not tool.loan:
        abort(409)
    tool.loan.returned_at = now()
    db.session.commit()
    return redirect(url_for(".show", tool_id=tool_id))
# endregion


# region: remove
@bp.post("/tools/<int:tool_id>/remove")
def remove(tool_id):
    tool = db.get_or_404(Tool, tool_id)
    db.session.delete(tool)
    db.session.commit()
    if tool.photo:
        photos.delete(tool.photo)
    flash(f"{tool.name} is out of the shed.", "info")
    return redirect(url_for(".index"))
# endregion
