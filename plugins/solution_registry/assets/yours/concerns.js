// What of a solution concerns the reader's own municipality: by which routes it may use it, and who is like it.

import { load } from "../load.js";
import { answer, country as countryOf, invented } from "./answer.js";
import { like, own, register } from "./register.js";

const ENTRIES = new URL("../../api/v1/solutions/", import.meta.url);

const namedBy = ({ eligible = [] }) => eligible.flatMap(({ organisations = [] }) => organisations);

/**
 * Of the solution of an id, an `example` or not, with such routes: the organisation that it concerns, its own use of it, its answer to each route and whether that
 * is of another country, and the adopters that are like it, the nearest in size first. Nothing where no organisation is
 * chosen. It throws where what is needed does not come.
 */
export async function concerns(id, given, example = false) {
  const one = await own();
  if (!one) return null;
  const made = invented(example, one.id);
  const [{ alike, organisations }, come] = await Promise.all([register(), load(new URL(`${id}.json`, ENTRIES))]);
  const { solution, adopters = [] } = await come.json(); // what nobody has stated is left out
  const uses = ({ stage, organisation }) => alike.in_use.includes(stage) && organisation !== solution.lead;
  const users = new Set(adopters.filter(uses).map(({ organisation }) => organisation));
  const use = adopters.find(({ organisation }) => organisation === one.id);
  const distance = ({ population }) => Math.abs(population - one.population);
  return {
    one,
    use: use && { ...use, used: alike.in_use.includes(use.stage), lead: solution.lead === one.id },
    routes: given.map((route) => {
      const { country, ...its } = solution.procurement_routes?.[route.at] ?? {};
      const abroad = Boolean(country) && country !== countryOf(one.id);
      const own = () => answer({ others: route.others, country, named: namedBy(its) }, one.id);
      return { ...route, abroad, answer: made ? "invented" : own() };
    }),
    comparable: !made && one.kind === "municipality" && Boolean(one.population),
    like: organisations
      .filter((other) => other.id !== one.id && users.has(other.id) && like(one, other, alike))
      .sort((a, b) => distance(a) - distance(b)),
  };
}

export function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** The answers to routes as a list, each once; what is said of all where none is for one: that they are of other countries, or invented. */
export function routeList(found, words) {
  const here = found.filter(({ answer: own }) => !["elsewhere", "invented"].includes(own));
  const line = ({ label, state, besides, answer: own }) => {
    const more = own === "open" ? besides : state;
    const open = element("span", more ? ` · ${more}` : "");
    open.className = "sr-on-screen"; // a memo of two pages has no room for it
    return element("li", `${label}: `, element("strong", words[own]), open);
  };
  const none = () => element("li", element("strong", words[found[0].answer]));
  const once = ({ textContent: text }, at, all) => all.findIndex((other) => other.textContent === text) === at;
  const list = element("ul", ...(here.length ? here.map(line).filter(once) : [none()]));
  list.className = "sr-plain";
  return list;
}

/** Those who are like the reader's own, as links below `organisations`; or that none is known. */
export function likeList(found, words, organisations) {
  const link = ({ id, name }) => {
    const made = element("a", name);
    made.href = `${organisations}${id}/`;
    return made;
  };
  return found.length ? found.flatMap((one, at) => [at ? ", " : "", link(one)]) : [words.nobody];
}
