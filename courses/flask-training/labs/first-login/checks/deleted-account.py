import secrets

gone = str(secrets.randbelow(900_000) + 100)
with client.session_transaction() as session:
    session["_user_id"] = gone
try:
    answer = client.get("/notes")
except LookupError:
    raise AssertionError(
        f"A cookie with the id {gone} of a deleted account breaks the page: load_user raised an error. "
        "A user loader returns None for an id that it does not know."
    ) from None
assert answer.status_code == 302, (
    f"A cookie with the id {gone} of a deleted account should make its owner a stranger, but the answer was {answer.status}."
)
