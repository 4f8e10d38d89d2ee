import io
from pathlib import Path

import pytest

@pytest.fixture
def client(client_of):
    return client_of("ann")


PNG = b"\x89PNG\r\n\x1a\n and the rest of a picture"


def offer(client, content, filename):
    form = {"name": "Ladder", "photo": (io.BytesIO(content), filename)}
    return client.post("/tools/new", data=form)


def kept(app):
    folder = Path(app.config["PHOTO_FOLDER"])
    return sorted(file.name for file in folder.iterdir()) if folder.exists() else []


# region: test-photo
def test_a_photo_gets_a_name_of_ours(app, client):
    address = offer(client, PNG, "../../holiday in Rome.PNG").location
    [name] = kept(app)
    assert name.endswith(".png") and "holiday" not in name
    assert f'src="/photos/{name}"' in client.get(address).text
    with client.get(f"/photos/{name}") as answer:
        assert answer.data == PNG
        assert answer.mimetype == "image/png"
# endregion


# region: test-no-image
@pytest.mark.parametrize("content, filename, complaint", [
    (b"<script>alert(1)</script>", "page.html", "Send a JPEG, PNG or WebP."),
    (b"<script>alert(1)</script>", "page.png", "That file is no image."),
    (b"RIFF\x24\x00\x00\x00WAVE", "sound.webp", "That file is no image."),
    (b"", "empty.png", "That file is no image."),
])
def test_what_is_no_image_is_refused(app, client, content, filename, complaint):
    answer = offer(client, content, filename)
    assert answer.status_code == 200
    assert complaint in answer.text
    assert kept(app) == []
# endregion


def test_a_body_that_is_too_large_is_refused(app, client):
    app.config["MAX_CONTENT_LENGTH"] = 1000
    answer = offer(client, PNG + b"x" * 1000, "large.png")
    assert answer.status_code == 413
    assert "1000 Bytes" in answer.text


def test_removing_a_tool_removes_its_photo(app, client):
    client.post(f"{offer(client, PNG, 'ladder.png').location}/remove")
    assert kept(app) == []


@pytest.mark.parametrize("name", ["../settings.py", "..%2Fsettings.py", "nothing.png"])
def test_no_address_leads_out_of_the_folder(client, name):
    assert client.get(f"/photos/{name}").status_code == 404
