// What follows the reader through a page: the title in the header, the place in the table of
// contents, the way back to the top. Material's script does the same, at thirty times the size;
// where it is loaded, this is not.

const header = document.querySelector(".md-header");

/** The header shows the page's title when the heading has gone below it. */
function followTitle(title, heading) {
  new IntersectionObserver(
    ([{ isIntersecting, boundingClientRect }]) => {
      const passed = !isIntersecting && boundingClientRect.top < header.offsetHeight;
      title.classList.toggle("md-header__title--active", passed);
    },
    { rootMargin: `-${header.offsetHeight}px 0px 0px` },
  ).observe(heading);
}

/** What a fragment leads to; nothing where it says no letters. */
function target(hash) {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/** The last heading that has been passed is marked in the table of contents. */
function followContents(contents) {
  const links = [...contents.querySelectorAll("a[href^='#']")];
  const headings = links.map(({ hash }) => target(hash));
  const box = contents.closest(".md-sidebar__scrollwrap");
  let marked;
  return () => {
    const line = header.offsetHeight + innerHeight / 5;
    const here = headings.findLastIndex((one) => one && one.getBoundingClientRect().top <= line);
    if (here === marked) return;
    marked = here;
    links.forEach((link, index) => {
      link.classList.toggle("md-nav__link--passed", index < here);
      link.classList.toggle("md-nav__link--active", index === here);
    });
    if (here < 0 || !box) return;
    const { top, bottom } = links[here].getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom) box.scrollTop += top - frame.top - frame.height / 2;
  };
}

/** The button to the top is there for whoever turns back. */
function offerTop(button) {
  let before = scrollY;
  button.addEventListener("click", () => {
    scrollTo({ top: 0 });
    document.querySelector(".md-skip, .md-header a")?.focus({ preventScroll: true });
  });
  return () => {
    if (scrollY !== before) button.hidden = scrollY > before || scrollY < innerHeight / 2;
    before = scrollY;
  };
}

/**
 * What is folded is printed, and opened for whoever comes for something in it. The numbers of a picture are printed where
 * somebody has opened them, and never the field for one's municipality.
 */
function unfold() {
  const folded = () => [...document.querySelectorAll("details:not([open], .sr-figure__data, .sr-yours)")];
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = folded();
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
  const reveal = () => {
    for (let one = target(location.hash)?.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
  };
  addEventListener("hashchange", reveal);
  reveal();
}

/** On paper links have their address beside them; one that is its address does not have it twice. */
function sayOnce() {
  addEventListener("beforeprint", () => {
    for (const link of document.querySelectorAll(".md-content a[href^='http']")) {
      const address = link.href.replace(/^https?:\/\/(www\.)?|\/$/g, "");
      link.toggleAttribute("data-plain", link.textContent === address);
    }
  });
}

const title = document.querySelector("[data-md-component=header-title]");
const heading = document.querySelector(".md-content h1");
const contents = document.querySelector(".md-sidebar--secondary [data-md-component=toc]");
const button = document.querySelector("[data-md-component=top]");

if (title && heading) followTitle(title, heading);
const followers = [contents && followContents(contents), button && offerTop(button)].filter(Boolean);
let waiting = false;
function follow() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    for (const one of followers) one();
  });
}
addEventListener("scroll", follow, { passive: true });
addEventListener("resize", follow, { passive: true });
unfold();
sayOnce();

// A section of the menu folds and unfolds by its label, from the keyboard, too.
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches?.("label[tabindex]")) event.target.click();
});
