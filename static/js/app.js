// Everything here makes a page that already works quicker or kinder. Nothing here is needed to use one.
import "./requests.js";
import "./autosave.js";
import "./dialog.js";
import "./line.js";
import "./listnav.js";
import "./live.js";
import "./menu.js";
import "./passkeys.js";
import "./picker.js";
import "./poll.js";
import "./reorder.js";
import "./shortcuts.js";
import "./theme.js";
import "./toast.js";
import "./tree.js";
