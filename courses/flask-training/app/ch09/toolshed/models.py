"""Members, tools and loans."""

import secrets
from datetime import UTC, datetime, timedelta

from flask_login import AnonymousUserMixin, UserMixin
from sqlalchemy import DateTime, ForeignKey, Index, String, TypeDecorator, select, text
from sqlalchemy.orm import Mapped, mapped_column, relationship
from werkzeug.security import check_password_hash, generate_password_hash

from .access import GRANTS, Role
from .extensions import db, login_manager


def new_login_id():
    return secrets.token_hex(16)


def now():
    return datetime.now(UTC)


# region: utc
class UtcDateTime(TypeDecorator):
    """A moment. SQLite forgets the time zone of what it stores; this gives it back."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value and value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value, dialect):
        return value and value.replace(tzinfo=UTC)
# endregion


# region: member
class Member(UserMixin, db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    password_hash: Mapped[str] = mapped_column(String(255))
    role: Mapped[Role] = mapped_column(String(20), default=Role.MEMBER)
    active: Mapped[bool] = mapped_column(default=True)
    login_id: Mapped[str] = mapped_column(String(32), unique=True, default=new_login_id)

    tools: Mapped[list["Tool"]] = relationship(back_populates="owner")

    @property
    def is_active(self):
        return self.active

    def get_id(self):
        return self.login_id
    # endregion

    # region: password
    def set_password(self, password):
        self.password_hash = generate_password_hash(password)
        self.login_id = new_login_id()  # every session and every remembered device is logged out

    def has_password(self, password):
        return check_password_hash(self.password_hash, password)
    # endregion

    # region: may
    @property
    def permissions(self):
        return GRANTS[Role(self.role)]

    def may(self, permission):
        return permission in self.permissions
    # endregion


# region: stranger
class Stranger(AnonymousUserMixin):
    """Whoever is not logged in; has the methods that templates and views ask a member for."""

    def may(self, permission):
        return False


login_manager.anonymous_user = Stranger
# endregion


# region: load-member
@login_manager.user_loader
def load_member(login_id):
    return db.session.scalar(select(Member).where(Member.login_id == login_id))
# endregion


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


RUNNING = text("returned_at IS NULL")


class Loan(db.Model):
    __table_args__ = (
        Index("one_running_loan", "tool_id", unique=True, sqlite_where=RUNNING, postgresql_where=RUNNING),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    tool_id: Mapped[int] = mapped_column(ForeignKey("tool.id"))
    borrower_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    borrowed_at: Mapped[datetime] = mapped_column(UtcDateTime, default=now)
    returned_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    tool: Mapped[Tool] = relationship(back_populates="loans")
    borrower: Mapped[Member] = relationship()

    # region: overdue
    LONGEST = timedelta(days=14)

    def is_overdue(self, at):
        return self.returned_at is None and at - self.borrowed_at > self.LONGEST

    @classmethod
    def overdue(cls, at):
        """The query for all loans that should be back by then."""
        return select(cls).where(cls.returned_at.is_(None), cls.borrowed_at < at - cls.LONGEST)
    # endregion


# region: api-token
class ApiToken(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)

    member: Mapped[Member] = relationship()
# endregion
