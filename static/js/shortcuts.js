// Keys: / or Ctrl-K search, ? the list of keys, g then a letter to go to a tab, Ctrl-Enter sends the form.
// Keys without Ctrl can be switched off in the list, for those whose voice or hands type by themselves.
import { openDialog } from "./dialog.js";
import { enhance } from "./enhance.js";

const OFF = "shortcuts-off";
let leader = 0;

const isTyping = (target) => target.matches?.("input, textarea, select, [contenteditable]");
const open = (id) => {
  const dialog = document.getElementById(id);
  if (dialog) openDialog(dialog);
  return Boolean(dialog);
};

function single(key) {
  if (key === "/") return open("search-dialog");
  if (key === "?") return open("shortcuts-dialog");
  if (key === "g") {
    leader = Date.now();
    return true;
  }
  const link = Date.now() - leader < 1500 && document.querySelector(`.nav [data-go="${CSS.escape(key)}"]`);
  if (link) link.click();
  return Boolean(link);
}

document.addEventListener("keydown", (event) => {
  const command = event.ctrlKey || event.metaKey;
  let done = false;
  if (command && event.key.toLowerCase() === "k") done = open("search-dialog");
  else if (command && event.key === "Enter" && event.target.form) {
    event.target.form.requestSubmit();
    done = true;
  } else if (!command && !event.altKey && !isTyping(event.target) && !localStorage.getItem(OFF))
    done = single(event.key);
  if (done) event.preventDefault();
});

enhance("[data-shortcuts-switch]", (box) => {
  box.checked = !localStorage.getItem(OFF);
  box.addEventListener("change", () => {
    if (box.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  });
});
