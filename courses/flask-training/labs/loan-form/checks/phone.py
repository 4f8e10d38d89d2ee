import secrets

GOOD = {"tool": "saw", "blades": "1", "phone": "", "start": "2026-05-01", "end": "2026-05-03"}


def send(**changes):
    return client.post("/loans", data={**GOOD, **changes})


empty = send(phone="")
assert empty.status_code == 201, (
    f"A request without a telephone number was refused: {empty.json.get('phone')}. Put Optional() first in the list."
)
digits = str(10**8 + secrets.randbelow(10**9))
for phone in (digits, "+" + digits):
    assert send(phone=phone).status_code == 201, f"The telephone number {phone} is fine, but it was refused."
for phone in (digits + "<b>", digits + "\n", digits + " ask for Kim", "12345", "1" * 16, "call me"):
    answer = send(phone=phone)
    assert answer.status_code == 422 and "phone" in answer.json, (
        f"The telephone number {phone!r} was accepted. Regexp begins at the start of the text and does not care about its end: "
        "close the pattern with \\Z."
    )
