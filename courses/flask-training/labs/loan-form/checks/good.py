import secrets
from datetime import date, timedelta

GOOD = {"tool": "saw", "blades": "1", "phone": "", "start": "2026-05-01", "end": "2026-05-03"}


def send(**changes):
    return client.post("/loans", data={**GOOD, **changes})


tool, nights = f"drill {secrets.token_hex(2)}", secrets.randbelow(12) + 2
start = date(2026, 5, 1) + timedelta(days=secrets.randbelow(200))
answer = send(tool=f"  {tool} ", blades="3", start=start.isoformat(), end=(start + timedelta(days=nights)).isoformat())
assert answer.status_code == 201, f"A request without a fault was answered {answer.status}: {answer.text}"
assert answer.json["tool"] == tool, (
    f"The spaces around {tool!r} should be removed, but the form holds {answer.json['tool']!r}. Give the field a filter."
)
assert answer.json["blades"] == 3 and answer.json["nights"] == nights, f"The values changed on their way: {answer.json}."
assert send(start="2026-05-01", end="2026-05-01").status_code == 201, "A loan may end on the day on which it starts."
assert send(start="2026-05-01", end="2026-05-15").status_code == 201, "A loan of 14 nights is allowed, but it was refused."
