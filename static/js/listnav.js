// In a list marked data-listnav, j and k go from row to row; Enter opens the row's first link, as ever.
const rows = (list) => [...list.querySelectorAll(":scope > *, :scope > tbody > tr:not(.group)")];

document.addEventListener("keydown", (event) => {
  if (!["j", "k"].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches?.("input, textarea, select")) return;
  const list = event.target.closest?.("[data-listnav]") ?? document.querySelector("main [data-listnav]");
  if (!list) return;
  const all = rows(list);
  const here = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[here + (event.key === "j" ? 1 : -1)];
  next?.querySelector("a[href], button, summary")?.focus();
});
