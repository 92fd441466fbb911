// Native dialogs. Without a script each opener is a link to the page that does the same.
//   <a href="/search/" data-dialog="search">                         opens <dialog id="search">
//   <a href="/feedback/new/" data-dialog-url="/feedback/quick/">     fetches that fragment into the shared dialog
//   HX-Trigger: close-dialog                                         closes it when the deed is done
import htmx from "htmx.org/dist/htmx.esm.js";

/** Opens a dialog and puts the cursor where one begins. */
export function openDialog(dialog) {
  for (const menu of document.querySelectorAll("details.menu[open]")) menu.open = false;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("[autofocus], input:not([type=hidden]), textarea")?.focus();
}

async function openRemote(opener) {
  const dialog = document.getElementById("remote-dialog");
  const body = dialog.querySelector("[data-dialog-body]");
  body.replaceChildren();
  await htmx.ajax("GET", opener.dataset.dialogUrl, { source: body, target: body, swap: "innerHTML" });
  if (!body.childElementCount) {
    location.assign(opener.href);
    return;
  }
  dialog.setAttribute("aria-label", opener.textContent.trim());
  const place = (opener.closest("details.menu")?.querySelector("summary") ?? opener).id;
  openDialog(dialog);
  // What opened it may have been drawn anew meanwhile, or stand in a menu that is shut by now.
  if (place) dialog.addEventListener("close", () => document.getElementById(place)?.focus(), { once: true });
}

const isTouched = (dialog) =>
  [...dialog.querySelectorAll("textarea, input:not([type=hidden], [type=search])")].some(
    (field) => field.value !== field.defaultValue,
  );

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const opener = event.target.closest("[data-dialog], [data-dialog-url]");
  const dialog = opener?.dataset.dialog && document.getElementById(opener.dataset.dialog);
  if (dialog) {
    event.preventDefault();
    openDialog(dialog);
  } else if (opener?.dataset.dialogUrl) {
    event.preventDefault();
    openRemote(opener);
  } else if (event.target.closest("[data-close]")) {
    event.target.closest("dialog")?.close();
  } else if (event.target.matches("dialog[open]") && !isTouched(event.target)) {
    event.target.close();
  }
});

document.addEventListener("close-dialog", () => {
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
});
