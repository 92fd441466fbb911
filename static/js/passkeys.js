// Passkeys, by allauth's own scripts: a form names the ceremony, and its button the part it has in it.
//   <form data-passkey="addForm"><input type="hidden" name="credential" id="…"><button data-part="add" id="…">
import { enhance } from "./enhance.js";

let trouble = null;

enhance("form[data-passkey]", (form) => {
  const ceremonies = window.allauth?.webauthn.forms;
  if (!ceremonies || !window.PublicKeyCredential) return;
  const button = form.querySelector("[data-part]");
  const { credential, passwordless } = form.elements;
  ceremonies[form.dataset.passkey]({
    ids: { [button.dataset.part]: button.id, credential: credential.id, passwordless: passwordless?.id, data: "js_data" },
  });
  form.hidden = false;
  trouble = form.querySelector("[data-passkey-trouble]");
});

document.addEventListener("allauth.error", (event) => {
  event.preventDefault(); // it is said on the page, not in the console
  if (trouble) trouble.hidden = false;
});
