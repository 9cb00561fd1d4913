// The field in which a reader chooses a municipality: from a list or written, kept, shown. What is nearly one is asked back.

import { Called } from "../called.js";
import { keepMunicipality, municipality } from "./kept.js";
import { compared, full, register } from "./register.js";
import { form as loaded } from "./words.js";

const ROOT = new URL("../../", import.meta.url);

/** Put the form into a box that has none, and let it choose. Throws where the form does not come. */
export async function picker(box, changed, examples) {
  const made = await loaded();
  if (box.querySelector("form")) return;
  box.append(document.importNode(made, true));
  choosing(box.querySelector("form"), changed, examples);
}

/** Let a form choose; `changed` is called when it has. What is fictional is suggested to who looks at `examples`. */
function choosing(form, changed, examples = false) {
  const field = form.elements.municipality;
  const own = form.querySelector("[data-own]");
  const told = form.querySelector("[role=status]");
  const words = told.dataset;
  let done; // what the field said when it was last looked up
  const suggest = async () => {
    const { organisations: all } = await register();
    if (field.list.options.length) return;
    const shown = all.filter(({ example }) => examples || !example).map(full);
    shown.sort((one, other) => one.localeCompare(other, document.documentElement.lang));
    field.list.append(...shown.map((name) => new Option(name, name)));
  };
  const show = () => {
    const one = municipality();
    own.hidden = !one;
    if (!one) return;
    field.value = one.name;
    done = one.name;
    own.querySelector("[data-like]").hidden = !compared(one);
    for (const link of own.querySelectorAll("a")) link.href = new URL(link.dataset.path.replace("%(id)s", one.id), ROOT);
  };
  const keep = (one, ...said) => {
    keepMunicipality(one && { name: full(one), id: one.id, kind: one.kind, population: one.population });
    show();
    told.replaceChildren(...said);
    changed();
  };
  const choose = (one) => keep(one, `${words.chosen}: ${full(one)}`);
  const offer = (one) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "md-button", textContent: full(one) });
    button.addEventListener("click", () => {
      choose(one);
      field.focus();
    });
    return button;
  };
  const written = async () => {
    done = field.value;
    const name = done.trim();
    if (!name) return keep(null, words.none);
    const all = await register().catch(() => null);
    if (!all) {
      done = null;
      return told.replaceChildren(words.failed);
    }
    const called = new Called(all.organisations);
    const one = called.meant(name);
    if (one) return choose(one);
    const before = municipality();
    const still = before ? words.still.replace("%(name)s", before.name) : words.none;
    const near = called.near(name).filter(({ example }) => examples || !example).flatMap((other) => [" ", offer(other)]);
    if (near.length) told.replaceChildren(still, " ", words.near, ...near);
    else told.replaceChildren(words.unknown, ...(before ? [" ", still] : []));
  };
  field.addEventListener("focus", () => suggest().catch(() => {}));
  field.addEventListener("change", written);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.value !== done) written(); // else the field has told of its change already
  });
  show();
}
