import secrets

GOOD = {"tool": "saw", "blades": "1", "phone": "", "start": "2026-05-01", "end": "2026-05-03"}


def send(**changes):
    return client.post("/loans", data={**GOOD, **changes})


word = f"soon {secrets.token_hex(2)}"
for changes in ({"start": word}, {"end": word}, {"start": "", "end": ""}, {"start": "2026-02-30"}):
    try:
        answer = send(**changes)
    except (TypeError, AttributeError) as error:
        raise AssertionError(
            f"With {changes} the form broke: {error}. A field that failed for itself has the data None: "
            "compare only if both dates are there."
        ) from None
    assert answer.status_code == 422, f"A request with {changes} was accepted. Both dates must be given, by InputRequired."
    assert set(answer.json) == set(changes), f"Wrong are {sorted(changes)}, but the errors name {sorted(answer.json)}."
