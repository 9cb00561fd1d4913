// What of the solutions on cards concerns the reader's own municipality; pages/yours_solutions.py writes the file.

import { best, invented } from "./answer.js";
import { own } from "./bands.js";
import { municipality } from "./kept.js";
import { beside, besideRoute, openBeside, unmark } from "./mark.js";
import { words } from "./words.js";
import { once } from "../load.js";

/** What there is to tell of solutions, by id. */
const solutions = once(new URL("solutions.json", import.meta.url));

/** What a band says that it costs: a year, or else once. */
function sum({ yearly, once, currency }, said) {
  const amount = (yearly ?? once)?.toLocaleString(document.documentElement.lang);
  return (yearly === undefined ? said.once : said.yearly).replace("%(amount)s", `${amount}\u00a0${currency}`);
}

/** Tell it on the cards in a part of the page; anew when somebody else is chosen. */
export async function tell(part) {
  const [said, all = {}] = municipality() ? await Promise.all([words(), solutions().catch(() => ({}))]) : [];
  for (const card of part.querySelectorAll(".sr-card")) unmark(card);
  const one = municipality();
  if (!said?.open || !one) return;
  for (const card of part.querySelectorAll(".sr-card")) {
    const id = card.querySelector("a").getAttribute("href").split("/").at(-2);
    const { routes = [], bands = [] } = all[id] ?? {};
    const [, cost, route] = card.querySelectorAll("dd"); // as components/card.html has them
    const made = invented(card.querySelector(".sr-example"), one.id);
    const may = made ? "invented" : best(routes, one.id);
    const band = !made && own(bands, one, (band) => band);
    const only = routes.length === 1 && !route.querySelector("br");
    const bare = may === "open" && !route.querySelector(".sr-badge, .sr-kind"); // an open licence, without a route
    if (bare) openBeside(route, said.open);
    else if (may) besideRoute(route, said[may], may, only);
    if (band) beside(cost, `${said.size}: ${sum(band, said)}`);
  }
}
