"""Notes that everybody can read, and a login that lets everybody in. Make both honest."""

from flask import Flask, abort, redirect, request
from flask_login import LoginManager, UserMixin, current_user, login_required, login_user, logout_user
from werkzeug.security import check_password_hash, generate_password_hash

app = Flask(__name__)
app.secret_key = "only for this lab"
login_manager = LoginManager(app)


class User:
    def __init__(self, id, name, password):
        self.id, self.name = id, name
        self.password_hash = generate_password_hash(password)


USERS = {"1": User("1", "ann", "correct horse"), "2": User("2", "kim", "battery staple")}
NOTES = {"1": "buy paint for the shed", "2": "sharpen the saw"}


@login_manager.user_loader
def load_user(user_id):
    return USERS[user_id]


@app.get("/login")
def login_page():
    return "<form method=post><input name=name><input name=password type=password><button>Log in</button></form>"


@app.post("/login")
def login():
    user = next((user for user in USERS.values() if user.name == request.form["name"]), None)
    # Your turn: answer 401 unless name and password fit; else log the user in.
    return redirect("/notes")


@app.get("/notes")
def notes():
    # Your turn: let nobody in but logged-in users, and show each of them the own note only.
    return "; ".join(NOTES.values())


# Your turn: POST /logout logs out and answers "Goodbye".
