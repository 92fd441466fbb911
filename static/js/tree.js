// A nested list of links that unfold becomes a tree for the keyboard and for screen readers: arrows, Home, End, letters.
// data-tree is its name. A node is .tree-node with .tree-row and .tree-toggle; what is below it is a list in it.
import { enhance } from "./enhance.js";

const PAUSE = 700; // milliseconds after which letters begin a new word

const groupOf = (node) => node.querySelector(":scope > ul");
const toggleOf = (node) => node.querySelector(":scope > .tree-row > a.tree-toggle");
const linkOf = (node) => node.querySelector(":scope > .tree-row > a:not(.tree-toggle), :scope > a");
const nameOf = (node) => linkOf(node)?.querySelector(".person-name")?.textContent ?? linkOf(node)?.textContent ?? "";
const parentOf = (node) => node.parentElement.closest("[role=treeitem]");

class Tree {
  constructor(root) {
    this.root = root;
    this.typed = "";
    root.setAttribute("role", "tree");
    root.setAttribute("aria-label", root.dataset.tree);
    this.dress(root);
    const sought = root.querySelector("[aria-current]");
    this.reach(sought ?? this.nodes()[0]);
    sought?.scrollIntoView({ block: "center" });
    root.addEventListener("keydown", (event) => this.pressed(event));
    root.addEventListener("focusin", ({ target }) => this.reach(target.closest("[role=treeitem]")));
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("htmx:afterSwap", () => this.dress(root));
  }

  /** Roles for what is here now; also for what htmx brought. */
  dress(root) {
    for (const list of root.querySelectorAll("ul.tree-level")) list.setAttribute("role", "group");
    for (const node of root.querySelectorAll(".tree-node, .tree-more")) {
      node.setAttribute("role", "treeitem");
      node.tabIndex = node === this.at ? 0 : -1;
      for (const link of node.querySelectorAll("a")) link.tabIndex = -1;
      if (toggleOf(node)) {
        const group = groupOf(node);
        node.setAttribute("aria-expanded", String(Boolean(group) && !group.hidden));
      }
      const label = node.querySelector(":scope > .tree-row");
      if (label) node.setAttribute("aria-label", words(label));
    }
    if (this.at && !this.at.isConnected) this.reach(this.nodes().at(-1));
  }

  /** Those one can see, from top to bottom. */
  nodes() {
    return [...this.root.querySelectorAll("[role=treeitem]")].filter((node) => !node.closest("ul[hidden]"));
  }

  reach(node) {
    if (!node) return;
    if (this.at) this.at.tabIndex = -1;
    this.at = node;
    node.tabIndex = 0;
  }

  go(node) {
    this.reach(node);
    node?.focus();
  }

  unfold(node, open) {
    const group = groupOf(node);
    if (!group) toggleOf(node)?.click();
    else {
      group.hidden = !open;
      node.setAttribute("aria-expanded", String(open));
    }
  }

  clicked(event) {
    const toggle = event.target.closest(".tree-toggle");
    const node = toggle?.closest("[role=treeitem]");
    if (!node || !groupOf(node)) return;
    event.preventDefault();
    this.unfold(node, groupOf(node).hidden);
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = this.nodes();
    const here = all.indexOf(this.at);
    const isOpen = this.at.getAttribute("aria-expanded") === "true";
    const steps = {
      ArrowDown: () => this.go(all[here + 1]),
      ArrowUp: () => this.go(all[here - 1]),
      Home: () => this.go(all[0]),
      End: () => this.go(all.at(-1)),
      ArrowRight: () => (isOpen ? this.go(all[here + 1]) : this.unfold(this.at, true)),
      ArrowLeft: () => (isOpen ? this.unfold(this.at, false) : this.go(parentOf(this.at))),
      Enter: () => linkOf(this.at)?.click(),
      " ": () => this.unfold(this.at, !isOpen),
    };
    if (steps[event.key]) steps[event.key]();
    else if (event.key.length === 1 && event.key !== "?" && event.key !== "/") this.look(event.key, all, here);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** To the next one whose name begins with the letters typed so far. */
  look(letter, all, here) {
    clearTimeout(this.forgetting);
    this.forgetting = setTimeout(() => {
      this.typed = "";
    }, PAUSE);
    this.typed += letter.toLocaleLowerCase();
    const from = this.typed.length > 1 ? here : here + 1;
    const next = [...all.slice(from), ...all.slice(0, from)];
    const found = next.find((node) => nameOf(node).trim().toLocaleLowerCase().startsWith(this.typed));
    if (found) this.go(found);
  }
}

/** What stands in a row, without the toggle's words. */
function words(row) {
  const parts = [...row.querySelectorAll(".tree-title, .person-name, .person-sub, .tree-note > :not(.person)")];
  return parts.map((part) => part.textContent.trim().replace(/\s+/g, " ")).join(", ");
}

enhance("[data-tree]", (root) => new Tree(root));
