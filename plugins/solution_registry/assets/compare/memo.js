// The memo: whose it is, its day and address, the version of the data; and printing it.

import { keepMunicipality, municipality } from "./kept.js";

const KINDS = ["municipality", "region"];

/** The organisations that a memo may be of, by name. Loaded when somebody goes to the field. */
async function names(address) {
  const answer = await fetch(address);
  if (!answer.ok) return new Map();
  const { organisations } = await answer.json();
  const own = organisations.filter(({ kind }) => KINDS.includes(kind));
  return new Map(own.map((one) => [one.official_name ?? one.name, one.id]));
}

/** The reader's own municipality: chosen from a list or written, kept, shown. */
function whose(box, home) {
  const form = box.querySelector("[data-municipality]");
  const field = form.elements.municipality;
  const own = form.querySelector("[data-own]");
  const shown = box.querySelector("[data-whose]");
  let known;
  const load = async () => {
    known ??= names(form.dataset.municipality).catch(() => new Map());
    const options = [...(await known).keys()].map((name) => new Option(name, name));
    if (!field.list.options.length) field.list.append(...options);
  };
  const show = () => {
    const one = municipality();
    shown.hidden = !one;
    shown.querySelector("dd").textContent = one?.name ?? "";
    own.hidden = !one?.id;
    if (one?.id) own.href = new URL(`organisations/${one.id}/`, home).pathname;
  };
  const keep = async () => {
    const name = field.value.trim();
    keepMunicipality(name ? { name, id: (await known)?.get(name) } : null);
    show();
  };
  field.value = municipality()?.name ?? "";
  field.addEventListener("focus", load);
  field.addEventListener("change", keep);
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
}

async function version(place) {
  const answer = await fetch(place.dataset.version);
  const { commit } = answer.ok ? await answer.json() : {};
  if (commit) place.textContent = `, ${place.dataset.words} ${commit.slice(0, 12)}`;
}

export function memo(box, home) {
  const dated = () => {
    const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });
    box.querySelector("[data-printed]").textContent = day.format(new Date());
    box.querySelector("[data-address]").textContent = location.href;
  };
  addEventListener("beforeprint", dated);
  dated();
  whose(box, home);
  const place = box.querySelector("[data-version]");
  if (place) version(place).catch(() => {});
  box.querySelector("[data-print]").addEventListener("click", () => print());
}
