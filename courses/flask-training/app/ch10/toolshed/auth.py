"""Joining, logging in and out, changing a password."""

from urllib.parse import urlsplit

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_login import (
    confirm_login, current_user, fresh_login_required, login_required, login_user, logout_user,
)
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from werkzeug.security import check_password_hash, generate_password_hash

from .extensions import db
from .forms import ConfirmForm, LoginForm, PasswordForm, RegisterForm
from .models import Member

bp = Blueprint("auth", __name__)


# region: safe-next
def next_page():
    """The page to go to after the login: the one asked for if it is a path of ours, else the list of tools."""
    target = request.args.get("next", "")
    parts = urlsplit(target)
    ours = target.startswith("/") and not target.startswith(("//", "/\\"))
    if ours and not parts.scheme and not parts.netloc:
        return target
    return url_for("tools.index")
# endregion


# region: register
@bp.route("/join", methods=["GET", "POST"])
def register():
    form = RegisterForm()
    if form.validate_on_submit():
        member = Member(name=form.name.data, email=form.email.data.lower())
        member.set_password(form.password.data)
        db.session.add(member)
        try:
            db.session.commit()
        except IntegrityError:
            db.session.rollback()
            form.email.errors = ["This address is already in use."]
        else:
            login_user(member)
            return redirect(url_for("tools.index"))
    return render_template("auth/register.html", form=form)
# endregion


# region: credentials
NOBODY = generate_password_hash("no account has this password")


def member_with(email, password):
    """The member whose credentials these are, or None; takes as long for an unknown address as for a known one."""
    member = db.session.scalar(select(Member).where(Member.email == email.lower()))
    known = check_password_hash(member.password_hash if member else NOBODY, password)
    return member if member and known else None
# endregion


# region: login-view
@bp.route("/login", methods=["GET", "POST"])
def login():
    if current_user.is_authenticated:
        return redirect(next_page())
    form = LoginForm()
    if form.validate_on_submit():
        member = member_with(form.email.data, form.password.data)
        if member and login_user(member, remember=form.remember.data):
            return redirect(next_page())
        form.password.errors = ["E-mail and password do not match an open account."]
    return render_template("auth/login.html", form=form)
# endregion


# region: logout-view
@bp.post("/logout")
@login_required
def logout():
    logout_user()
    flash("You are logged out.", "info")
    return redirect(url_for("tools.index"))
# endregion


# region: fresh-login
@bp.route("/password", methods=["GET", "POST"])
@fresh_login_required
def change_password():
    form = PasswordForm()
    if form.validate_on_submit():
        current_user.set_password(form.password.data)
        db.session.commit()
        login_user(current_user._get_current_object())
        flash("Your password is changed; all other devices are logged out.", "info")
        return redirect(url_for("tools.index"))
    return render_template("auth/password.html", form=form)


@bp.route("/confirm", methods=["GET", "POST"])
@login_required
def confirm():
    form = ConfirmForm()
    if form.validate_on_submit():
        if current_user.has_password(form.password.data):
            confirm_login()
            return redirect(next_page())
        form.password.errors = ["That is not your password."]
    return render_template("auth/confirm.html", form=form)
# endregion
