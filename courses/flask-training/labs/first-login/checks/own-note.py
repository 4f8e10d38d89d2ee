for visitor, name, password, mine, others in (
    (client, "ann", "correct horse", "buy paint for the shed", "sharpen the saw"),
    (other, "kim", "battery staple", "sharpen the saw", "buy paint for the shed"),
):
    answer = visitor.post("/login", data={"name": name, "password": password})
    assert answer.status_code == 302, f"{name} has the right password and should get in, but the answer was {answer.status}."
    notes = visitor.get("/notes")
    assert notes.status_code == 200, f"{name} is logged in, but /notes answers {notes.status}."
    assert mine in notes.text, f"{name} should find her note ({mine!r}), but /notes says {notes.text!r}."
    assert others not in notes.text, f"{name} sees a note that is not hers: {others!r}."
