// The memo: whose it is, its day and address, the version of the data; printing it, and as a document to go on in.

import { municipality } from "../yours/kept.js";

/** Say whose it is. */
function whose(shown) {
  const one = municipality();
  shown.hidden = !one;
  shown.querySelector("dd").textContent = one?.name ?? "";
}

/** The page's language with its country, as its head says it: 26 November 2026 is British. */
function locale() {
  const said = document.querySelector('meta[property="og:locale"]')?.content;
  return said?.replace("_", "-") ?? document.documentElement.lang;
}

/** Make the memo; and give back what says anew whose it is. */
export function memo(box) {
  const dated = () => {
    const day = new Intl.DateTimeFormat(locale(), { dateStyle: "long" });
    box.querySelector("[data-printed]").textContent = day.format(new Date());
    box.querySelector("[data-address]").textContent = location.href;
  };
  addEventListener("beforeprint", dated);
  dated();
  const own = () => whose(box.querySelector("[data-whose]"));
  own();
  const place = box.querySelector("[data-version]");
  if (place) import("./version.js").then(({ version }) => version(place)).catch(() => {});
  box.querySelector("[data-print]").addEventListener("click", () => print());
  const told = box.querySelector("[data-made]");
  box.querySelector("[data-word]").addEventListener("click", async () => {
    dated();
    told.textContent = "";
    // What makes it is loaded when it is asked for.
    const how = await import("./saved.js").then(({ saved }) => saved(box)).catch(() => "failed");
    told.textContent = told.dataset[how];
  });
  return own;
}
