// The page of the comparison. Which solutions are compared stands in its address.

import { invented } from "../yours/answer.js";
import { bands, own } from "../yours/bands.js";
import { folded } from "../yours/folded.js";
import { municipality } from "../yours/kept.js";
import { words as wordsOfOwn } from "../yours/words.js";
import { choose, chosen, ids, MOST } from "./kept.js";
import { memo } from "./memo.js";
import { solution } from "./solution.js";
import { element, table } from "./table.js";

const box = document.querySelector("[data-comparison]");
const part = (name) => box.querySelector(`[data-${name}]`);
const words = { ...part("chosen").dataset, ...part("status").dataset, ...part("wrong").dataset, ...part("table").dataset };
const home = new URL(box.dataset.home, location);
const come = new Map();
let asked = 0;

/** What the address says; without anything there, what the browser keeps. */
function wanted() {
  const given = new URLSearchParams(location.search).get("ids");
  return given === null ? chosen() : ids(given.split(","));
}

/** What the address has where an id should be, and is none: nothing is asked for by it. */
function strange() {
  const given = new URLSearchParams(location.search).get("ids")?.split(",") ?? [];
  return given.filter((text) => text.trim() && !ids([text]).length);
}

/** Let the address say what is shown. */
function tell(list) {
  history.replaceState(null, "", list.length ? `?ids=${list.join()}${location.hash}` : location.pathname);
}

/** A solution that is chosen: its name, which leads to it, and a button. */
function item(one) {
  const name = one.name ? element("a", one.name.map((node) => node.cloneNode(true)), { href: one.href }) : one.id;
  const attributes = { type: "button", class: "md-button", "aria-label": `${words.remove}: ${label(one)}` };
  const button = element("button", [words.remove], attributes);
  button.addEventListener("click", () => remove(one));
  return element("li", [name, button]);
}

const label = ({ id, name }) => name?.map((node) => node.textContent).join("") ?? id;

/** Take one away; the focus goes to the heading of those that are left. */
async function remove(one) {
  const left = (list) => list.filter((id) => id !== one.id);
  choose(left(chosen()));
  tell(left(wanted()));
  if (!(await show())) return;
  part("status").textContent = `${words.removed}: ${label(one)}`;
  box.querySelector("#chosen").focus();
}

async function load(list) {
  const found = await Promise.all(list.map((id) => come.get(id) ?? solution(home, id, words)));
  for (const one of found) if (!one.failed) come.set(one.id, one);
  return found;
}

const places = (found) => found.filter(({ unknown }) => !unknown).length;

/** Load as many as there is room for: what is not there takes no place. */
async function loadFirst(all) {
  const found = [];
  while (found.length < all.length && places(found) < MOST) {
    const at = found.length;
    found.push(...(await load(all.slice(at, at + MOST - places(found)))));
  }
  return found;
}

/** Show what is wanted; and give back whether it is still what was asked for last. */
async function show() {
  const turn = (asked += 1);
  const all = wanted();
  const none = strange();
  if (all.length) part("status").textContent = words.loading;
  const found = await loadFirst(all);
  const there = await Promise.all(found.filter(({ answers }) => answers).map(copied).map(ofOneself));
  if (turn !== asked) return false;
  tell(found.map(({ id }) => id));
  part("chosen").replaceChildren(...found.map(item));
  part("wrong").replaceChildren(
    ...[...found.filter(({ answers }) => !answers), ...none.map((id) => ({ id, unknown: true }))].map(
      ({ id, unknown }) => element("p", [`${unknown ? words.unknown : words.failed}: ${id}`]),
    ),
  );
  part("retry").hidden = !found.some(({ failed }) => failed);
  part("chosen").hidden = !found.length;
  part("none").hidden = found.length > 0;
  part("more").hidden = places(found) === MOST;
  part("result").hidden = !there.length;
  part("table").replaceChildren(...(there.length ? [table(there, words)] : []));
  part("differing").hidden = true;
  if (there.length > 1) differ();
  warn(there.filter(({ example }) => invented(example, municipality()?.id)));
  part("status").textContent = all.length > found.length ? words.many : there.length ? words.shown : "";
  return true;
}

const differ = async () => (await import("./differing.js")).differing(part("differing"), part("table"));

/** Let the memo say which of those that are compared are invented examples. */
function warn(examples) {
  part("examples").hidden = !examples.length;
  part("examples").lastElementChild.textContent = examples.map(label).join(", ");
}

/** A solution whose nodes can be put into the page, and again later. */
function copied(one) {
  const copies = (nodes) => nodes.map((node) => (typeof node === "string" ? node : node.cloneNode(true)));
  return { ...one, name: copies(one.name), answers: one.answers.map(([question, nodes, at]) => [question, copies(nodes), at]) };
}

/** Tells of an answer whether it is of none of the routes that one need not look at, for there are better. */
function besides(routes) {
  const here = routes.filter(({ abroad }) => !abroad);
  const best = here.length ? here : routes.filter(({ answer }) => answer !== "elsewhere");
  const others = new Set(best.length ? routes.filter((one) => !best.includes(one)).map(({ at }) => at) : []);
  return ([, , at]) => !others.has(at);
}

/** The same with what concerns the reader's own municipality: of costs by size and of routes, that alone. */
async function ofOneself(one) {
  const oneself = municipality();
  if (!oneself) return one;
  const [said, { concerns, likeList, routeList }] = await Promise.all([wordsOfOwn(), import("../yours/concerns.js")]);
  const made = invented(one.example, oneself.id);
  for (const node of one.answers.flatMap(([, nodes]) => nodes).filter((node) => node.querySelectorAll)) {
    const mine = own(bands(node), oneself);
    if (mine) node.replaceChildren(mine);
    if (!made) mine?.append(` (${said.size})`);
  }
  const found = await concerns(one.id, one.routes, one.example).catch(() => null);
  if (found) one.answers = one.answers.filter(besides(found.routes));
  if (made) for (const answer of one.answers) if (answer[0] === said.may) answer[1] = [];
  if (found?.routes.length) one.answers.push([said.may, [routeList(found.routes, said)]]);
  if (found?.comparable) {
    const likes = likeList(found.like, said, new URL("organisations/", home).pathname);
    const onPaper = found.like.length ? {} : { class: "sr-on-screen" };
    one.answers.push([said.used, [element("p", [`${said.alike}: `, ...likes], onPaper)]]);
  }
  return one;
}

document.querySelector("[data-without-script]").hidden = true;
box.hidden = false;
const whose = memo(box);
const changed = () => {
  whose();
  show();
};
folded(box.querySelector("[data-yours]"), changed);
part("retry").querySelector("button").addEventListener("click", async () => {
  await show();
  box.querySelector("#chosen").focus();
});
addEventListener("popstate", show);
// Who has chosen nothing, and goes on from what a colleague's link shows, begins with that. Opening it keeps nothing. What
// somebody has chosen and is no longer there is left behind.
part("more").querySelector("a").addEventListener("click", () => {
  const own = chosen();
  if (own.length) choose(own.filter((id) => !come.get(id)?.unknown));
  else choose(wanted().filter((id) => come.get(id)?.answers));
});
await show();
document.getElementById(location.hash.slice(1))?.scrollIntoView();
