"""The calendar of a shed: which tools are booked in a week."""

from datetime import date, timedelta
from typing import NamedTuple

from flask import Flask, url_for
from werkzeug.routing import BaseConverter, ValidationError


class Week(NamedTuple):
    year: int
    number: int

    @property
    def monday(self):
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def following(self):
        year, number, _ = (self.monday + timedelta(weeks=1)).isocalendar()
        return Week(year, number)


BOOKINGS = {Week(2026, 7): ["ladder", "saw"], Week(2026, 8): ["drill"]}


class WeekConverter(BaseConverter):
    regex = r"\d{4}-W\d{2}"

    def to_python(self, value):
        year, number = value.split("-W")
        week = Week(int(year), int(number))
        try:
            week.monday
        except ValueError:
            raise ValidationError(f"there is no week {value}") from None
        return week

    def to_url(self, week):
        return f"{week.year:04}-W{week.number:02}"


app = Flask(__name__)
app.url_map.converters["week"] = WeekConverter


@app.get("/weeks/<week:week>")
def show(week):
    return {
        "monday": week.monday.isoformat(),
        "tools": BOOKINGS.get(week, []),
        "next": url_for("show", week=week.following),
    }
