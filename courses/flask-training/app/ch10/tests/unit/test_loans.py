from datetime import UTC, datetime, timedelta

import pytest

from toolshed.models import Loan

START = datetime(2026, 3, 1, 12, tzinfo=UTC)


# region: unit-overdue
@pytest.mark.parametrize("days, overdue", [(0, False), (14, False), (14.001, True), (400, True)])
def test_a_loan_is_overdue_after_fourteen_days(days, overdue):
    loan = Loan(borrowed_at=START)
    assert loan.is_overdue(START + timedelta(days=days)) is overdue


def test_what_came_back_is_never_overdue():
    loan = Loan(borrowed_at=START, returned_at=START + timedelta(days=60))
    assert not loan.is_overdue(START + timedelta(days=90))
# endregion
