"""Which language a visitor reads."""

from flask import Blueprint, abort, redirect, request, session, url_for

bp = Blueprint("languages", __name__)

# region: locale
LANGUAGES = {"en": "English", "de": "Deutsch"}


def language_of_visitor():
    """What the visitor chose here; else the best of what the browser asks for."""
    chosen = session.get("language")
    return chosen if chosen in LANGUAGES else request.accept_languages.best_match(LANGUAGES, default="en")
# endregion


@bp.post("/language")
def choose():
    if request.form.get("language") not in LANGUAGES:
        abort(400)
    session["language"] = request.form["language"]
    return redirect(url_for("tools.index"))
