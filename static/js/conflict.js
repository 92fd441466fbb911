// Two versions of one text, side by side; one of them is chosen, or neither for now.
import { openDialog } from "./dialog.js";

/** Resolves to the chosen text, or null where the dialog was closed without choosing. */
export function chooseVersion({ yours, theirs }) {
  const dialog = document.getElementById("conflict-dialog");
  const mine = dialog.querySelector("[data-yours]");
  const other = dialog.querySelector("[data-theirs]");
  mine.value = yours;
  other.value = theirs;
  dialog.returnValue = "";
  openDialog(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener(
      "close",
      () => resolve({ yours: mine.value, theirs: other.value }[dialog.returnValue] ?? null),
      { once: true },
    );
  });
}
