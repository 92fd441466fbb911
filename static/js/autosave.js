// Long texts save themselves, and nothing typed is lost: each keystroke is kept on the device until the server has it.
//   <textarea data-autosave="URL" data-version="3">  POSTs text, version; answers {version, saved_at} or 409 {yours, theirs, version}
// With data-together two people write it at once: it saves while one types, takes in what the other wrote (note-arrived),
// and asks which version stays only where both changed the same place.
import { chooseVersion } from "./conflict.js";
import { enhance } from "./enhance.js";
import { forget, keep, kept, leaveForm } from "./kept.js";
import { merge } from "./merge.js";
import { loginUrl, renewToken, send, signedOut } from "./requests.js";
import { clock, say } from "./words.js";

const WAIT = 1200;
const WAIT_TOGETHER = 800;
const AGAIN = 15_000;

class Autosave {
  constructor(field) {
    this.field = field;
    this.url = field.dataset.autosave;
    this.version = Number(field.dataset.version ?? 0);
    this.saved = field.value;
    this.grewFrom = field.value; // the text of `version`, null where it is not known
    this.isTogether = "together" in field.dataset;
    this.mark = document.querySelector(`[data-saved-for="${field.id}"]`);
    this.restore();
    field.addEventListener("input", () => this.typed());
    field.addEventListener("blur", () => this.save());
    field.addEventListener("note-arrived", ({ detail }) => this.arrived(detail));
    field.form?.addEventListener("submit", () => this.stop());
    field.form?.addEventListener("htmx:afterRequest", ({ detail }) => detail.elt === field.form && this.left(detail));
    document.addEventListener("visibilitychange", () => document.hidden && this.save({ keepalive: true }));
    window.addEventListener("pageshow", ({ persisted }) => persisted && (this.stopped = false));
    window.addEventListener("online", () => this.save());
    window.addEventListener("focus", () => this.again());
    window.addEventListener("beforeunload", (event) => this.isAtRisk() && event.preventDefault());
  }

  get isChanged() {
    return this.field.value !== this.saved;
  }

  /** Only where the device keeps nothing does leaving the page ask first. */
  isAtRisk() {
    return this.isChanged && !this.stopped && kept(this.url)?.text !== this.field.value;
  }

  restore() {
    const before = kept(this.url);
    if (!before) return;
    if (before.text === this.field.value) {
      forget(this.url);
      return;
    }
    if (before.version !== this.version) this.grewFrom = null;
    this.field.value = before.text;
    this.version = before.version;
    this.tell("kept", say("restored"));
    this.save();
  }

  typed() {
    keep(this.url, { text: this.field.value, version: this.version });
    if (this.isTogether && this.isDue) return;
    clearTimeout(this.timer);
    this.isDue = true;
    this.timer = setTimeout(() => this.save(), this.isTogether ? WAIT_TOGETHER : WAIT);
  }

  async save(options = {}) {
    clearTimeout(this.timer);
    this.isDue = false;
    if (!this.isChanged || this.busy || this.stopped || !this.field.isConnected) return;
    const text = this.field.value;
    this.busy = new AbortController();
    let goesOn = false;
    try {
      const answer = await send(this.url, { text, version: this.version }, { signal: this.busy.signal, ...options });
      goesOn = await this.heard(answer, text);
    } catch (problem) {
      if (problem.name !== "AbortError") this.wait(say("offlineKept"));
    } finally {
      this.busy = null;
    }
    if (goesOn && this.isChanged) this.typed();
  }

  /** Takes the answer in; says whether what was typed since then may go right after it. */
  async heard(answer, text) {
    if (answer.ok) {
      const { version, saved_at: savedAt } = await answer.json();
      this.settle(text, version);
      this.tell("saved", say("saved", { time: clock(new Date(savedAt)) }));
      return true;
    }
    if (answer.status === 409) {
      const said = await answer.json();
      if ("theirs" in said) return this.conflict(said);
      this.tell("kept", said.detail); // refused for good: sent, closed or too late
      return false;
    }
    if (answer.type === "opaqueredirect" || [401, 403].includes(answer.status)) {
      this.isSignedOut = true;
      this.wait(say("signedOutKept"), { href: loginUrl(), text: say("signIn") });
    } else {
      this.wait(say("notSaved"));
    }
    return false;
  }

  settle(text, version) {
    this.saved = text;
    this.grewFrom = text;
    this.version = version;
    this.field.dataset.version = version;
    const hidden = this.field.form?.elements.namedItem("version");
    if (hidden) hidden.value = version;
    if (this.isChanged) keep(this.url, { text: this.field.value, version });
    else forget(this.url);
  }

  /** The other has saved something: it comes into the text beside what is being typed, if it can. */
  arrived({ text, version }) {
    if (this.stopped || version <= this.version || !this.takeIn(text, version) || !this.isChanged) return;
    this.typed();
  }

  /** Says whether both texts went together. The cursor stays by its words. */
  takeIn(theirs, version) {
    const { field } = this;
    const both = this.grewFrom === null ? null : merge(this.grewFrom, field.value, theirs);
    if (both === null) return false;
    const at = field.selectionStart;
    const [before, after] = [field.value.slice(0, at), field.value.slice(at)];
    if (field.value !== both) {
      field.value = both;
      const place = both.startsWith(before) ? at : both.length - after.length;
      if (document.activeElement === field) field.setSelectionRange(place, place);
    }
    this.settle(theirs, version);
    return true;
  }

  async conflict({ yours, theirs, version }) {
    if (this.isTogether && this.takeIn(theirs, version)) return true;
    this.tell("kept", say("twoVersions"));
    const chosen = await chooseVersion({ yours, theirs });
    if (chosen === null) return false;
    this.field.value = chosen;
    this.settle(theirs, version);
    if (!this.isChanged) this.tell("saved", say("saved", { time: clock(new Date()) }));
    return true;
  }

  /** Kept here; tried again by itself. */
  wait(sentence, link = null) {
    this.tell("kept", sentence, link);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.again(), AGAIN);
  }

  async again() {
    if (this.isSignedOut && !(await renewToken().catch(() => false))) return;
    this.isSignedOut = false;
    this.save();
  }

  /** The form carries the text from here on. */
  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
    this.busy?.abort();
    leaveForm(this.url);
  }

  /** The form was sent from the page: where it did not arrive, or only came to the sign-in page, the text stays. */
  left({ successful, xhr }) {
    if (successful && !signedOut(xhr)) forget(this.url);
    else if (this.field.isConnected) {
      this.stopped = false;
      this.typed();
    }
  }

  tell(state, sentence, link = null) {
    if (!this.mark) return;
    this.mark.dataset.state = state;
    this.mark.setAttribute("aria-live", state === "saved" ? "off" : "polite");
    const words = document.createElement("span");
    words.textContent = sentence;
    if (link)
      words.append(
        " ",
        Object.assign(document.createElement("a"), { href: link.href, textContent: link.text, target: "_blank" }),
      );
    this.mark.querySelector("span")?.remove();
    this.mark.append(words);
    this.mark.hidden = false;
  }
}

enhance("textarea[data-autosave]", (field) => new Autosave(field));
