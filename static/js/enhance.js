import htmx from "htmx.org/dist/htmx.esm.js";

/** Runs `begin` once for each element that matches `selector`: those here now and those htmx brings later. */
export function enhance(selector, begin) {
  const begun = new WeakSet();
  htmx.onLoad((root) => {
    for (const element of [root, ...root.querySelectorAll(selector)]) {
      if (element.matches(selector) && !begun.has(element)) {
        begun.add(element);
        begin(element);
      }
    }
  });
}
