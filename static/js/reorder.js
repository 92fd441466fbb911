// Moving rows by keyboard or by pointer.
//   <ol data-reorder="URL"><li data-id="…"><button class="handle" type="button" aria-label="Move …">
// On the handle: Space takes and drops, arrows move, Escape puts back. Each drop POSTs moved=id&order=id&order=id…
import { enhance } from "./enhance.js";
import { send } from "./requests.js";
import { toast } from "./toast.js";
import { announce, say } from "./words.js";

const rows = (list) => [...list.querySelectorAll(":scope > [data-id]")];

enhance("[data-reorder]", (list) => {
  let held = null;
  let before = [];

  const take = (row) => {
    held = row;
    before = rows(list);
    row.classList.add("is-held");
    announce(say("taken"));
  };
  const release = () => {
    held?.classList.remove("is-held");
    held = null;
  };
  const putBack = () => {
    list.append(...before);
    release();
  };
  // The others pass by: what is taken out of the page, be it for a moment, lets go of the pointer.
  const moveTo = (over) => {
    const all = rows(list);
    const [from, to] = [all.indexOf(held), all.indexOf(over)];
    if (to < from) held.after(...all.slice(to, from));
    else held.before(...all.slice(from + 1, to + 1));
  };
  const tell = () => announce(say("movedTo", { place: rows(list).indexOf(held) + 1, of: rows(list).length }));
  const drop = async () => {
    const order = rows(list);
    const moved = held.dataset.id;
    release();
    if (order.every((row, index) => row === before[index])) return;
    const seen = order.map((row) => ["order", row.dataset.id]);
    const answer = await send(list.dataset.reorder, [["moved", moved], ...seen]).catch(() => null);
    if (answer?.ok) return;
    list.append(...before);
    toast(say("failed"), { isError: true });
  };

  list.addEventListener("keydown", (event) => {
    const handle = event.target.closest(".handle");
    if (!handle) return;
    const row = handle.closest("[data-id]");
    if (event.key === " " || event.key === "Enter") {
      if (held) drop();
      else take(row);
    } else if (held && event.key === "Escape") putBack();
    else if (held && event.key === "ArrowUp" && held.previousElementSibling) held.previousElementSibling.before(held);
    else if (held && event.key === "ArrowDown" && held.nextElementSibling) held.nextElementSibling.after(held);
    else return;
    event.preventDefault();
    handle.focus();
    if (held) tell();
  });

  list.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest(".handle");
    if (!handle || event.button) return;
    take(handle.closest("[data-id]"));
    handle.setPointerCapture(event.pointerId);
  });
  list.addEventListener("pointermove", (event) => {
    if (!held || !event.target.hasPointerCapture?.(event.pointerId)) return;
    const over = rows(list).find((row) => event.clientY < row.getBoundingClientRect().bottom) ?? rows(list).at(-1);
    if (over === held) return;
    moveTo(over);
  });
  list.addEventListener("pointerup", () => held && drop());
  list.addEventListener("pointercancel", () => held && putBack());
  list.addEventListener("focusout", ({ relatedTarget }) => {
    if (held && relatedTarget && !held.contains(relatedTarget)) drop();
  });
});
