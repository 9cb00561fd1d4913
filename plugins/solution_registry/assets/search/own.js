// The filters that are asked for one organisation: what is open to it, and what those like it use.

import { country } from "../yours/answer.js";
import { municipality } from "../yours/kept.js";
import { compared, full, like, register } from "../yours/register.js";

/** Whom a reader may be of; the list is loaded where one is chosen. */
const registered = async () => {
  const { alike, organisations } = await register();
  const of = (id) => organisations.find((one) => one.id === id);
  return { of, like: (one) => organisations.filter((other) => other.id !== one.id && like(one, other, alike)) };
};

/** The ids of those like the organisation of an id. */
async function likeThe(id) {
  const { of, like } = await registered();
  const one = of(id);
  return one ? like(one).map((other) => other.id) : [];
}

/** The values of a facet that suit an organisation: its country does, and `data-everybody` of the group suits each. */
export async function suiting({ dataset: { facet, everybody } }, id) {
  return facet === "like" ? likeThe(id) : [id, country(id), everybody];
}

/** How many of some entries suit each organisation that a group offers. */
export async function count(group, facets, numbers) {
  const counts = new Map();
  for (const { value } of group.querySelectorAll("input")) {
    const values = await suiting(group, value);
    counts.set(value, (await facets.narrow(numbers, [[group.dataset.facet, { values }]])).length);
  }
  return counts;
}

const label = ({ dataset }, name) => dataset.offer.replace("%(name)s", name);

/** What the choice of an organisation is called in a group. */
export async function called(group, id) {
  const { of } = await registered();
  const one = of(id);
  return label(group, one ? full(one) : id);
}

/** Offer the reader's own in a group by `add(id, text)`; what it was before stays where it is chosen. */
export function offer(group, add) {
  const chosen = municipality();
  const one = chosen && (group.dataset.facet !== "like" || compared(chosen)) ? chosen : null;
  for (const box of group.querySelectorAll("input:not(:checked)")) box.parentElement.remove();
  const there = [...group.querySelectorAll("input")].some((box) => box.value === one?.id);
  if (one && !there) add(one.id, label(group, one.name));
  group.querySelector("[data-none]").hidden = Boolean(one);
}
