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


number = 1000 + secrets.randbelow(1000)
body = problem(client.get(f"/api/tools/{number}"), 404)
assert str(number) in body["detail"], (
    f"The view said 'There is no tool {number}.', but detail is {body['detail']!r}. It is in error.description."
)
holder = f"kim {secrets.token_hex(2)}"
module.TOOLS[number] = {"name": "axe", "holder": holder, "price": "1"}
try:
    body = problem(client.post(f"/api/tools/{number}/borrow"), 409)
    assert holder in body["detail"], f"The view said '{holder} has it.', but detail is {body['detail']!r}."
    assert body["title"] == "Conflict", f"The title of a 409 is 'Conflict', by HTTPStatus, but it is {body['title']!r}."
finally:
    del module.TOOLS[number]
fine = client.get("/api/tools/1")
assert fine.status_code == 200 and fine.json["name"] == "Saw", f"GET /api/tools/1 is not refused, but the answer was {fine.status}."
