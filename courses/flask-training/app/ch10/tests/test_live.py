import pytest

from toolshed.live import socketio


# region: test-socket
@pytest.fixture
def watcher(app):
    watcher = socketio.test_client(app)
    watcher.emit("watch")
    return watcher


def test_a_page_that_is_open_hears_of_a_loan(client_of, watcher):
    ann, kim = client_of("ann"), client_of("kim")
    address = ann.post("/tools/new", data={"name": "Ladder"}).location
    kim.post(f"{address}/borrow")
    kim.post(f"{address}/return")
    heard = [message["args"][0] for message in watcher.get_received() if message["name"] == "tool"]
    assert heard == [{"id": 1, "borrower": "kim"}, {"id": 1, "borrower": None}]


def test_who_did_not_ask_hears_nothing(app, client_of):
    silent = socketio.test_client(app)
    ann = client_of("ann")
    ann.post(f"{ann.post('/tools/new', data={'name': 'Ladder'}).location}/borrow")
    assert silent.get_received() == []
# endregion


def test_the_page_loads_what_it_needs_to_listen(app, client):
    assert "live.js" not in client.get("/").text
    app.config["SOCKET_CLIENT"] = "socket.io.min.js"
    page = client.get("/").text
    assert page.index("socket.io.min.js") < page.index("live.js")
