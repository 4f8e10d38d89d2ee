import pytest

LADDER = {"name": "Ladder", "owner": "Ann", "notes": "3 m"}


@pytest.fixture
def ladder(client):
    """The address of Ann's ladder."""
    return client.post("/tools/", json=LADDER).location


def test_the_page_names_the_shed_and_its_tools(client, ladder):
    page = client.get("/").text
    assert "<h1>Mill Lane</h1>" in page
    assert f'<a href="{ladder}">Ladder</a>, Ann\'s' in page


# region: test-escape
def test_a_name_is_text_and_never_markup(client):
    client.post("/tools/", json={"name": "<script>alert(1)</script>", "owner": "Ann"})
    assert "<script>" not in client.get("/").text
# endregion


# region: test-create
def test_a_new_tool_gets_an_address(client):
    answer = client.post("/tools/", json=LADDER)
    assert answer.status_code == 201
    assert answer.location == "/tools/1"
    assert client.get("/tools/1").json == {"id": 1, **LADDER}
# endregion


@pytest.mark.parametrize("body", [[], {}, {"name": "Saw"}, {"name": " ", "owner": "Ann"}, {"name": 5, "owner": "Ann"}])
def test_a_tool_needs_a_name_and_an_owner(client, body):
    assert client.post("/tools/", json=body).status_code == 400


def test_only_json_is_taken(client):
    assert client.post("/tools/", data=LADDER).status_code == 415


# region: test-idempotent
def test_putting_twice_is_the_same_as_putting_once(client, ladder):
    longer = {**LADDER, "notes": "4 m"}
    first, second = client.put(ladder, json=longer), client.put(ladder, json=longer)
    assert first.json == second.json == {"id": 1, **longer}


def test_deleting_empties_the_address(client, ladder):
    assert client.delete(ladder).status_code == 204
    assert client.get(ladder).status_code == 404
    assert client.delete(ladder).status_code == 404
# endregion


def test_searching_finds_a_part_of_the_name(client, ladder):
    client.post("/tools/", json={"name": "Saw", "owner": "Kim"})
    assert [tool["name"] for tool in client.get("/tools/?q=ADD").json] == ["Ladder"]
    assert len(client.get("/tools/").json) == 2
    assert len(client.get("/tools/?most=1").json) == 1
    assert len(client.get("/tools/?most=many").json) == 2


def test_a_missing_slash_is_added_and_a_wrong_method_refused(client):
    answer = client.get("/tools")
    assert (answer.status_code, answer.location) == (308, "http://localhost/tools/")
    answer = client.delete("/tools/")
    assert answer.status_code == 405
    assert set(answer.allow) == {"GET", "HEAD", "OPTIONS", "POST"}


# region: test-two-apps
def test_two_applications_share_no_tools(client, ladder):
    from toolshed import create_app

    assert create_app().test_client().get(ladder).status_code == 404
# endregion


# region: test-environment
def test_the_environment_overrides_the_settings(monkeypatch):
    from toolshed import create_app

    monkeypatch.setenv("TOOLSHED_SHED_NAME", "Harbour Road")
    assert create_app().config["SHED_NAME"] == "Harbour Road"
# endregion


def test_every_answer_declares_its_type_final(client):
    for path in ("/", "/tools/", "/nowhere"):
        assert client.get(path).headers["X-Content-Type-Options"] == "nosniff"
