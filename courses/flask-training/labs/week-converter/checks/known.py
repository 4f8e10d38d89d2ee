import secrets

year, number = 2000 + secrets.randbelow(100), secrets.randbelow(40) + 10
week, tool = module.Week(year, number), f"saw {secrets.token_hex(2)}"
module.BOOKINGS[week] = [tool]
try:
    answer = client.get(f"/weeks/{year}-W{number}")
finally:
    del module.BOOKINGS[week]
assert answer.status_code == 200, f"/weeks/{year}-W{number} is a week, but the answer was {answer.status}."
assert answer.json["monday"] == week.monday.isoformat(), (
    f"The Monday of week {number} of {year} is {week.monday}, but the answer says {answer.json['monday']}."
)
assert answer.json["tools"] == [tool], f"{tool} is booked in that week, but the answer lists {answer.json['tools']}."
free = client.get(f"/weeks/{year}-W{number}")
assert free.status_code == 200 and free.json["tools"] == [], (
    f"A week without bookings should answer an empty list, but the answer was {free.status}. "
    "Whether something is booked is a question for the view, not for the converter."
)
