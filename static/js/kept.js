// Texts kept on this device until the server has them: one entry per person and address, in localStorage.
import { viewer } from "./requests.js";

const PREFIX = "kept:";
const key = (url) => `${PREFIX}${viewer()}:${url}`;

function* entries(prefix) {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(prefix)) yield [name, JSON.parse(localStorage.getItem(name))];
  }
}

/** Storage may be full or forbidden; then the page asks before it is left. */
export function keep(url, entry) {
  try {
    localStorage.setItem(key(url), JSON.stringify(entry));
  } catch {
    /* beforeunload asks */
  }
}

export function kept(url) {
  try {
    return JSON.parse(localStorage.getItem(key(url)));
  } catch {
    return null;
  }
}

export function forget(url) {
  localStorage.removeItem(key(url));
}

/** A form takes the text along. Whether it arrived shows on the next page. */
export function leaveForm(url) {
  const entry = kept(url);
  if (entry) keep(url, { ...entry, isSent: true });
}

// The next page is ours: what was sent has arrived. It is the sign-in page: it has not, so it stays.
if (viewer()) {
  for (const [name, entry] of entries(`${PREFIX}${viewer()}:`)) if (entry.isSent) localStorage.removeItem(name);
} else {
  for (const [name, entry] of entries(PREFIX)) localStorage.setItem(name, JSON.stringify({ ...entry, isSent: false }));
}

// Who signs out leaves nothing behind.
document.addEventListener("submit", ({ target }) => {
  if (!("signOut" in target.dataset)) return;
  for (const [name] of entries(PREFIX)) localStorage.removeItem(name);
});
