"""Pages that are open see at once what was lent or brought back."""

from flask_socketio import SocketIO, join_room

# region: socket
socketio = SocketIO()
SHED = "shed"


@socketio.on("watch")
def watch():
    """From now on this client hears of every tool."""
    join_room(SHED)


def tell(tool):
    """Call it after the commit: what is announced must be true."""
    borrower = tool.loan.borrower.name if tool.loan else None
    socketio.emit("tool", {"id": tool.id, "borrower": borrower}, to=SHED)
# endregion
