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


word = secrets.token_hex(3)
for method, path, status in (("GET", f"/api/{word}", 404), ("GET", f"/api/tools/{word}", 404), ("DELETE", "/api/tools/1", 405)):
    answer = client.open(path, method=method)
    assert answer.mimetype != "text/html", (
        f"{method} {path} was answered with HTML. No rule matched, so no blueprint was asked: a handler of the blueprint misses it. "
        "Register the handler on the application."
    )
    problem(answer, status)
