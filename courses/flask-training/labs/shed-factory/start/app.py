"""One shed in one module. Make it a program that builds as many sheds as somebody asks for."""

from flask import Flask, abort, request

app = Flask(__name__)
app.secret_key = "only for this lab"

SHED_NAME = "Toolshed"
MOST_TOOLS = 3
SHED = []


# Your turn: a blueprint for the two views.
@app.get("/")
def index():
    return {"shed": SHED_NAME, "tools": SHED}


@app.post("/tools")
def add():
    if len(SHED) >= MOST_TOOLS:
        abort(409, "The shed is full.")
    SHED.append(request.form["name"])
    return "", 201


# Your turn: create_app(config=None) makes the application, configures it, gives it a shed and registers the views.
