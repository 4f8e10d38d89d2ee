// Hides the items of a list that do not contain what is typed: <input data-filters="id of the list">
for (const input of document.querySelectorAll("[data-filters]")) {
  const items = document.getElementById(input.dataset.filters).children;
  input.addEventListener("input", () => {
    for (const item of items) {
      item.hidden = !item.textContent.toLowerCase().includes(input.value.toLowerCase());
    }
  });
}
