import io
import secrets


def send(content, name):
    return client.post("/manuals", data={"file": (io.BytesIO(content), name)})



page = f"<script>alert('{secrets.token_hex(4)}')</script>".encode()
for content, name in ((page, "saw.pdf"), (page, "saw.gif"), (b"x%PDF-1.7", "saw.pdf"), (b"", "saw.pdf"), (b"%PD", "saw.pdf")):
    answer = send(content, name)
    assert answer.status_code == 415 or (not content and answer.status_code == 400), (
        f"A file named {name} with the content {content[:20]!r} was answered {answer.status} instead of 415. "
        "Name and type are text written by the sender: read the first bytes and decide by them."
    )
answer = send(b"%PDF-1.7 " + secrets.token_hex(8).encode(), "the manual")
assert answer.status_code == 201, f"A PDF without an ending in its name is still a PDF, but the answer was {answer.status}."
