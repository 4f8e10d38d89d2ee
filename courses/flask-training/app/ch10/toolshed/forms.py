"""What members may send us, and what makes it valid."""

from flask_wtf import FlaskForm
from flask_wtf.file import FileAllowed, FileField
from sqlalchemy import func, select
from wtforms import BooleanField, EmailField, PasswordField, SelectField, StringField, SubmitField, TextAreaField
from wtforms.validators import DataRequired, Email, EqualTo, InputRequired, Length, ValidationError

from .access import Role
from .extensions import db
from .models import Tool


def strip(text):
    return (text or "").strip()


# region: register-form
class RegisterForm(FlaskForm):
    name = StringField("Name", filters=[strip], validators=[DataRequired(), Length(max=80)])
    email = EmailField("E-mail", filters=[strip], validators=[DataRequired(), Email(), Length(max=254)])
    password = PasswordField("Password", validators=[InputRequired(), Length(min=12, max=128)])
    again = PasswordField("Password again", validators=[EqualTo("password", "The two passwords differ.")])
    submit = SubmitField("Join")
# endregion


# region: login-form
class LoginForm(FlaskForm):
    email = EmailField("E-mail", validators=[InputRequired()])
    password = PasswordField("Password", validators=[InputRequired(), Length(max=128)])
    remember = BooleanField("Stay logged in on this device")
    submit = SubmitField("Log in")
# endregion


class ConfirmForm(FlaskForm):
    password = PasswordField("Your password", validators=[InputRequired(), Length(max=128)])
    submit = SubmitField("Confirm")


class PasswordForm(FlaskForm):
    password = PasswordField("New password", validators=[InputRequired(), Length(min=12, max=128)])
    again = PasswordField("New password again", validators=[EqualTo("password", "The two passwords differ.")])
    submit = SubmitField("Change password")


class ToolForm(FlaskForm):
    name = StringField("Name", filters=[strip], validators=[DataRequired(), Length(max=80)])
    notes = TextAreaField("Notes", filters=[strip], validators=[Length(max=500)])
    photo = FileField("Photo", validators=[FileAllowed(["jpg", "jpeg", "png", "webp"], "Send a JPEG, PNG or WebP.")])
    submit = SubmitField("Offer")

    def validate_name(self, field):
        if db.session.scalar(select(Tool).where(func.lower(Tool.name) == field.data.lower())):
            raise ValidationError("There is a tool of that name. Say what tells yours apart.")


class RoleForm(FlaskForm):
    role = SelectField("Role", choices=[(role.value, role.value) for role in Role])
    submit = SubmitField("Save")


class ButtonForm(FlaskForm):
    """A form with nothing but its CSRF token, for buttons that change something."""
