import html
import secrets

name, note = f"Axe {secrets.token_hex(2)}", f"Blunt since {secrets.randbelow(30) + 1} May"
module.TOOLS[99] = {"name": name, "note": note}
try:
    wanted = {"/": [name], "/tools/99": [name, note], "/keeper": [f"{len(module.TOOLS)} tools"]}
    for path, words in wanted.items():
        page = client.get(path).text
        _, start, rest = page.partition("<main>")
        assert start and "</main>" in rest, f"{path} has no <main>…</main>. Let the frame hold it, around the block of the page."
        main = html.unescape(rest.partition("</main>")[0])
        for word in words:
            assert word in main, (
                f"The main part of {path} lacks {word!r}. A block that the frame does not have is dropped without a word: "
                "compare the names of the blocks in the page with those in base.html."
            )
finally:
    del module.TOOLS[99]
