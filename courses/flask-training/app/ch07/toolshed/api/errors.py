"""Errors that only the interface for programs knows."""

from marshmallow import ValidationError

from ..errors import problem
from . import bp


# region: invalid
@bp.errorhandler(ValidationError)
def invalid(error):
    return problem(422, "Some fields are not valid.", errors=error.normalized_messages())
# endregion
