// region: live
// Marks a tool of the list as lent or free as soon as the server says so. Needs the Socket.IO client, served by us.
const socket = io();
socket.on("connect", () => socket.emit("watch"));
socket.on("tool", ({ id, borrower }) => {
  const place = document.querySelector(`[data-tool="${id}"] .borrower`);
  if (place) place.textContent = borrower ? `, ${place.dataset.lent.replace("{}", () => borrower)}` : "";
});
// endregion
