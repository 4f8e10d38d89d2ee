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


import logging

secret, number = f"password {secrets.token_hex(4)}", 1000 + secrets.randbelow(1000)
module.TOOLS[number] = {"name": "axe", "holder": None, "price": secret}
kept = logging.Handler()
entries = []
kept.emit = lambda record: entries.append(record.getMessage())
app.config["PROPAGATE_EXCEPTIONS"] = False  # as in production: the caller gets an answer
app.logger.addHandler(kept)
try:
    first, second = (client.get(f"/api/tools/{number}/price") for _ in range(2))
finally:
    app.logger.removeHandler(kept)
    app.config["PROPAGATE_EXCEPTIONS"] = True
    del module.TOOLS[number]
assert first.status_code == 500, (
    f"A bug was answered {first.status}. It is not the caller's fault: leave the exception to Flask, "
    "which makes an InternalServerError of it, and handle that."
)
assert secret not in first.text, (
    f"The caller reads {secret!r}, a part of the exception. Texts of exceptions are not for strangers: send a sentence of your own."
)
for word in ("ValueError", "could not convert", "Traceback"):
    assert word not in first.text, f"The caller reads {word!r} and learns how the program works. Send a sentence of your own."
body = problem(first, 500)
assert body.get("request"), "The document of a 500 has no number yet. Add the member request, for instance secrets.token_hex(4)."
assert body["request"] != problem(second, 500).get("request"), "Two failures have the same number. Make a new one for each."
assert any(str(body["request"]) in entry for entry in entries), (
    f"The caller will mention the number {body['request']}, and no entry of app.logger has it. Write it there: "
    "app.logger.error(…), in the handler."
)
