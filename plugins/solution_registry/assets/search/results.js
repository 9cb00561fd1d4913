// What a reader sees of a search: cards, a sentence that says how many, and help where there are none.

import { chip } from "./chips.js";

const FIRST = 10;
const MORE = 20;
const PATIENCE = 400; // milliseconds without a word

/** A sentence with a number put in. */
function filled(words, count) {
  return words.replace("%(count)s", count.toLocaleString(document.documentElement.lang));
}

/** The part of the catalogue's page that a search fills; its words are in its data attributes. `shown` gets a list with new cards. */
export class Results {
  constructor(section, status, everything, shown) {
    this.shown = shown;
    this.section = section;
    this.left = [];
    this.status = status;
    this.everything = everything;
    this.list = section.querySelector("[data-list]");
    this.empty = section.querySelector("[data-empty]");
    this.more = section.querySelector("[data-more]");
    this.nobody = section.querySelector("[data-nobody]");
    this.fewer = section.querySelector("[data-fewer]");
    this.ways = [...document.querySelectorAll("[data-to-results]")];
    this.more.addEventListener("click", () => this.add().catch(() => this.fail()));
  }

  /** Say whether an answer is on its way; in words where it takes a while. */
  busy(is) {
    this.section.setAttribute("aria-busy", is);
    clearTimeout(this.wait);
    const say = () => (this.status.textContent = this.section.dataset.loading);
    if (is) this.wait = setTimeout(say, PATIENCE);
  }

  /** Show the whole catalogue again. */
  close() {
    this.busy(false);
    this.section.hidden = true;
    this.everything.hidden = false;
    for (const way of this.ways) way.hidden = true;
    this.status.textContent = "";
  }

  /**
   * Show the entries that were found, unless they are no longer `wanted` when they are loaded; say
   * what there is to `note` of them: the name of a sentence, or "".
   */
  async show(index, numbers, note, wanted) {
    const first = history.state?.shown ?? FIRST;
    const cards = await this.load(index, numbers.slice(0, first));
    if (!wanted()) return;
    this.index = index;
    this.list.replaceChildren(cards);
    this.shown(this.list);
    this.leave(numbers.slice(first));
    this.empty.hidden = numbers.length > 0;
    this.section.hidden = false;
    this.everything.hidden = true;
    this.busy(false);
    const count = this.sentence(index, numbers);
    this.status.textContent = note ? `${count}. ${this.section.dataset[note]}` : count;
    for (const way of this.ways) {
      way.firstChild.textContent = count;
      way.hidden = false;
    }
  }

  /** Offer to take filters away, one by one; or say that nobody has shared what was `missed`. */
  offer(ways, act, missed) {
    this.nobody.lastChild.textContent = missed;
    this.nobody.hidden = !missed;
    const items = ways.map(({ text, undo }) => chip(text, () => act(undo)));
    this.fewer.querySelector("ul").replaceChildren(...items);
    this.fewer.hidden = !items.length;
  }

  /** Show more of what was found, and go to the first of it. Who comes back finds as much. */
  async add() {
    const { left } = this;
    history.replaceState({ shown: this.list.childElementCount + MORE }, "");
    const cards = await this.load(this.index, left.slice(0, MORE));
    if (left !== this.left) return;
    const first = cards.querySelector("a");
    this.list.append(cards);
    this.shown(this.list);
    this.leave(left.slice(MORE));
    first?.focus();
  }

  /** Keep what is not shown yet, and say how much that is. */
  leave(numbers) {
    this.left = numbers;
    this.more.hidden = !numbers.length;
    this.more.textContent = filled(this.more.dataset.more, numbers.length);
  }

  /** Cards to show. The HTML is the site's own: it was escaped when the site was built. */
  async load(index, numbers) {
    const template = document.createElement("template");
    template.innerHTML = (await index.cards(numbers)).join("");
    return template.content;
  }

  /** How many were found; examples are told apart and never counted. */
  sentence(index, numbers) {
    const examples = numbers.filter((number) => index.isExample(number)).length;
    const words = this.section.dataset;
    const said = (count, one, many) => filled(count === 1 ? one : many, count);
    const parts = [said(numbers.length - examples, words.one, words.many)];
    if (examples) parts.push(said(examples, words.oneExample, words.manyExamples));
    return parts.join(" + ");
  }

  /** Say that the search itself failed; the whole catalogue is there instead. */
  fail() {
    this.close();
    this.status.textContent = this.section.dataset.failed;
  }
}
