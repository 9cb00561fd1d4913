// One solution as its own page tells it: its name, and its answers by question.

import { bands, stated } from "../yours/bands.js";
import { isExample, routes } from "../yours/routes.js";

const BRIEF = 60; // letters of a note that a memo of two pages has room for
const LINES = "sr-inline sr-compare__lines"; // below each other, and on paper one after the other

/** Nothing but these is ever asked for: an id is no way to elsewhere. */
const address = (home, id) => new URL(`solutions/${id}/`, new URL(home, location));

/** Copies of what is in an element, whose links lead where they lead there. */
function copy(element, page) {
  const made = document.importNode(element, true);
  for (const one of made.querySelectorAll("[id]")) one.removeAttribute("id");
  for (const link of made.querySelectorAll("a[href]")) {
    const to = new URL(link.getAttribute("href"), page);
    link.setAttribute("href", to.origin === location.origin ? to.pathname + to.search + to.hash : to.href);
  }
  return [...made.childNodes];
}

function block(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** The lines that stand below a heading, or of their links alone: the first, how many more, and those for a document. */
function below(heading, page) {
  const links = (line) => [...line.querySelectorAll("a")].flatMap((one, at) => [at ? ", " : "", one.cloneNode(true)]);
  const told = (line) => (heading.dataset.row === "links" ? block("span", ...links(line)) : line);
  const [first, ...more] = [...heading.nextElementSibling.children].map((one) => block("li", ...copy(told(one), page)));
  for (const one of more) one.hidden = true;
  const count = block("span", ` (+ ${more.length})`);
  count.dataset.count = "";
  if (more.length) first.append(count);
  const made = block("ul", first, ...more);
  made.className = LINES;
  return [made];
}

/** A row's question and answer. Below a heading of its own the heading says of what it is. */
function row(element, page) {
  if (!element.children.length) return [element.textContent, below(element, page)];
  const [term, answer] = element.children;
  const heading = element.closest("details")?.querySelector("summary > :is(h3, h4)");
  const inside = copy(answer, page);
  if (heading?.tagName === "H3") return [`${heading.textContent}: ${term.textContent.toLowerCase()}`, inside];
  if (heading) return [term.textContent, [block("p", block("strong", heading.textContent), ": ", ...inside)]];
  return [term.textContent, inside];
}

/** What a cell says in a word, and in brackets what a line below notes of it; on paper a long note is a star. */
function noted({ firstChild: word, lastChild: below }) {
  if (below === word) return [word.textContent];
  const note = ` (${below.textContent.replace(/\.$/, "")})`;
  if (note.length <= BRIEF) return [word.textContent, note];
  const [screen, paper] = [block("span", note), block("span", "*")];
  screen.className = "sr-on-screen";
  paper.className = "sr-on-paper";
  return [word.textContent, screen, paper];
}

/** What it connects to, from its table: the system, its product, what it takes and what is noted of that. */
function integrations(read, page, words) {
  const heading = read.querySelector("#integrations");
  if (!heading) return [];
  const lines = [...heading.nextElementSibling.querySelectorAll("tbody tr")].map(({ cells }) => {
    const product = cells[1].textContent;
    const which = product === words.notStated ? "" : ` (${product})`;
    return block("li", ...copy(cells[0], page), `${which}: `, ...noted(cells[cells.length - 1]));
  });
  const list = block("ul", ...lines);
  list.className = LINES;
  return [[heading.textContent, [list]]];
}

/** What it costs in each size of municipality: once, and a year, by the headings of its table. */
function costs(read) {
  const rows = bands(read);
  if (!rows.length) return [];
  const { caption } = rows[0].closest("table");
  const lines = rows.map((row) => {
    const line = block("li", `${row.cells[0].textContent}: ${stated(row)}`);
    Object.assign(line.dataset, row.dataset);
    return line;
  });
  const list = block("ul", ...lines);
  list.className = "sr-plain";
  return [[caption.textContent, [list]]];
}

/** Who delivers what, from its table. */
function suppliers(read, page) {
  const heading = read.querySelector("#suppliers");
  if (!heading) return [];
  const rows = [...heading.closest("details").querySelectorAll("tbody tr")];
  const list = block("ul", ...rows.map(({ cells: [who, what] }) => block("li", ...copy(who, page), `: ${what.textContent}`)));
  list.className = LINES;
  return [[heading.textContent, [list]]];
}

/** All answers, in the order of the page: a question, nodes, and of what is said of a route its number. */
function answers(read, page, words) {
  const part = (selector) => [...read.querySelectorAll(selector)];
  const [marks, summary, standing] = [".sr-marks", ".sr-summary", "#status > p"].map((one) => read.querySelector(one));
  const folded = part("#routes ~ .sr-more");
  const rows = (selector) => part(selector).map((one) => [...row(one, page), folded.indexOf(one.closest("details"))]);
  const status = [block("p", ...copy(marks, page)), ...(standing ? [block("p", ...copy(standing, page))] : [])];
  return [
    [words.short, copy(summary, page)],
    [words.standing, status],
    ...rows(".sr-glance > div"),
    ...costs(read),
    ...rows("[data-row]"),
    ...integrations(read, page, words),
    ...suppliers(read, page),
  ];
}

/** A solution; one that is not there has `unknown`, one that did not come `failed`. */
export async function solution(home, id, words) {
  const page = address(home, id);
  try {
    const answer = await fetch(page);
    if (answer.status === 404) return { id, unknown: true };
    if (!answer.ok) return { id, failed: true };
    const read = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!read.querySelector(".sr-glance")) return { id, unknown: true };
    const name = copy(read.querySelector("h1"), page);
    return { id, name, href: page.pathname, answers: answers(read, page, words), routes: routes(read), example: isExample(read) };
  } catch {
    return { id, failed: true };
  }
}
