import re

import pytest

LADDER = {"name": "Ladder", "owner": "Ann", "notes": "3 m\r\n\r\nHeavy."}


@pytest.fixture
def ladder(client):
    """The address of Ann's ladder."""
    return client.post("/tools/new", data=LADDER).location


def test_an_empty_shed_says_so(client):
    page = client.get("/").text
    assert "<h1>Mill Lane</h1>" in page
    assert "The shed is empty." in page


def test_the_list_leads_to_each_tool(client, ladder):
    page = client.get("/").text
    assert f'<a href="{ladder}">Ladder</a>, Ann\'s' in page
    assert "The shed is empty." not in page


# region: test-paragraphs
def test_notes_become_paragraphs(client, ladder):
    page = client.get(ladder).text
    assert "<title>Ladder · Mill Lane</title>" in page
    assert "<p>3 m</p>" in page
    assert "<p>Heavy.</p>" in page
# endregion


# region: test-escape
@pytest.mark.parametrize("field", ["name", "owner", "notes"])
def test_what_a_neighbour_types_is_text_and_never_markup(client, field):
    address = client.post("/tools/new", data={**LADDER, field: "<script>alert(1)</script>"}).location
    for page in (client.get("/").text, client.get(address).text):
        assert "<script>alert" not in page
# endregion


# region: test-problems
def test_a_refused_form_keeps_what_was_typed(client):
    answer = client.post("/tools/new", data={"name": "", "owner": 'Ann "the saw"'})
    assert answer.status_code == 422
    assert "A tool needs a name." in answer.text
    assert 'value="Ann &#34;the saw&#34;"' in answer.text
# endregion


def test_the_empty_form_complains_of_nothing(client):
    answer = client.get("/tools/new")
    assert answer.status_code == 200
    assert "needs" not in answer.text


def test_a_removed_tool_is_gone(client, ladder):
    assert client.post(f"{ladder}/remove").location == "/"
    answer = client.get(ladder)
    assert answer.status_code == 404
    assert "<h1>Nothing here</h1>" in answer.text


# region: test-static
def test_every_static_file_that_a_page_names_is_there(client):
    addresses = re.findall(r'(?:href|src)="(/static/[^"]+)"', client.get("/").text)
    assert len(addresses) == 3
    for address in addresses:
        with client.get(address) as answer:  # closes the file
            assert answer.status_code == 200
            assert answer.headers["Cache-Control"] == "public, max-age=3600"
# endregion


def test_the_environment_overrides_the_settings(monkeypatch):
    from toolshed import create_app

    monkeypatch.setenv("TOOLSHED_SHED_NAME", "Harbour Road")
    assert "Harbour Road" in create_app().test_client().get("/").text


def test_every_answer_declares_its_type_final(client):
    for path in ("/", "/static/toolshed.css", "/nowhere"):
        with client.get(path) as answer:
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
