import secrets

GOOD = {"tool": "saw", "blades": "1", "phone": "", "start": "2026-05-01", "end": "2026-05-03"}


def send(**changes):
    return client.post("/loans", data={**GOOD, **changes})


for text in ("", "   ", "\t"):
    answer = send(tool=text)
    assert answer.status_code == 422 and "tool" in answer.json, (
        f"The tool {text!r} was accepted ({answer.status}). DataRequired looks at what the filter has left: it refuses a blank."
    )
letters = "x" * (41 + secrets.randbelow(60))
assert send(tool=letters).status_code == 422, f"A name of {len(letters)} letters was accepted. Add Length(max=40)."
assert send(tool="x" * 40).status_code == 201, "A name of 40 letters is allowed, but it was refused."
