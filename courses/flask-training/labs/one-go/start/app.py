"""Tools, their owners and their loans. Declare how they hang together, and ask for them in one go."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)


class Member(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    # Your turn: tools


class Tool(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    owner_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    # Your turn: owner and loans


class Loan(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    days: Mapped[int]
    tool_id: Mapped[int] = mapped_column(ForeignKey("tool.id"), index=True)
    # Your turn: tool


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db.init_app(app)
with app.app_context():
    db.create_all()


@app.get("/tools")
def tools():
    # Your turn: these are two more statements for each tool.
    listed = []
    for tool in db.session.scalars(select(Tool).order_by(Tool.name, Tool.id)):
        owner = db.session.get(Member, tool.owner_id)
        loans = db.session.scalars(select(Loan).where(Loan.tool_id == tool.id)).all()
        listed.append({"name": tool.name, "owner": owner.name, "loans": len(loans)})
    return listed


@app.get("/members")
def members():
    # Your turn: let the database count.
    return {member.name: 0 for member in db.session.scalars(select(Member))}


@app.delete("/tools/<int:tool_id>")
def delete(tool_id):
    db.session.delete(db.get_or_404(Tool, tool_id))
    db.session.commit()
    return "", 204
