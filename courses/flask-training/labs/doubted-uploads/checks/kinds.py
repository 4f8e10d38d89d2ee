import io
import secrets


def send(content, name):
    return client.post("/manuals", data={"file": (io.BytesIO(content), name)})



for begin in (b"%PDF-1.7\n", b"GIF87a", b"GIF89a"):
    answer = send(begin + secrets.token_hex(40).encode(), f"saw-{secrets.token_hex(2)}.pdf")
    assert answer.status_code == 201, f"A file that begins with {begin!r} should be accepted, but the answer was {answer.status}."
    assert (answer.location or "").startswith("/manuals/"), f"Location should lead to /manuals/…, but it is {answer.location}."
assert client.post("/manuals", data={}).status_code == 400, "A request without a file should be answered 400."
empty = client.post("/manuals", data={"file": "saw.pdf"}, content_type="multipart/form-data")
assert empty.status_code == 400, f"A text in place of a file should be answered 400, but it was {empty.status}."
unnamed = client.post("/manuals", data={"file": (io.BytesIO(b""), "")})
assert unnamed.status_code == 400, f"A form sent without choosing a file should be answered 400, but it was {unnamed.status}."
