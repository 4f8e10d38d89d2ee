"""What neighbours may send us, and what makes it valid."""

from flask_wtf import FlaskForm
from flask_wtf.file import FileAllowed, FileField
from sqlalchemy import func, select
from wtforms import StringField, SubmitField, TextAreaField
from wtforms.validators import DataRequired, Length, ValidationError

from .extensions import db
from .models import Tool


def strip(text):
    return (text or "").strip()


class ToolForm(FlaskForm):
    name = StringField("Name", filters=[strip], validators=[DataRequired(), Length(max=80)])
    owner = StringField("Your name", filters=[strip], validators=[DataRequired(), Length(max=80)])
    notes = TextAreaField("Notes", filters=[strip], validators=[Length(max=500)])
    photo = FileField("Photo", validators=[FileAllowed(["jpg", "jpeg", "png", "webp"], "Send a JPEG, PNG or WebP.")])
    submit = SubmitField("Offer")

    # region: validate-name
    def validate_name(self, field):
        if db.session.scalar(select(Tool).where(func.lower(Tool.name) == field.data.lower())):
            raise ValidationError("There is a tool of that name. Say what tells yours apart.")
    # endregion


class BorrowForm(FlaskForm):
    borrower = StringField("Your name", filters=[strip], validators=[DataRequired(), Length(max=80)])
    submit = SubmitField("Borrow")


class ButtonForm(FlaskForm):
    """A form with nothing but its CSRF token, for buttons that change something."""
