"""A page that costs much and changes little: worth a cache."""

from flask import Blueprint, render_template
from sqlalchemy import func, select

from .extensions import cache, db
from .models import Loan, Member, Tool

bp = Blueprint("statistics", __name__)


# region: cached
@cache.cached(key_prefix="shed-statistics")
def counts():
    def count(model):
        return db.session.scalar(select(func.count()).select_from(model))

    return {"tools": count(Tool), "members": count(Member), "loans": count(Loan)}


@bp.get("/statistics")
def show():
    return render_template("statistics.html", counts=counts())
# endregion
