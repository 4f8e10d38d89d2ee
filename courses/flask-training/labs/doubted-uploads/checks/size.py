import io
import secrets


def send(content, name):
    return client.post("/manuals", data={"file": (io.BytesIO(content), name)})



size = 21_000 + secrets.randbelow(30_000)
answer = send(b"%PDF-1.7 " + b"x" * size, "saw.pdf")
assert answer.status_code == 413, (
    f"A request of {size} bytes was answered {answer.status} instead of 413. Set MAX_CONTENT_LENGTH: it is checked before you store."
)
fine = send(b"%PDF-1.7 " + b"x" * 15_000, "saw.pdf")
assert fine.status_code == 201, f"A file of 15,000 bytes is allowed, but the answer was {fine.status}."
