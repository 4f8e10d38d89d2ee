"""Tools that two people want at the same moment. The database decides who was first."""

from flask import Flask, abort, request, url_for
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)


class Tool(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    holder: Mapped[str] = mapped_column(nullable=True)
    thanks: Mapped[int] = mapped_column(default=0)


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db.init_app(app)
with app.app_context():
    db.create_all()


@app.post("/tools")
def create():
    tool = Tool(name=request.form["name"])
    db.session.add(tool)
    try:
        db.session.commit()
    except IntegrityError:
        db.session.rollback()
        abort(409, "This name is taken.")
    return "", 201, {"Location": url_for("read", tool_id=tool.id)}


@app.get("/tools/<int:tool_id>")
def read(tool_id):
    tool = db.get_or_404(Tool, tool_id)
    return {"name": tool.name, "holder": tool.holder, "thanks": tool.thanks}


@app.post("/tools/<int:tool_id>/borrow")
def borrow(tool_id):
    tool = db.get_or_404(Tool, tool_id)
    if tool.holder is not None:
        abort(409, "Somebody has it.")
    tool.holder = request.form["who"]
    db.session.commit()
    return read(tool_id)


@app.post("/tools/<int:tool_id>/thank")
def thank(tool_id):
    db.get_or_404(Tool, tool_id)
    db.session.execute(update(Tool).where(Tool.id == tool_id).values(thanks=Tool.thanks + 1))
    db.session.commit()
    return read(tool_id)


@app.delete("/tools/<int:tool_id>")
def delete(tool_id):
    db.session.delete(db.get_or_404(Tool, tool_id))
    db.session.commit()
    return "", 204
