// Light, dark or as the system has it. The choice is a cookie, so that the server draws the page right at once;
// Django's admin looks for it in localStorage.
import { enhance } from "./enhance.js";

const YEAR = 365 * 24 * 60 * 60;

function choose(theme) {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  localStorage.setItem("theme", theme === "system" ? "auto" : theme);
  const age = theme === "system" ? 0 : YEAR;
  document.cookie = `theme=${theme}; path=/; max-age=${age}; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;
}

function mark(buttons) {
  const now = document.documentElement.dataset.theme ?? "system";
  for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.choose === now));
}

// Chosen in the settings, it holds on this device too.
document.addEventListener("submit", ({ target }) => {
  const field = target.elements.namedItem("theme");
  if (field?.tagName === "SELECT") choose(field.value);
});

enhance("[data-themes]", (group) => {
  const buttons = group.querySelectorAll("button");
  group.hidden = false;
  mark(buttons);
  group.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    choose(button.dataset.choose);
    mark(buttons);
  });
});
