import secrets

guess = secrets.token_hex(4)
answer = client.post("/login", data={"name": "ann", "password": guess})
assert answer.status_code == 401, (
    f"ann got {answer.status} with the password {guess!r}, which is not hers. Compare with check_password_hash: "
    "what is stored is a hash, so == can never find out."
)
nobody = other.post("/login", data={"name": "bob", "password": guess})
assert nobody.status_code == 401, f"bob has no account, but the answer was {nobody.status} instead of 401."
assert client.get("/notes").status_code != 200, "After a failed login the notes are open. Call login_user after the check."
