"""Members, tools and loans."""

from datetime import UTC, datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .extensions import db


def now():
    return datetime.now(UTC)


# region: member
class Member(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)

    tools: Mapped[list["Tool"]] = relationship(back_populates="owner")
# endregion


# region: tool
class Tool(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    notes: Mapped[str] = mapped_column(String(500), default="")
    photo: Mapped[str | None] = mapped_column(String(40))
    owner_id: Mapped[int] = mapped_column(ForeignKey("member.id"))

    owner: Mapped[Member] = relationship(back_populates="tools")
    loans: Mapped[list["Loan"]] = relationship(back_populates="tool", cascade="all, delete-orphan")

    @property
    def loan(self):
        """The running loan, or None when the tool is in the shed."""
        return next((loan for loan in self.loans if loan.returned_at is None), None)
# endregion


# region: loan
RUNNING = text("returned_at IS NULL")


class Loan(db.Model):
    __table_args__ = (
        Index("one_running_loan", "tool_id", unique=True, sqlite_where=RUNNING, postgresql_where=RUNNING),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    tool_id: Mapped[int] = mapped_column(ForeignKey("tool.id"))
    borrower_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    borrowed_at: Mapped[datetime] = mapped_column(default=now)
    returned_at: Mapped[datetime | None]

    tool: Mapped[Tool] = relationship(back_populates="loans")
    borrower: Mapped[Member] = relationship()
# endregion
