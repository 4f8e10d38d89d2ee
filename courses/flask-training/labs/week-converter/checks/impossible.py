import secrets

short = secrets.choice([2021, 2022, 2023, 2024, 2025, 2027, 2028])
for text in ("2026-W00", f"{short}-W53", f"{short}-W{54 + secrets.randbelow(40)}", "0000-W10"):
    try:
        status = client.get(f"/weeks/{text}").status_code
    except ValueError as error:
        raise AssertionError(
            f"/weeks/{text} breaks the page: {error}. In to_python, catch the ValueError of the calendar "
            "and raise werkzeug.routing.ValidationError instead, which means: not this rule after all."
        ) from None
    assert status == 404, f"There is no week {text}, but the answer was {status} instead of 404. Let to_python refuse it."
long = client.get("/weeks/2026-W53")
assert long.status_code == 200, f"2026 has 53 weeks, but /weeks/2026-W53 answers {long.status}. Ask the calendar, not a fixed number."
