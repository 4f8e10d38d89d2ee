from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from toolshed import create_app

SOURCE = Path(__file__).parents[1] / "toolshed/translations/de/LC_MESSAGES/messages.po"


# region: compiled
@pytest.fixture
def app(app, tmp_path):
    """The application with its catalogue compiled, as `pybabel compile` does it."""
    target = tmp_path / "translations/de/LC_MESSAGES/messages.mo"
    target.parent.mkdir(parents=True)
    with SOURCE.open("rb") as source, target.open("wb") as compiled:
        write_mo(compiled, read_po(source, locale="de"))
    return create_app({**app.config, "BABEL_TRANSLATION_DIRECTORIES": str(tmp_path / "translations")})
# endregion


# region: test-language
@pytest.mark.parametrize("asked, language, text", [
    ("de-AT,de;q=0.9,en;q=0.5", "de", "Der Schuppen ist leer."),
    ("en", "en", "The shed is empty."),
    ("fi", "en", "The shed is empty."),
    ("", "en", "The shed is empty."),
])
def test_the_browser_says_which_language(client, asked, language, text):
    page = client.get("/", headers={"Accept-Language": asked}).text
    assert f'<html lang="{language}">' in page
    assert text in page


def test_a_choice_outlasts_what_the_browser_says(client):
    client.post("/language", data={"language": "de"})
    assert "Der Schuppen ist leer." in client.get("/", headers={"Accept-Language": "en"}).text
    assert client.post("/language", data={"language": "xx"}).status_code == 400
# endregion


# region: test-plural
@pytest.mark.parametrize("count, text", [(0, "0 Werkzeuge"), (1, "1 Werkzeug<"), (2, "2 Werkzeuge")])
def test_a_number_chooses_the_form(client_of, count, text):
    ann = client_of("ann")
    for number in range(count):
        ann.post("/tools/new", data={"name": f"Tool {number}"})
    assert text in ann.get("/", headers={"Accept-Language": "de"}).text
# endregion
