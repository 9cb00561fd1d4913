// On the page of a solution: what of it concerns the reader's own municipality, once one is chosen; and a text to ask with.

import { solution as id } from "../page.js";
import { folded } from "./folded.js";
import { municipality } from "./kept.js";
import { isExample } from "./routes.js";

const told = document.createElement("div");
const letter = document.querySelector(".sr-letter");

const show = async () => (await import("./told.js")).tell(id, told);
const sign = async () => letter && (await import("./letter.js")).sign(letter);

/** Offer a text to ask the lead with; it is loaded for who asks for it. */
function offer() {
  const [offered, status] = letter.firstElementChild.children;
  offered.addEventListener("click", async () => {
    try {
      await (await import("./letter.js")).show(letter);
    } catch {
      status.textContent = document.querySelector("[data-yours]").dataset.failed;
    }
  });
  letter.firstElementChild.hidden = false;
}

if (id) {
  const changed = () => {
    told.setAttribute("role", "status"); // what somebody asks for is said aloud, and not what is there from the start
    show();
    sign();
  };
  folded(document.querySelector("[data-yours]"), changed, isExample(document)).after(told);
  if (municipality()) show();
  if (letter) offer();
}
