// Everything here makes a page that already works quicker or kinder. Nothing here is needed to use one.
import "./requests.js";
import "./agenda.js";
import "./autosave.js";
import "./dialog.js";
import "./listnav.js";
import "./menu.js";
import "./passkeys.js";
import "./picker.js";
import "./reorder.js";
import "./shortcuts.js";
import "./theme.js";
import "./toast.js";
import "./tree.js";

document.documentElement.classList.add("has-js");
