// A sentence that comes and goes. The server sends one with HX-Trigger: {"toast": "Goal activated."}
import { say } from "./words.js";

/** Shows a sentence; an error stays until it is closed. */
export function toast(text, { isError = false, link = null } = {}) {
  const place = document.getElementById("toasts");
  if (!place || !text) return;
  const box = document.createElement("div");
  box.className = isError ? "toast is-error" : "toast";
  const words = document.createElement("p");
  words.textContent = text;
  box.append(words);
  if (link) {
    const anchor = Object.assign(document.createElement("a"), { href: link.href, textContent: link.text });
    words.append(" ", anchor);
  }
  if (isError) {
    const close = Object.assign(document.createElement("button"), { type: "button", textContent: say("close") });
    close.className = "button";
    close.dataset.dismiss = "";
    box.append(close);
  }
  place.replaceChildren(box);
}

document.addEventListener("toast", ({ detail }) => {
  toast(detail.value ?? detail.text, { isError: detail.level === "error" });
});

document.addEventListener("click", ({ target }) => target.closest("[data-dismiss]")?.closest(".toast")?.remove());
document.addEventListener("animationend", ({ target, animationName }) => {
  if (animationName === "toast-leaves") target.remove();
});
