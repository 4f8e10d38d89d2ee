"""Notes, each for the one who wrote it. Right as it is: leave it alone."""

from itertools import count

from flask import Flask, abort, current_app, redirect, request, session


def create_app():
    app = Flask(__name__, static_folder=None)
    app.config.update(SECRET_KEY="only for this lab", TESTING=True)
    empty(app)
    for rule, view, methods in (
        ("/login", login, ["POST"]),
        ("/notes", index, ["GET"]),
        ("/notes", add, ["POST"]),
        ("/notes/<int:number>/remove", remove, ["POST"]),
    ):
        app.add_url_rule(rule, view.__name__, view, methods=methods)
    return app


def empty(app):
    """Forgets all notes."""
    app.extensions["notes"] = {}
    app.extensions["numbers"] = count(1)


def visitor():
    """Who is asking. A stranger is sent away."""
    return session.get("name") or abort(401)


def login():
    session["name"] = request.form["name"]
    return redirect("/notes")


def index():
    mine = visitor()
    notes = current_app.extensions["notes"].items()
    return [{"number": number, "text": text} for number, (owner, text) in notes if owner == mine]


def add():
    owner, text = visitor(), request.form["text"].strip()
    if not text:
        abort(422, "Write something.")
    current_app.extensions["notes"][next(current_app.extensions["numbers"])] = owner, text
    return redirect("/notes")


def remove(number):
    mine, notes = visitor(), current_app.extensions["notes"]
    if number not in notes or notes[number][0] != mine:
        abort(404)
    del notes[number]
    return redirect("/notes")


app = create_app()
