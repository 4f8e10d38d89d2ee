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


answer = client.delete("/api/tools/1")
problem(answer, 405)
assert "GET" in answer.headers.get("Allow", ""), (
    "The 405 does not say which methods are allowed. An answer built from scratch loses the headers: begin with error.get_headers()."
)
module.BUSY_FOR = 60 + secrets.randbelow(600)
answer = client.get("/api/busy")
problem(answer, 503)
assert answer.headers.get("Retry-After") == str(module.BUSY_FOR), (
    "The 503 does not say when to come back. Keep the headers of the error, from error.get_headers()."
)
assert len(answer.headers.getlist("Content-Type")) == 1, "The answer has two content types. Replace the one of the error."
