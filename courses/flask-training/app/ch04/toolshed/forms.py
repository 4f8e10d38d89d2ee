"""What neighbours may send us, and what makes it valid."""

from flask import current_app
from flask_wtf import FlaskForm
from flask_wtf.file import FileAllowed, FileField
from wtforms import StringField, SubmitField, TextAreaField
from wtforms.validators import DataRequired, Length, ValidationError


# region: strip
def strip(text):
    return (text or "").strip()
# endregion


# region: tool-form
class ToolForm(FlaskForm):
    name = StringField("Name", filters=[strip], validators=[DataRequired(), Length(max=80)])
    owner = StringField("Your name", filters=[strip], validators=[DataRequired(), Length(max=80)])
    notes = TextAreaField("Notes", filters=[strip], validators=[Length(max=500)])
    photo = FileField("Photo", validators=[FileAllowed(["jpg", "jpeg", "png", "webp"], "Send a JPEG, PNG or WebP.")])
    submit = SubmitField("Offer")

    # region: inline-validator
    def validate_name(self, field):
        if current_app.extensions["shed"].named(field.data):
            raise ValidationError("There is a tool of that name. Say what tells yours apart.")
    # endregion
# endregion


# region: button-form
class ButtonForm(FlaskForm):
    """A form with nothing but its CSRF token, for buttons that change something."""
# endregion
