from flask import current_app

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


def remove_nothing(number):
    kept = dict(current_app.extensions["notes"])
    answer = module.remove(number)
    current_app.extensions["notes"].update(kept)
    return answer


def remove_all(number):
    answer = module.remove(number)
    mine = module.visitor()
    for key in [key for key, (owner, _) in current_app.extensions["notes"].items() if owner == mine]:
        del current_app.extensions["notes"][key]
    return answer


notices(
    broken(remove=remove_nothing),
    "Removing answers 302 and removes nothing. Look at the effect: GET /notes after the removal.",
)
notices(
    broken(remove=remove_all),
    "Removing one note removes all notes of its writer. Write two, remove one, and assert that the other is left.",
)
