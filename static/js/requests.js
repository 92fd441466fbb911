// How requests leave the page and what happens when they fail.
import htmx from "htmx.org/dist/htmx.esm.js";
import { toast } from "./toast.js";
import { say } from "./words.js";

const meta = (name) => document.querySelector(`meta[name="${name}"]`);

export const viewer = () => meta("viewer")?.content ?? "";
export const loginUrl = () => meta("login-url")?.content ?? "/";

/** Fetches with what the server asks of a form: the token, no redirect followed. */
export function send(url, fields, options = {}) {
  return fetch(url, {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
    ...options,
    headers: { Accept: "application/json", "X-CSRFToken": meta("csrf-token")?.content ?? "", ...options.headers },
  });
}

/** After signing in again in another window this page's token is old: takes the new one from the page itself. */
export async function renewToken() {
  const answer = await fetch(location.href, { redirect: "manual" });
  if (!answer.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector('meta[name="csrf-token"]');
  if (fresh && meta("csrf-token")) meta("csrf-token").content = fresh.content;
  return Boolean(fresh);
}

/** Whether an answer is the sign-in page instead. */
export const signedOut = (xhr) => new URL(xhr.responseURL || "/", location.href).pathname === loginUrl();

document.addEventListener("htmx:configRequest", ({ detail }) => {
  // What a page asks by itself, by the clock or as it opens, keeps nobody signed in; what somebody types does.
  if (!detail.triggeringEvent) detail.headers["X-Background"] = "1";
  if (detail.verb !== "get") detail.headers["X-CSRFToken"] = meta("csrf-token")?.content ?? "";
});

document.addEventListener("htmx:beforeSwap", (event) => {
  if (!signedOut(event.detail.xhr) || location.pathname === loginUrl()) return;
  event.detail.shouldSwap = false;
  toast(say("signedOut"), { isError: true, link: { href: loginUrl(), text: say("signIn") } });
});

document.addEventListener("htmx:responseError", () => toast(say("failed"), { isError: true }));
document.addEventListener("htmx:sendError", () => toast(say("offline"), { isError: true }));
