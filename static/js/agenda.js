// The agenda two people have open at once: a part asks again while it is looked at, and lets go while a row is held.
//   <div data-poll hx-get="…" hx-trigger="every 4s" hx-swap="outerHTML">
let submitter = null;

const isBusy = (part) => document.hidden || Boolean(part.querySelector(".is-held"));

document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.matches("[data-poll]") && isBusy(event.target)) event.preventDefault();
});

document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.elt.matches("[data-poll]") && isBusy(event.detail.elt)) event.detail.shouldSwap = false;
});

// A button that stands outside its form: the browser sends its value along, and so does this.
document.addEventListener("submit", (event) => (submitter = event.submitter), true);

document.addEventListener("htmx:configRequest", ({ detail, target }) => {
  if (submitter?.name && submitter.form === target && !target.contains(submitter)) {
    detail.parameters[submitter.name] = submitter.value;
  }
  submitter = null;
});
