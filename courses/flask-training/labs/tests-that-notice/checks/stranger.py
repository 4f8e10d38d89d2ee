from flask import current_app, session

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


def anybody_adds():
    session.setdefault("name", "stranger")
    return module.add()


def anybody_reads():
    return [{"number": number, "text": text} for number, (_, text) in current_app.extensions["notes"].items()]


notices(
    broken(add=anybody_adds),
    "Strangers can write notes now. Let a client that has not logged in POST to /notes, and assert the 401.",
)


def strangers_read():
    return module.index() if "name" in session else anybody_reads()


notices(
    broken(index=strangers_read),
    "Strangers can read all notes now. Let a client that has not logged in GET /notes, and assert the 401.",
)
