// The routes that the page of a solution has, and whether they are an example's.

/**
 * The routes on a solution's page that can be used: the place where each is named, and what it is to `others` than it names.
 * Where there are none, an open licence is one.
 */
export function routes(page) {
  const stated = [...page.querySelectorAll("#routes ~ .sr-more")]
    .map((row, at) => ({ place: row.querySelector("summary"), at, others: row.dataset.others }))
    .filter(({ others }) => others)
    .map((one) => ({ ...one, ...named(one.place) }));
  const licence = [...page.querySelectorAll("[data-licence]")];
  return [...stated, ...licence.map((place) => ({ place, others: "open", label: place.dataset.licence }))];
}

/** Whether the solution of a page is an invented example. */
export const isExample = (page) => Boolean(page.querySelector(".sr-marks .sr-example"));

/**
 * What a route is called, without its country; and what is said beside that: whether it is open, and until when. `besides`
 * is what is left of it for those who are told that it is open to them.
 */
function named({ children: [heading, ...others] }) {
  const label = heading.textContent.replace(/ \([^()]*\)$/, "");
  const text = (some) => some.map(({ textContent }) => textContent).join(" ");
  const besides = others.filter((one) => !one.matches(".sr-badge--route-open"));
  return { label, state: text(others), besides: text(besides) };
}
