import secrets
from pathlib import Path

frame = Path("templates/base.html")
written, link = frame.read_text(encoding="utf-8"), f'<a href="/new-{secrets.token_hex(3)}">New</a>'
assert "</nav>" in written, "templates/base.html has no <nav>…</nav> yet. Move the menu of the pages there."
try:
    frame.write_text(written.replace("</nav>", link + "</nav>"), encoding="utf-8")
    app.jinja_env.cache.clear()
    pages = {path: client.get(path).text for path in ("/", "/tools/1", "/keeper")}
finally:
    frame.write_text(written, encoding="utf-8")
    app.jinja_env.cache.clear()
for path, page in pages.items():
    assert link in page, (
        f"A link was added to the menu of base.html, and {path} does not show it. "
        'Begin its template with {% extends "base.html" %} and leave nothing there but blocks.'
    )
    for tag in ("<!doctype html>", "<html", "<nav>", "<main>"):
        assert page.lower().count(tag) == 1, f"{path} contains {tag} {page.lower().count(tag)} times. It belongs into the frame only."
    assert page.lstrip().lower().startswith("<!doctype html>"), f"Something stands above the doctype of {path}."
