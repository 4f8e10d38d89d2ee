from flask import current_app, redirect, request

from trial import failures


def broken(**views):
    """Makes applications in which these views are replaced."""

    def make():
        made = module.create_app()
        made.view_functions.update(views)
        return made

    return make


def notices(make, advice):
    assert any(failures(make)), f"The application was broken, and all your tests are green. {advice}"


def add_blank():
    if request.form["text"].strip():
        return module.add()
    current_app.extensions["notes"][next(current_app.extensions["numbers"])] = module.visitor(), ""
    return redirect("/notes")


def refuse_and_store():
    if request.form["text"].strip():
        return module.add()
    current_app.extensions["notes"][next(current_app.extensions["numbers"])] = module.visitor(), ""
    return "Write something.", 422


notices(broken(add=add_blank), "A note without letters is accepted now. Send a blank text, and assert the 422.")
notices(
    broken(add=refuse_and_store),
    "A note without letters is answered 422 and stored all the same. Assert after the refusal that GET /notes shows nothing.",
)
