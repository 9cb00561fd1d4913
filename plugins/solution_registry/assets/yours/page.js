// A page on which a municipality is chosen, and which says nothing else of it.

import { folded } from "./folded.js";

folded(document.querySelector("[data-yours]"), () => {});
