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


def add_nothing():
    kept = dict(current_app.extensions["notes"])
    answer = module.add()
    current_app.extensions["notes"].clear()
    current_app.extensions["notes"].update(kept)
    return answer


def add_elsewhere():
    module.add()
    return redirect("/")


notices(
    broken(add=add_nothing),
    "Writing a note answers 302 and stores nothing. A status says that the view ran to its end, and no more: GET /notes afterwards.",
)
notices(
    broken(add=add_elsewhere),
    "After writing, the visitor is sent to / instead of /notes. Assert the place, answer.location.",
)
