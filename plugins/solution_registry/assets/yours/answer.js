// What routes are to the reader's own municipality: the name of the words for it.

/** From what most may use to what fewest may; yours.html has the words. */
const ANSWERS = ["named", "open", "check", "no", "elsewhere"];

export const country = (id) => id.split("-")[0];

/** Whether what a solution says is invented and not for the organisation of an id: `example` is whether the solution is one. */
export const invented = (example, id = "") => Boolean(example) && country(id) !== "zz";

/** What a route is to the organisation of an id: `others` is what it is to those of its country whom it does not name. */
export function answer({ others, country: where, named = [] }, id) {
  if (named.includes(id)) return "named";
  if (others === "open") return "open";
  return where === country(id) ? others : "elsewhere";
}

/** The best that some routes are to it; nothing where there are none. */
export function best(routes, id) {
  const found = routes.map((route) => answer(route, id));
  return ANSWERS.find((one) => found.includes(one));
}
