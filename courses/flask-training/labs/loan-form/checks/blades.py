import secrets

GOOD = {"tool": "saw", "blades": "1", "phone": "", "start": "2026-05-01", "end": "2026-05-03"}


def send(**changes):
    return client.post("/loans", data={**GOOD, **changes})


zero = send(blades="0")
assert zero.status_code == 201, (
    f"0 blades were refused: {zero.json.get('blades')}. DataRequired looks at the truth of the number, and 0 is false. "
    "InputRequired looks at what was sent."
)
for value in ("", str(6 + secrets.randbelow(90)), "-1", "two"):
    answer = send(blades=value)
    assert answer.status_code == 422 and "blades" in answer.json, (
        f"The number of blades {value!r} was accepted ({answer.status}). Demand an input, and a number from 0 to 5."
    )
assert send(blades="5").status_code == 201, "5 blades are allowed, but they were refused."
