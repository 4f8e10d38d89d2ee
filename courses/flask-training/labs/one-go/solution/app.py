"""Tools, their owners and their loans, asked for in one go."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, joinedload, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)


class Member(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    tools: Mapped[list["Tool"]] = relationship(back_populates="owner")


class Tool(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    owner_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    owner: Mapped[Member] = relationship(back_populates="tools")
    loans: Mapped[list["Loan"]] = relationship(back_populates="tool", cascade="all, delete-orphan")


class Loan(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    days: Mapped[int]
    tool_id: Mapped[int] = mapped_column(ForeignKey("tool.id"), index=True)
    tool: Mapped[Tool] = relationship(back_populates="loans")


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db.init_app(app)
with app.app_context():
    db.create_all()


@app.get("/tools")
def tools():
    query = select(Tool).options(joinedload(Tool.owner), selectinload(Tool.loans)).order_by(Tool.name, Tool.id)
    return [
        {"name": tool.name, "owner": tool.owner.name, "loans": len(tool.loans)} for tool in db.session.scalars(query)
    ]


@app.get("/members")
def members():
    query = select(Member.name, func.count(Tool.id)).outerjoin(Member.tools).group_by(Member.id)
    return {name: tools for name, tools in db.session.execute(query)}


@app.delete("/tools/<int:tool_id>")
def delete(tool_id):
    db.session.delete(db.get_or_404(Tool, tool_id))
    db.session.commit()
    return "", 204
