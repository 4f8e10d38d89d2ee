import secrets
from datetime import date, timedelta

GOOD = {"tool": "saw", "blades": "1", "phone": "", "start": "2026-05-01", "end": "2026-05-03"}


def send(**changes):
    return client.post("/loans", data={**GOOD, **changes})


start = date(2026, 5, 1) + timedelta(days=secrets.randbelow(200))
for days, fault in ((-1 - secrets.randbelow(20), "ends before it starts"), (15 + secrets.randbelow(20), "lasts more than 14 nights")):
    answer = send(start=start.isoformat(), end=(start + timedelta(days=days)).isoformat())
    assert answer.status_code == 422, (
        f"A loan of {days} days, which {fault}, was accepted. Compare the two dates in a method validate, after super().validate(…), "
        "and return False."
    )
    assert answer.json.get("end"), f"A loan that {fault} should complain at the field end, but the errors are {answer.json}."
all_wrong = send(tool="", blades="9", start=start.isoformat(), end=(start - timedelta(days=1)).isoformat())
assert set(all_wrong.json) == {"tool", "blades", "end"}, (
    f"Tool, blades and end are wrong, but the errors name {sorted(all_wrong.json)}. Call super().validate(…) first, and in any case."
)
