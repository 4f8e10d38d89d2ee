import html
import re
import secrets

name = f"Axe & {secrets.token_hex(2)}"
module.TOOLS[99] = {"name": name, "note": "new"}
try:
    pages = {path: client.get(path).text for path in ("/", "/tools/99", "/keeper")}
finally:
    del module.TOOLS[99]
for path, wanted in (("/", "Tools"), ("/tools/99", name), ("/keeper", "Keeper")):
    titles = re.findall(r"<title>(.*?)</title>", pages[path], re.S)
    assert len(titles) == 1, f"{path} has {len(titles)} elements <title>. The frame holds the only one, with a block inside."
    title = html.unescape(" ".join(titles[0].split()))
    assert title == f"{wanted} · Mill Lane", (
        f"The title of {path} is {title!r}, not '{wanted} · Mill Lane'. "
        "Let the page fill the block title, and let the frame add the shed's name."
    )
