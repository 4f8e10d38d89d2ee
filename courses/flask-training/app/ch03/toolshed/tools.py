"""The shed as pages: see, offer and take away tools."""

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for

bp = Blueprint("tools", __name__)


def shed():
    return current_app.extensions["shed"]


# region: index
@bp.get("/")
def index():
    return render_template("tools/index.html", tools=shed().all())


@bp.get("/tools/<int:tool_id>")
def show(tool_id):
    return render_template("tools/show.html", tool=tool_or_404(tool_id))
# endregion


# region: offer
@bp.route("/tools/new", methods=["GET", "POST"])
def offer():
    problems = []
    if request.method == "POST":
        name, owner = request.form.get("name", "").strip(), request.form.get("owner", "").strip()
        if not name:
            problems.append("A tool needs a name.")
        if not owner:
            problems.append("A tool needs an owner.")
        if not problems:
            tool = shed().add(name, owner, request.form.get("notes", ""))
            return redirect(url_for(".show", tool_id=tool.id))
    return render_template("tools/offer.html", problems=problems, sent=request.form), 422 if problems else 200
# endregion


# region: remove
@bp.post("/tools/<int:tool_id>/remove")
def remove(tool_id):
    shed().remove(tool_or_404(tool_id))
    return redirect(url_for(".index"))
# endregion


def tool_or_404(tool_id):
    return shed().get(tool_id) or abort(404)
