import secrets

page = f"/notes?page={secrets.randbelow(1000)}"
answer = client.get(page)
assert answer.status_code != 200, (
    "A stranger can read the notes. Put @login_required directly above the function, below @app.get: "
    "the decorator nearest to the function is applied first."
)
assert answer.status_code != 401, (
    "A stranger is refused with 401 but not shown the way. Tell the login manager which endpoint is the login page."
)
assert answer.status_code == 302, f"A stranger should be redirected (302), but the answer was {answer.status}."
target = answer.location.partition("?")
assert target[0] == "/login", f"A stranger should be sent to /login, but was sent to {answer.location}."
assert "next=" in target[2], "The redirect should carry the wanted page in ?next=; let Flask-Login build it."
