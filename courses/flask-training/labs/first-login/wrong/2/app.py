"""Notes, each for the eyes of the one who wrote it."""

from flask import Flask, abort, redirect, request
from flask_login import LoginManager, UserMixin, current_user, login_required, login_user, logout_user
from werkzeug.security import check_password_hash, generate_password_hash

app = Flask(__name__)
app.secret_key = "only for this lab"
login_manager = LoginManager(app)
login_manager.login_view = "login_page"


class User(UserMixin):
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
    if user is None or not check_password_hash(user.password_hash, request.form["password"]):
        abort(401)
    login_user(user)
    return redirect("/notes")


@app.get("/notes")
@login_required
def notes():
    return NOTES[current_user.id]


@app.post("/logout")
@login_required
def logout():
    logout_user()
    return "Goodbye"
