// A page two people have open at once asks again and again whether anything is new, and takes in the parts that changed.
//   <div data-live="URL">  beside  <div id="points" data-part="points" data-mark="…"> with rows <li data-id="…">
// GET URL?points=mark&… answers 204, or the parts whose marks differ. It asks while the page is looked at; after a
// while in which nobody touched it and nothing came, only now and then.
import htmx from "htmx.org/dist/htmx.esm.js";
import { enhance } from "./enhance.js";
import { loginUrl } from "./requests.js";
import { toast } from "./toast.js";
import { say } from "./words.js";

const OFTEN = 1200;
const SELDOM = 15_000;
const QUIET_AFTER = 10 * 60_000;
const PARTS = "[data-part]";

/** A row that is held, or whose menu is open, stays as it is until it is let go. */
const isBusy = (row) => row.matches(".is-held") || Boolean(row.querySelector("details[open], .htmx-request"));

/** Puts `fresh` in the place of `old`; busy rows and the cursor stay where they are. */
export function takeIn(old, fresh) {
  const { activeElement: here } = document;
  const [start, end] = here?.matches?.("input, textarea") ? [here.selectionStart, here.selectionEnd] : [];
  for (const row of old.querySelectorAll("[data-id]")) {
    const next = isBusy(row) && fresh.querySelector(`[data-id="${CSS.escape(row.dataset.id)}"]`);
    if (next) next.replaceWith(row);
  }
  old.replaceWith(fresh);
  htmx.process(fresh);
  htmx.trigger(fresh, "htmx:load");
  if (!here?.id || document.activeElement === here) return;
  const again = document.getElementById(here.id);
  again?.focus({ preventScroll: true });
  if (again && start !== undefined && start !== null) again.setSelectionRange(start, end);
}

/** The parts an answer holds, by the ids of those they replace. */
export function partsOf(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  return [...page.querySelectorAll(PARTS)].map((part) => document.adoptNode(part));
}

class Live {
  constructor(root) {
    this.root = root;
    this.url = root.dataset.live;
    this.touch();
    for (const sign of ["keydown", "pointerdown", "pointermove", "scroll"])
      document.addEventListener(sign, () => this.touch(), { passive: true, capture: true });
    document.addEventListener("visibilitychange", () => (document.hidden ? clearTimeout(this.timer) : this.ask()));
    this.wait();
  }

  touch() {
    const wasQuiet = this.isQuiet;
    this.touchedAt = Date.now();
    if (wasQuiet) this.wait();
  }

  get isQuiet() {
    return Date.now() - this.touchedAt > QUIET_AFTER;
  }

  wait() {
    clearTimeout(this.timer);
    if (document.hidden || this.isOver || !this.root.isConnected) return;
    this.timer = setTimeout(() => this.ask(), this.isQuiet ? SELDOM : OFTEN);
  }

  async ask() {
    if (this.isAsking || this.isOver) return;
    this.isAsking = true;
    const seen = [...document.querySelectorAll(PARTS)].map((part) => [part.dataset.part, part.dataset.mark]);
    try {
      const answer = await fetch(`${this.url}?${new URLSearchParams(seen)}`, {
        redirect: "manual",
        headers: { "X-Background": "1" },
      });
      if (answer.status === 200) this.hear(await answer.text(), Object.fromEntries(seen));
      else if (answer.type === "opaqueredirect" || answer.status < 500) this.stop(answer);
    } catch {
      /* no line: asked again in a moment */
    } finally {
      this.isAsking = false;
      this.wait();
    }
  }

  /** What a deed of one's own has drawn meanwhile is newer than the answer. */
  hear(html, seen) {
    this.touch();
    for (const fresh of partsOf(html)) {
      const old = document.getElementById(fresh.id);
      if (old?.dataset.mark !== seen[fresh.dataset.part] || old.querySelector(".is-held")) continue;
      takeIn(old, fresh);
      if (!("note" in fresh.dataset)) continue;
      const detail = { text: fresh.textContent, version: Number(fresh.dataset.mark) };
      document.getElementById(fresh.dataset.note)?.dispatchEvent(new CustomEvent("note-arrived", { detail }));
    }
  }

  stop({ status, type }) {
    if (status === 204 || status === 429) return;
    this.isOver = true;
    if (type === "opaqueredirect") toast(say("signedOut"), { isError: true, link: { href: loginUrl(), text: say("signIn") } });
  }
}

enhance("[data-live]", (root) => new Live(root));
