// Comfort on every page: a refused form says so at once, a form for many entries starts in its
// first field, and a form is sent once.

const start = document.querySelector<HTMLElement>("[data-error-summary]");
(start ?? document.querySelector<HTMLElement>("[data-start] input"))?.focus();

document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return;
  if (event.target.method !== "post") return;
  const buttons = event.target.querySelectorAll<HTMLButtonElement>("button[type=submit]");
  // After the browser has collected the fields, among them the pressed button's own.
  setTimeout(() => {
    for (const button of buttons) button.disabled = true;
  });
});

// Back from the next page: the form may be sent again. What a citizen typed is gone instead: the next
// one at the same device begins with an empty page, of which the server has a new copy.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  if (document.querySelector("form[method=post][autocomplete=off]") !== null) location.reload();
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[type=submit]")) {
    button.disabled = false;
  }
});
