// Choosing a person by name: a combobox over a plain field. The contract stands in templates/components/README.md.
import { enhance } from "./enhance.js";
import { announce, say } from "./words.js";

const WAIT = 150;
let lists = 0;

const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

function option(person, id) {
  const avatar = make("span", { class: `avatar is-small hue-${person.hue}`, "aria-hidden": "true" }, person.initials);
  const text = make("span", { class: "person-text" }, make("span", { class: "person-name" }, person.name));
  if (person.sub) text.append(make("span", { class: "person-sub" }, person.sub));
  const element = make("div", { role: "option", id, "aria-selected": "false" }, avatar, text);
  element.person = person;
  return element;
}

class Picker {
  constructor(box) {
    this.box = box;
    this.input = box.querySelector("input:not([type=hidden])");
    this.name = this.input.name;
    this.many = "many" in box.dataset;
    this.list = make("div", { class: "picker-list", role: "listbox", id: `picker-${++lists}`, hidden: "" });
    this.chosen = make("div", { class: "picker-chosen" });
    box.append(this.list);
    if (this.many) box.prepend(this.chosen);
    for (const [name, value] of Object.entries({
      role: "combobox",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.list.id,
    }))
      this.input.setAttribute(name, value);
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.pressed(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      const row = event.target.closest("[role=option]");
      if (row) this.choose(row.person);
    });
    if (box.dataset.person) for (const person of [JSON.parse(box.dataset.person)].flat()) this.keep(person);
  }

  typed() {
    if (!this.many) this.forget();
    clearTimeout(this.timer);
    const query = this.input.value.trim();
    if (!query) this.close();
    else this.timer = setTimeout(() => this.search(query), WAIT);
  }

  async search(query) {
    this.asking?.abort();
    this.asking = new AbortController();
    const address = new URL(this.box.dataset.picker, location.href);
    address.searchParams.set("q", query);
    try {
      const answer = await fetch(address, { headers: { Accept: "application/json" }, signal: this.asking.signal });
      if (answer.ok) this.show(Object.values(await answer.json())[0]);
    } catch {
      this.close();
    }
  }

  show(people) {
    this.list.replaceChildren(...people.map((person, index) => option(person, `${this.list.id}-${index}`)));
    const none = this.box.dataset.none ?? say("nobody");
    if (!people.length) this.list.append(make("p", { class: "picker-note" }, none));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    announce(people.length ? say("found", { number: people.length }) : none);
    this.select(people.length ? 0 : -1);
  }

  select(index) {
    const rows = [...this.list.querySelectorAll("[role=option]")];
    this.at = rows.length ? (index + rows.length) % rows.length : -1;
    rows.forEach((row, place) => row.setAttribute("aria-selected", String(place === this.at)));
    const row = rows[this.at];
    if (row) this.input.setAttribute("aria-activedescendant", row.id);
    else this.input.removeAttribute("aria-activedescendant");
    row?.scrollIntoView({ block: "nearest" });
  }

  pressed(event) {
    if (this.many && event.key === "Backspace" && !this.input.value) this.chosen.lastElementChild?.remove();
    if (this.list.hidden) return;
    if (event.key === "ArrowDown") this.select(this.at + 1);
    else if (event.key === "ArrowUp") this.select(this.at - 1);
    else if (event.key === "Enter" && this.at >= 0) this.choose(this.list.children[this.at].person);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  choose(person) {
    this.keep(person);
    this.close();
    this.box.dispatchEvent(new CustomEvent("picked", { bubbles: true, detail: person }));
  }

  keep(person) {
    const value = make("input", { type: "hidden", name: this.name, value: person.id });
    if (this.many) {
      this.input.value = "";
      const remove = make("button", { type: "button", class: "button is-quiet is-small" }, "×");
      remove.setAttribute("aria-label", say("remove", { name: person.name }));
      const chip = make("span", { class: "choice" }, person.name, value, remove);
      remove.addEventListener("click", () => {
        chip.remove();
        this.box.dispatchEvent(new CustomEvent("picked", { bubbles: true }));
        this.input.focus();
      });
      this.chosen.append(chip);
    } else {
      this.forget();
      this.input.value = person.name;
      this.input.removeAttribute("name");
      this.box.append(value);
    }
  }

  forget() {
    this.box.querySelector(":scope > input[type=hidden]")?.remove();
    this.input.name = this.name;
  }

  close() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

enhance("[data-picker]", (box) => new Picker(box));
