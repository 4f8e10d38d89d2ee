"""A request for a loan. The form accepts everything: write its rules."""

from flask import Flask
from flask_wtf import FlaskForm
from wtforms import DateField, IntegerField, StringField

app = Flask(__name__)
app.config.update(SECRET_KEY="only for this lab", WTF_CSRF_ENABLED=False)


class LoanForm(FlaskForm):
    # Your turn: filters and validators, and a rule across fields.
    tool = StringField()
    blades = IntegerField()
    phone = StringField()
    start = DateField()
    end = DateField()


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
