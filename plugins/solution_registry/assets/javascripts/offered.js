// Whoever's browser reads other languages than the page's is offered the page in the one that they
// have chosen here, else in one that it reads; to stay with the page's is a choice as well.

import { keep, kept } from "../kept.js";

const NAME = "language";
const menu = document.querySelector(".md-select");
const links = [...menu.querySelectorAll(".md-select__link")];
const here = links.find((link) => link.ariaCurrent);

/** The link to the page in the language that was chosen, else in that which the reader likes best. */
function preferred() {
  const choice = kept("localStorage", NAME);
  const codes = choice ? [choice] : navigator.languages.map((language) => language.split("-")[0]);
  return codes.map((code) => links.find(({ lang }) => lang === code)).find(Boolean);
}

/** What is said in each language; loaded for those alone to whom it is said. */
async function words() {
  const answer = await fetch(new URL("../offers.json", import.meta.url)).catch(() => null);
  return answer?.ok ? answer.json() : null;
}

function button(name, textContent, look = "") {
  const element = document.createElement(name);
  return Object.assign(element, { className: `md-button ${look}`, textContent });
}

/** A line below the header, in the other language: the page in that, and this one to stay with. */
function offer(other, said) {
  const line = document.createElement("aside");
  Object.assign(line, { className: "md-typeset registry-offer", lang: other.lang });
  line.ariaLabel = said.label;
  const link = button("a", said.read, "md-button--primary");
  Object.assign(link, { href: other.href, hreflang: other.lang });
  link.addEventListener("click", () => {
    keep("localStorage", NAME, other.lang);
    // What was searched for, and the place on the page, are the same there (`actions.js`).
    Object.assign(link, { search: location.search, hash: location.hash });
  });
  const stay = button("button", said.stay[here.lang]);
  stay.type = "button";
  stay.addEventListener("click", () => {
    keep("localStorage", NAME, here.lang);
    line.remove();
    const heading = document.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus();
  });
  line.append(link, stay);
  document.querySelector(".md-header").after(line);
}

for (const link of links) link.addEventListener("click", () => keep("localStorage", NAME, link.lang));
const found = preferred();
const told = found && here && found !== here && (await words());
if (told) offer(found, told[found.lang]);
