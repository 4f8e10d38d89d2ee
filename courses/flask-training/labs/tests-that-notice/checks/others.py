from flask import current_app, redirect

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


def show_all():
    module.visitor()
    return [{"number": number, "text": text} for number, (_, text) in current_app.extensions["notes"].items()]


def remove_any(number):
    module.visitor()
    if current_app.extensions["notes"].pop(number, None) is None:
        return "", 404
    return redirect("/notes")


notices(
    broken(index=show_all),
    "Everybody sees the notes of everybody. Two people are two clients: let client and other log in under two names, "
    "and assert that the one does not see what the other wrote.",
)
notices(
    broken(remove=remove_any),
    "Everybody can remove the notes of everybody. Let other try it with the note of client, and assert the 404.",
)
