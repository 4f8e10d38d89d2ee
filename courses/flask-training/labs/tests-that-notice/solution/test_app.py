"""Tests of app.py: who may come, what good and bad input do, and whose a note is."""


def login(person, name):
    assert person.post("/login", data={"name": name}).status_code == 302


def write(person, text):
    return person.post("/notes", data={"text": text})


def texts(person):
    return [note["text"] for note in person.get("/notes").json]


def test_a_login_leads_to_the_notes(client):
    answer = client.post("/login", data={"name": "ann"})
    assert answer.status_code == 302 and answer.location == "/notes"


def test_a_stranger_reads_nothing(client, other):
    login(other, "kim")
    write(other, "sharpen the saw")
    answer = client.get("/notes")
    assert answer.status_code == 401 and "saw" not in answer.text


def test_a_stranger_writes_and_removes_nothing(client, other):
    login(other, "kim")
    write(other, "sharpen the saw")
    assert write(client, "buy paint").status_code == 401
    assert client.post("/notes/1/remove").status_code == 401
    assert texts(other) == ["sharpen the saw"]


def test_a_note_is_there_after_it_was_written(client):
    login(client, "ann")
    answer = write(client, " buy paint ")
    assert answer.status_code == 302 and answer.location == "/notes"
    assert texts(client) == ["buy paint"]


def test_a_note_without_letters_is_refused_and_not_stored(client):
    login(client, "ann")
    for text in ("", "  "):
        assert write(client, text).status_code == 422
    assert texts(client) == []


def test_a_note_is_gone_after_it_was_removed(client):
    login(client, "ann")
    write(client, "buy paint")
    write(client, "buy wood")
    answer = client.post("/notes/1/remove")
    assert answer.status_code == 302 and answer.location == "/notes"
    assert texts(client) == ["buy wood"]
    assert client.post("/notes/1/remove").status_code == 404


def test_nobody_sees_or_removes_the_note_of_somebody_else(client, other):
    login(client, "ann")
    login(other, "kim")
    write(client, "buy paint")
    assert texts(other) == []
    assert other.post("/notes/1/remove").status_code == 404
    assert texts(client) == ["buy paint"]
