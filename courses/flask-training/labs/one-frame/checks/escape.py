import secrets

mark = secrets.token_hex(3)
hostile = f"<script>steal('{mark}')</script>"
module.TOOLS[99] = {"name": hostile, "note": hostile}
try:
    for path in ("/", "/tools/99"):
        page = client.get(path).text
        assert "<script>steal" not in page, (
            f"A member wrote a script as name or note, and {path} runs it. Print the value without the filter safe: "
            "Jinja then escapes it."
        )
        assert mark in page, f"{path} should show the text of the member, as text, but it is not there."
finally:
    del module.TOOLS[99]
