import secrets


def problem(answer, status):
    what = f"{answer.request.method} {answer.request.path}"
    assert answer.status_code == status, f"{what} should be answered {status}, but the status was {answer.status}."
    assert answer.mimetype == "application/problem+json", (
        f"{what} was answered with {answer.mimetype}. Send a problem document, with the content type application/problem+json."
    )
    missing = {"title", "status", "detail"} - set(answer.json)
    assert not missing, f"The problem document of {what} lacks {sorted(missing)}."
    assert answer.json["status"] == status, f"The document of {what} says {answer.json['status']}, and the first line says {status}."
    return answer.json


page = client.get(f"/{secrets.token_hex(3)}")
assert page.status_code == 404 and page.mimetype == "text/html", (
    f"A person who mistypes an address gets {page.status} as {page.mimetype}. Look at request.path, and return the error itself "
    "for whatever is not below /api/."
)
assert client.get("/").text == "<h1>Tools</h1>", "The page / has changed."
