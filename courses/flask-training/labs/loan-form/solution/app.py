"""A request for a loan, and the rules of its form."""

from flask import Flask
from flask_wtf import FlaskForm
from wtforms import DateField, IntegerField, StringField
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange, Optional, Regexp

MOST_NIGHTS = 14

app = Flask(__name__)
app.config.update(SECRET_KEY="only for this lab", WTF_CSRF_ENABLED=False)


def stripped(text):
    return text.strip() if text else text


class LoanForm(FlaskForm):
    tool = StringField(
        filters=[stripped],
        validators=[DataRequired("Name the tool."), Length(max=40, message="At most %(max)d letters, please.")],
    )
    blades = IntegerField(
        validators=[InputRequired("Say how many blades; 0 is fine."), NumberRange(0, 5, "Between %(min)s and %(max)s blades.")],
    )
    phone = StringField(validators=[Optional(), Regexp(r"\+?[0-9]{6,15}\Z", message="Write digits only, as in +441632960123.")])
    start = DateField(validators=[InputRequired("Choose the first day.")])
    end = DateField(validators=[InputRequired("Choose the last day.")])

    def validate(self, extra_validators=None):
        valid = super().validate(extra_validators)
        if self.start.data and self.end.data:
            nights = (self.end.data - self.start.data).days
            if nights < 0:
                self.end.errors.append("Ends before it starts.")
                return False
            if nights > MOST_NIGHTS:
                self.end.errors.append(f"At most {MOST_NIGHTS} nights.")
                return False
        return valid


@app.post("/loans")
def ask():
    form = LoanForm()
    if not form.validate():
        return form.errors, 422
    return {
        "tool": form.tool.data,
        "blades": form.blades.data,
        "phone": form.phone.data,
        "nights": (form.end.data - form.start.data).days if form.start.data and form.end.data else None,
    }, 201
