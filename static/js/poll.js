// A part that asks again by the clock asks only while it is looked at.
//   <div data-poll hx-get="…" hx-trigger="every 30s" hx-swap="outerHTML">
let submitter = null;

document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.matches("[data-poll]") && document.hidden) event.preventDefault();
});

// A button that stands outside its form: the browser sends its value along, and so does this.
document.addEventListener("submit", (event) => (submitter = event.submitter), true);

document.addEventListener("htmx:configRequest", ({ detail, target }) => {
  if (submitter?.name && submitter.form === target && !target.contains(submitter)) {
    detail.parameters[submitter.name] = submitter.value;
  }
  submitter = null;
});
