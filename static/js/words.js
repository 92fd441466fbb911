// What scripts say comes from the page, in the reader's language: <template id="words" data-saved="Saved {time}" …>.
const store = document.getElementById("words")?.dataset ?? {};

/** The sentence under `key` with its {places} filled. */
export function say(key, values = {}) {
  return (store[key] ?? "").replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** The clock as the reader reads it. */
export function clock(moment) {
  const zone = store.zone ? { timeZone: store.zone } : {};
  return new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", ...zone }).format(
    moment,
  );
}

/** Tells a screen reader something that others see happen. */
export function announce(sentence) {
  const place = document.getElementById("announcements");
  if (place) place.textContent = sentence;
}
