// The field in which a reader chooses a municipality: from a list or written, kept, shown.

import { compared, keepMunicipality, municipality } from "./kept.js";
import { full, named, register } from "./register.js";

const ROOT = new URL("../../", import.meta.url);

/** Let a form choose; `changed` is called when it has. What is fictional is suggested to who looks at `examples`. */
export function picker(form, changed, examples = false) {
  const field = form.elements.municipality;
  const own = form.querySelector("[data-own]");
  const told = form.querySelector("[role=status]");
  const words = told.dataset;
  const suggest = async () => {
    const { organisations: all } = await register();
    if (field.list.options.length) return;
    const shown = all.filter(({ example }) => examples || !example).map(full);
    shown.sort((one, other) => one.localeCompare(other, document.documentElement.lang));
    field.list.append(...shown.map((name) => new Option(name, name)));
  };
  const show = () => {
    const one = municipality();
    field.value = one?.name ?? "";
    own.hidden = !one?.id;
    if (!one?.id) return;
    own.querySelector("[data-like]").hidden = !compared(one);
    for (const link of own.querySelectorAll("a")) link.href = new URL(link.dataset.path.replace("%(id)s", one.id), ROOT);
  };
  const keep = async () => {
    const name = field.value.trim();
    const all = name && (await register().catch(() => null));
    const one = all && named(all, name);
    keepMunicipality(name ? { name: one ? full(one) : name, id: one?.id, kind: one?.kind, population: one?.population } : null);
    show();
    told.textContent = one ? `${words.chosen}: ${full(one)}` : words[!name ? "none" : all ? "unknown" : "failed"];
    changed();
  };
  field.addEventListener("focus", () => suggest().catch(() => {}));
  field.addEventListener("change", keep);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep();
  });
  show();
}
