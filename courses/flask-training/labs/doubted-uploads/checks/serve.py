import io
import secrets


def send(content, name):
    return client.post("/manuals", data={"file": (io.BytesIO(content), name)})



from pathlib import Path

answer = client.get(send(b"%PDF-1.7 " + secrets.token_hex(8).encode(), "saw.pdf").location)
assert answer.headers.get("Content-Disposition", "").startswith("attachment"), (
    "The browser shows the file inside of your site. Send it with as_attachment=True, so that it is saved."
)
assert answer.headers.get("X-Content-Type-Options") == "nosniff", (
    "The browser may have its own opinion of the type. Add the header X-Content-Type-Options: nosniff to the answer."
)
assert answer.mimetype == "application/pdf", f"A PDF is sent as {answer.mimetype}. send_from_directory takes the type from your ending."
secret = Path(app.config["MANUALS"]).resolve().parent / f"{secrets.token_hex(4)}.txt"
secret.write_text("the secret key", encoding="utf-8")
try:
    leak = client.get(f"/manuals/../{secret.name}")
    assert leak.status_code == 404, (
        f"/manuals/../{secret.name} left the folder and was answered {leak.status}. "
        "Do not join paths by hand: send_from_directory refuses them with a 404."
    )
    assert client.get(f"/manuals/{secrets.token_hex(8)}.pdf").status_code == 404, "A manual that is not there should be a 404."
finally:
    secret.unlink()
