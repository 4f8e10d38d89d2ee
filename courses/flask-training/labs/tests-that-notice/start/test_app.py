"""Tests of app.py. They are green, and would be so if the application were broken. Make them notice."""


def test_a_note_can_be_written(client):
    client.post("/login", data={"name": "ann"})
    assert client.post("/notes", data={"text": "buy paint"}).status_code == 302


def test_a_note_can_be_removed(client):
    client.post("/login", data={"name": "ann"})
    client.post("/notes", data={"text": "buy paint"})
    assert client.post("/notes/1/remove").status_code == 302


# Your turn: strangers, bad input, and notes of others.
