// What looks as if it were a person's own is asked about, once, before the file of it is shown. The patterns are those of
// the registry's checks.

import { bare, simplified } from "../letters.js";
import { once } from "../load.js";
import { titles } from "./fields.js";
import { go } from "./problems.js";
import { first } from "./reading.js";
import { words } from "./words.js";

const box = document.querySelector("[data-persons]");
/** What somebody has said to be no person's. */
const agreed = new Set();

const whole = (pattern) => new RegExp(`^(?:${pattern})$`, "u");
const within = (pattern) => new RegExp(pattern, "u");
const rules = once(new URL("persons.json", import.meta.url), (told) => ({
  capital: whole(told.capital),
  title: within(told.title),
  parts: within(told.parts),
  twoNames: whole(told.twoNames),
  ofRole: within(told.ofRole),
  given: new Set(told.given),
  webmail: new Set(told.webmail),
  most: told.most,
}));

/** checks/person_names.py: is_name */
function isName(role, { capital, title, parts, given, most }) {
  return role.split(parts).some((part) => {
    const all = part.split(/\s+/u).filter(Boolean);
    const capitals = all.map((word) => capital.test(word));
    const titled = all.some((word) => title.test(bare(word)));
    const few = all.length <= most;
    if (all.length > 1 && few && capitals.every(Boolean) && !titled) return true;
    const named = (word) => given.has(bare(word).split("-")[0]);
    return all.some((word, at) => named(word) && (capitals[at + 1] || (few && !titled && !at)));
  });
}

/** checks/persons.py: _is_own */
function isOwn(email, { webmail, twoNames, ofRole }) {
  const [name, host] = email.toLowerCase().split("@");
  return webmail.has(host) || (twoNames.test(name) && !ofRole.test(name));
}

/** checks/persons.py: person_named. What looks so in a form's data: path and value of each. */
export async function persons({ contacts, confirmation, reference }) {
  const known = await rules();
  const own = (email) => email && isOwn(email, known);
  const found = (contacts ?? []).map(({ email }, at) => own(email) && [`contacts.${at}.email`, email]);
  const asked = reference?.contact ?? {};
  const called = (role) => own(asked.email) && simplified(role) === simplified(asked.email.split("@")[0]);
  const named = (path, role) => role && (isName(role, known) || called(role)) && [path, role];
  found.push(named("confirmation.role", confirmation?.role), named("reference.contact.role", asked.role));
  found.push(own(asked.email) && ["reference.contact.email", asked.email]);
  return found.filter(Boolean);
}

/** Whether the file may be shown: nothing looks so, or somebody has said that it is right. `places`: path → field. */
export async function areRoles(said, places) {
  const found = (await persons(said).catch(() => [])).filter(([, value]) => !agreed.has(value));
  if (!found.length) return true;
  const items = found.map(([path, value]) => {
    const item = document.createElement("li");
    item.textContent = `${titles(places.get(path)).join(" – ")}: ${words.say("person", { value })}`;
    return item;
  });
  box.querySelector("ul").replaceChildren(...items);
  box.returnValue = "";
  box.showModal();
  await new Promise((resolve) => box.addEventListener("close", resolve, { once: true }));
  if (box.returnValue === "show") {
    for (const [, value] of found) agreed.add(value);
    return true;
  }
  go(first(places.get(found[0][0])));
  return false;
}
