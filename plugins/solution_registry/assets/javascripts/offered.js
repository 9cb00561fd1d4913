// Whoever's browser reads other languages than the page's is offered the page in one of them beside
// the one that it has, until they choose either. Each language is called as it calls itself.

import { keep, kept } from "../kept.js";

const NAME = "language";
const menu = document.querySelector(".md-select");
const links = [...menu.querySelectorAll(".md-select__link")];
const here = links.find((link) => link.ariaCurrent);

/** The link to the page in the language that the reader likes best, if there is one. */
function preferred() {
  const codes = navigator.languages.map((language) => language.split("-")[0]);
  return codes.map((code) => links.find(({ lang }) => lang === code)).find(Boolean);
}

/** A button that looks like a link, or a link that looks like a button, in its own language. */
function choice(name, { lang, textContent }, look = "") {
  const element = document.createElement(name);
  Object.assign(element, { className: `md-button ${look}`, lang, textContent: textContent.trim() });
  return element;
}

/** A line below the header: the other language, and this one to stay with. */
function offer(other) {
  const line = document.createElement("aside");
  line.className = "md-typeset registry-offer";
  line.ariaLabel = menu.querySelector("button").ariaLabel;
  const link = choice("a", other, "md-button--primary");
  Object.assign(link, { href: other.href, hreflang: other.lang });
  link.addEventListener("click", () => {
    keep("localStorage", NAME, other.lang);
    // What was searched for, and the place on the page, are the same there (`actions.js`).
    Object.assign(link, { search: location.search, hash: location.hash });
  });
  const stay = choice("button", here);
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
if (found && here && kept("localStorage", NAME) === null) offer(found);
