// The memo: whose it is, its day and address, the version of the data; and printing it.

import { keepMunicipality, municipality } from "./kept.js";

const KINDS = ["municipality", "region"];

const plain = (name) => name.toLowerCase();

/** The organisations that a memo may be of; what is fictional is no reader's own. Loaded when somebody goes to the field. */
async function organisations(address) {
  const answer = await fetch(address);
  if (!answer.ok) return [];
  const found = (await answer.json()).organisations;
  return found
    .filter(({ kind, example }) => KINDS.includes(kind) && !example)
    .map(({ id, name, official_name: official, population }) => ({
      id,
      name: official ?? name,
      short: name,
      population: population?.count,
    }))
    .sort((one, other) => one.name.localeCompare(other.name, document.documentElement.lang));
}

/** The organisation of a name, as it is called or as it calls itself. */
function named(all, name) {
  return all?.find((one) => [one.name, one.short].some((own) => plain(own) === plain(name)));
}

/** The reader's own municipality: chosen from a list or written, kept, shown; `changed` is told. */
function whose(box, home, changed) {
  const form = box.querySelector("[data-municipality]");
  const field = form.elements.municipality;
  const own = form.querySelector("[data-own]");
  const shown = box.querySelector("[data-whose]");
  let known;
  const load = async () => {
    known ??= organisations(form.dataset.municipality).catch(() => []);
    const options = (await known).map(({ name }) => new Option(name, name));
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
    const one = named(await known, name);
    keepMunicipality(name ? { name: one?.name ?? name, id: one?.id, population: one?.population } : null);
    field.value = one?.name ?? name;
    show();
    changed();
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

/** The page's language with its country, as its head says it: 26 November 2026 is British. */
function locale() {
  const said = document.querySelector('meta[property="og:locale"]')?.content;
  return said?.replace("_", "-") ?? document.documentElement.lang;
}

export function memo(box, home, changed) {
  const dated = () => {
    const day = new Intl.DateTimeFormat(locale(), { dateStyle: "long" });
    box.querySelector("[data-printed]").textContent = day.format(new Date());
    box.querySelector("[data-address]").textContent = location.href;
  };
  addEventListener("beforeprint", dated);
  dated();
  whose(box, home, changed);
  const place = box.querySelector("[data-version]");
  if (place) version(place).catch(() => {});
  box.querySelector("[data-print]").addEventListener("click", () => print());
}
