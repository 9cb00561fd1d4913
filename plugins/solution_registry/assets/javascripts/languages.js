// The menu of languages is open while the mouse or the focus is there, by the theme's style. Here it
// tells its state, and Escape shuts it.

const menu = document.querySelector(".md-select");
const inner = menu?.querySelector(".md-select__inner");
const button = menu?.querySelector("button");

if (inner && button) {
  const there = () => menu.matches(":hover, :focus-within");
  const tell = () => button.setAttribute("aria-expanded", there() && !inner.hidden);
  const open = () => {
    inner.hidden = false;
    tell();
  };
  for (const name of ["mouseenter", "focusin"]) menu.addEventListener(name, tell);
  // Once the mouse and the focus have left, it opens again as ever.
  for (const name of ["mouseleave", "focusout"]) {
    menu.addEventListener(name, () => setTimeout(() => (there() ? tell() : open())));
  }
  button.addEventListener("click", open);
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !there()) return;
    if (menu.contains(document.activeElement)) button.focus();
    inner.hidden = true;
    tell();
  });
  tell();
}

// Whoever reads the page's language needs no other.
const here = document.documentElement.lang;
if (menu && !navigator.languages.some((language) => language.startsWith(here))) import("./offered.js");
