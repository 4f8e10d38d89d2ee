"""The shed as pages: see, offer and take away tools."""

from flask import Blueprint, abort, current_app, flash, redirect, render_template, url_for

from . import photos
from .forms import ButtonForm, ToolForm

bp = Blueprint("tools", __name__)


def shed():
    return current_app.extensions["shed"]


@bp.get("/")
def index():
    return render_template("tools/index.html", tools=shed().all())


@bp.get("/tools/<int:tool_id>")
def show(tool_id):
    return render_template("tools/show.html", tool=tool_or_404(tool_id), button=ButtonForm())


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
            tool = shed().add(form.name.data, form.owner.data, form.notes.data, photo)
            flash("Your tool is in the shed.", "info")
            return redirect(url_for(".show", tool_id=tool.id))
    return render_template("tools/offer.html", form=form)
# endregion


# region: remove
@bp.post("/tools/<int:tool_id>/remove")
def remove(tool_id):
    tool = tool_or_404(tool_id)
    shed().remove(tool)
    if tool.photo:
        photos.delete(tool.photo)
    flash(f"{tool.name} is out of the shed.", "info")
    return redirect(url_for(".index"))
# endregion


def tool_or_404(tool_id):
    return shed().get(tool_id) or abort(404)
