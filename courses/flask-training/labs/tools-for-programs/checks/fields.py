import secrets

URL = "/api/v1/tools"

before = dict(module.TOOLS)
number = secrets.randbelow(100)
for body in ({}, {"name": ""}, {"name": "  "}, {"name": number}, {"name": None}, {"notes": "no name"}, {"name": "axe", "notes": number}):
    status = client.post(URL, json=body).status_code
    assert status == 422, (
        f"The body {body} was answered {status} instead of 422. name is a text with letters; notes is a text, if it is there."
    )
for field, value in (("owner", "eve"), ("id", 1), (f"x{secrets.token_hex(2)}", "x")):
    answer = client.post(URL, json={"name": "axe", field: value})
    assert answer.status_code == 422, (
        f"A caller sent the field {field!r}, and was answered {answer.status} instead of 422. "
        "Name the fields that may come in, and refuse all others aloud: else whoever likes sets owner and id."
    )
assert module.TOOLS == before, "A body was refused, and the tools have changed nevertheless. Check everything before you store."
