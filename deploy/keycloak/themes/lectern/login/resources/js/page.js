// What the pages do besides sending a form: never send twice, notice a login in another tab.
import "./passwordVisibility.js";
import { checkAuthSession, startSessionPolling } from "./authChecker.js";

for (const form of document.forms) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) {
      event.preventDefault();
    }
    sent = true;
  });
}

// A page that comes back from the browser's history may be sent again.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});

const { sessionUrl, authSession } = document.body.dataset;
if (sessionUrl) {
  startSessionPolling(sessionUrl);
}
if (authSession) {
  checkAuthSession(authSession);
}
