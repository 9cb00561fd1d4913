// On the page of a solution: what of it concerns the reader's own municipality, once one is chosen.

import { folded } from "./folded.js";
import { municipality } from "./kept.js";
import { isExample } from "./routes.js";

const id = location.pathname.match(/\/solutions\/([^/]+)\//)?.[1];
const told = document.createElement("div");

const show = async () => (await import("./told.js")).tell(id, told);

if (id) {
  const changed = () => {
    told.setAttribute("role", "status"); // what somebody asks for is said aloud, and not what is there from the start
    show();
  };
  folded(document.querySelector("[data-yours]"), changed, isExample(document)).after(told);
  if (municipality()) show();
}
