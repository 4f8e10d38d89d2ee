"""Whether we are alive, and whether we are ready: two questions with two answers."""

from flask import Blueprint
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from .extensions import db

# region: health
bp = Blueprint("health", __name__, url_prefix="/health")


@bp.get("/live")
def live():
    """This process answers. Asks nobody else: restarting us mends no database."""
    return {"status": "ok"}


@bp.get("/ready")
def ready():
    """This process can do its work; a load balancer sends visitors elsewhere while it cannot."""
    try:
        db.session.execute(text("SELECT 1"))
    except SQLAlchemyError:
        return {"status": "no database"}, 503
    return {"status": "ok"}
# endregion
