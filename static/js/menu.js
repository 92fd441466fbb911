// Menus are <details>: they open without a script. This closes them as one expects.
const open = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("click", ({ target }) => {
  for (const menu of open()) if (!menu.contains(target)) menu.open = false;
});

document.addEventListener("keydown", (event) => {
  const menu = event.target.closest?.("details.menu[open]");
  if (!menu) return;
  const items = [...menu.querySelectorAll(".menu-sheet :is(a, button)")].filter((item) => item.offsetParent);
  if (event.key === "Escape") {
    menu.open = false;
    menu.querySelector("summary").focus();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    items.at((items.indexOf(document.activeElement) + step) % items.length)?.focus();
  }
});

// A menu marked data-stays is there again, open, when a choice in it has drawn its row anew.
let chosen = "";

document.addEventListener("htmx:beforeSwap", () => {
  const here = document.activeElement;
  chosen = here?.closest("details.menu[data-stays]") ? here.id : "";
});

document.addEventListener("htmx:afterSettle", () => {
  const again = chosen && document.getElementById(chosen);
  chosen = "";
  if (!again) return;
  again.closest("details").open = true;
  again.focus();
});
