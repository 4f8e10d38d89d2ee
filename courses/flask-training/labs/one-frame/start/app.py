"""Three pages about the tools of a shed."""

from flask import Flask, abort, render_template

app = Flask(__name__)

TOOLS = {
    1: {"name": "Saw", "note": "Sharp. Wear gloves."},
    2: {"name": "Drill & bits", "note": "The 6 mm bit is missing."},
}


@app.get("/")
def index():
    return render_template("index.html", tools=TOOLS)


@app.get("/tools/<int:tool_id>")
def tool(tool_id):
    if tool_id not in TOOLS:
        abort(404)
    return render_template("tool.html", tool=TOOLS[tool_id])


@app.get("/keeper")
def keeper():
    return render_template("keeper.html", tools=TOOLS)
