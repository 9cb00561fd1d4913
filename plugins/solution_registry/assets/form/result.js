// The finished file: shown, copied, downloaded, and taken to the forge.

import { save } from "../save.js";
import { file } from "./yaml.js";
import { words } from "./words.js";

export { areRoles } from "./persons.js";
export { isThere } from "./there.js";

const box = document.querySelector("[data-result]");
const part = (name) => box.querySelector(`[data-${name}]`);
const LONGEST = 5000; // characters that servers take, also quoted twice where one logs in first
let made = null;

/** Where the file goes, and what it is called: by form. */
const PLACES = {
  solution: ({ id }) => `${id}/solution.yml`,
  use: ({ solution, organisation }) => `${solution}/adopters/${organisation}.yml`,
};

/** Show a form's file. `own` are the answers that its address has; `there` tells that it is no new one. */
export function show(form, own, data, strangers, there) {
  const ordered = form.dataset.order.split(",").filter((key) => key in data);
  const place = PLACES[form.dataset.form](own);
  made = { place, text: file(Object.fromEntries(ordered.map((key) => [key, data[key]])), form.dataset.schema) };
  part("path").textContent = `solutions/${place}`;
  part("text").textContent = made.text;
  part("said").textContent = "";
  for (const one of box.querySelectorAll("[data-new]")) one.hidden = there;
  part("there").hidden = !there;
  if (there && words.edit) part("edit").href = words.edit.replace("{place}", made.place.replace(/\.yml$/u, ""));
  else if (!there && words.newFile) open();
  more("documents", (data.template?.documents ?? []).map((one) => one.file).join(", "));
  more("strangers", [...strangers].join(", "));
  box.hidden = false;
  box.querySelector("h2").focus();
  box.querySelector("h2").scrollIntoView();
}

/** Lead to the forge, with all of it where that is not too much. */
function open() {
  const empty = words.newFile + encodeURIComponent(made.place).replaceAll("%2F", "/");
  const whole = `${empty}${words.content}${encodeURIComponent(made.text)}`;
  const fits = words.content !== "" && whole.length <= LONGEST;
  part("open").href = fits ? whole : empty;
  part("open-empty").href = empty;
  part("filled-in").hidden = !fits;
  part("to-paste").hidden = fits;
}

function more(name, text) {
  const place = part(name);
  place.hidden = !text;
  (place.querySelector("span") ?? place).textContent = `${place.dataset[name]} ${text}`;
}

async function copy() {
  try {
    await navigator.clipboard.writeText(made.text);
    part("said").textContent = words.copied;
  } catch {
    getSelection().selectAllChildren(part("text"));
    part("said").textContent = words.byHand;
  }
}

function download() {
  save(new Blob([made.text], { type: "application/yaml" }), made.place.split("/").at(-1));
  part("said").textContent = words.downloaded;
}

part("copy").addEventListener("click", copy);
part("download").addEventListener("click", download);
