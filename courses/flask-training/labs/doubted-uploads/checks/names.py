import io
import secrets


def send(content, name):
    return client.post("/manuals", data={"file": (io.BytesIO(content), name)})



claimed = f"saw-{secrets.token_hex(2)}.pdf"
contents = [b"%PDF-1.7 " + secrets.token_hex(20).encode() for _ in range(2)]
places = [send(content, claimed).location for content in contents]
assert places[0] != places[1], (
    f"Two members sent a file named {claimed}, and both are {places[0]}: the second replaced the first. "
    "Choose a random name for each, with secrets.token_hex."
)
for place, content in zip(places, contents):
    assert client.get(place).data == content, f"{place} holds another file than the one that was sent there."
    name = place.rpartition("/")[2]
    assert claimed.partition(".")[0] not in name, f"The file {claimed} is stored as {name}. The name is the sender's: use none of it."
    assert len(name) >= 16, f"The name {name} can be guessed. Take at least secrets.token_hex(8)."
for begin, sent, ending in ((b"GIF89a", "x.pdf", ".gif"), (b"%PDF-1.4", "x.html", ".pdf"), (b"%PDF-1.4", "../x.gif", ".pdf")):
    place = send(begin + b" data", sent).location
    assert place and place.endswith(ending), (
        f"A file that begins with {begin!r} was sent as {sent} and stored as {place}. Take the ending from what you found: {ending}."
    )
