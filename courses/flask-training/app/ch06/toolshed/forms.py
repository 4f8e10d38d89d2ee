"""What members may send us, and what makes it valid."""

from flask_wtf import FlaskForm
from wtforms import BooleanField, EmailField, PasswordField, SelectField, StringField, SubmitField, TextAreaField
from wtforms.validators import Email, EqualTo, InputRequired, Length

from .access import Role


# region: register-form
class RegisterForm(FlaskForm):
    name = StringField("Name", validators=[InputRequired(), Length(max=80)])
    email = EmailField("E-mail", validators=[InputRequired(), Email(), Length(max=254)])
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
    name = StringField("Name", validators=[InputRequired(), Length(max=80)])
    notes = TextAreaField("Notes", validators=[Length(max=500)])
    submit = SubmitField("Offer")


class RoleForm(FlaskForm):
    role = SelectField("Role", choices=[(role.value, role.value) for role in Role])
    submit = SubmitField("Save")


class ButtonForm(FlaskForm):
    """A form with nothing but its CSRF token, for buttons that change something."""
