client.post("/login", data={"name": "ann", "password": "correct horse"})
assert client.get("/notes").status_code == 200, "ann should be logged in before she can log out."
assert client.get("/logout").status_code in (404, 405), (
    "GET /logout logs out. Use @app.post: a link on a foreign page can cause a GET."
)
answer = client.post("/logout")
assert answer.status_code == 200 and "Goodbye" in answer.text, f"POST /logout should answer Goodbye, but it was {answer.status}."
assert client.get("/notes").status_code == 302, "After the logout ann can still read her note. Call logout_user."
