import io
import secrets


def send(content, name):
    return client.post("/manuals", data={"file": (io.BytesIO(content), name)})



for begin in (b"%PDF-1.7\n", b"GIF89a"):
    content = begin + secrets.token_hex(3000 + secrets.randbelow(2000)).encode()
    place = send(content, "saw.pdf").location
    answer = client.get(place)
    assert answer.status_code == 200, f"{place} was promised by Location, but GET answers {answer.status}."
    assert content.endswith(answer.data), f"{len(content)} bytes were sent, and others came back. Store them as they are."
    lost = len(content) - len(answer.data)
    assert lost == 0, f"The first {lost} bytes of the file are lost. Reading moved the position: call seek(0) before you save."
