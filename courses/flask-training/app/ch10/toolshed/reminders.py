"""Reminding people of what they have borrowed for too long. Runs in a worker, never in a request."""

from email.message import EmailMessage

from celery import shared_task
from flask import current_app
from sqlalchemy import update

from . import mail
from .extensions import db
from .models import Loan, now


# region: remind-all
@shared_task(ignore_result=True)
def remind_all():
    """Queues a reminder for each overdue loan that nobody was reminded of."""
    overdue = db.session.scalars(Loan.overdue(now()).where(Loan.reminded_at.is_(None)))
    for loan in overdue:
        remind.delay(loan.id)
# endregion


# region: remind
@shared_task(autoretry_for=(OSError,), retry_backoff=True, max_retries=5, ignore_result=True)
def remind(loan_id):
    """Sends one reminder; does nothing if it was sent before, the tool is back or the loan is gone."""
    claim = update(Loan).where(Loan.id == loan_id, Loan.returned_at.is_(None), Loan.reminded_at.is_(None))
    if db.session.execute(claim.values(reminded_at=now())).rowcount == 0:
        return
    loan = db.session.get(Loan, loan_id)
    message = EmailMessage()
    message["From"], message["To"] = current_app.config["MAIL_FROM"], loan.borrower.email
    message["Subject"] = f"Please bring back: {loan.tool.name}"
    message.set_content(f"Dear {loan.borrower.name},\n\n{loan.tool.owner.name} would like to have it back.\n")
    mail.send(message)
    db.session.commit()  # only now: if sending fails, the claim is rolled back and a retry may send
# endregion
