// A line that is sent with Enter and at once empty for the next: what is typed meanwhile stays, what is not taken comes back.
//   <form id="add" data-line="#list" action="URL"><input name="text">   POSTs; answers the list anew
// A button elsewhere with form="add" name="text" value="…" sends its own words and leaves the line alone.
import { enhance } from "./enhance.js";
import { partsOf, takeIn } from "./live.js";
import { loginUrl, send } from "./requests.js";
import { toast } from "./toast.js";
import { say } from "./words.js";

enhance("form[data-line]", (form) => {
  const field = form.querySelector("input[name=text]");
  let last = Promise.resolve();

  const giveBack = (text, sentence, link = null) => {
    field.value = [text, field.value].filter(Boolean).join(" ");
    toast(sentence, { isError: true, link });
  };

  const post = async (fields, text) => {
    const answer = await send(form.action, fields, { headers: { "HX-Request": "true" } }).catch(() => null);
    const body = answer?.ok || answer?.status === 409 ? await answer.text() : "";
    if (answer?.ok) {
      for (const part of partsOf(body)) takeIn(document.getElementById(part.id), part);
    } else if (answer?.status === 409) giveBack(text, JSON.parse(body).detail);
    else if (answer?.type === "opaqueredirect") giveBack(text, say("signedOut"), { href: loginUrl(), text: say("signIn") });
    else giveBack(text, answer ? say("failed") : say("offline"));
  };

  form.addEventListener("submit", (event) => {
    const words = event.submitter?.form === form && event.submitter.name === "text" ? event.submitter.value : "";
    const typed = words ? "" : field.value;
    event.preventDefault();
    if (!(words || typed).trim()) {
      field.focus();
      return;
    }
    const fields = new FormData(form);
    fields.set("text", words || typed);
    if (!words) field.value = "";
    last = last.then(() => post(fields, typed));
  });
});
