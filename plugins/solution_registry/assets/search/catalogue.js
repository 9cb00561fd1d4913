// Search and filters of the catalogue. Nothing is loaded before somebody searches or filters.

import { folded } from "../yours/folded.js";
import { municipality } from "../yours/kept.js";
import { Chips } from "./chips.js";
import { Files } from "./files.js";
import { Filters } from "./filters.js";
import { Results } from "./results.js";
import { address, fromForm, toForm } from "./state.js";

const PAUSE = 200; // milliseconds after the last key
const ROOM = matchMedia("(min-width: 60em)"); // for filters beside the results
const NOT_FILTERS = ["q", "sort"];
const FEW = 3; // answers that are certain: then an organisation may be what is looked for

/** What it takes to search, loaded when a reader is about to. */
const searching = () => import("./index.js");

/** What leads to other pages than those of solutions. */
const suggestions = () => import("./suggestions.js");

/** Say on the cards in a part of the page what concerns the reader's own municipality. */
const tellOwn = (part) => import("../yours/cards.js").then(({ tell }) => tell(part)).catch(console.warn);

class Catalogue {
  constructor(form) {
    this.form = form;
    this.files = new Files();
    this.results = new Results(
      document.querySelector("[data-results]"),
      document.querySelector("[data-status]"),
      document.querySelector("[data-everything]"),
      (list) => municipality() && tellOwn(list),
    );
    this.filters = new Filters(form, this.files);
    this.chips = new Chips(document.querySelector("[data-chips]"), form, this.filters);
    this.asked = 0;
    this.typing = false; // what is typed in one go is one place to go back from
  }

  start() {
    const { form, filters } = this;
    form.querySelector("[data-without-script]").hidden = true;
    form.querySelector("[data-filter]").hidden = false;
    form.elements.q.addEventListener("focus", () => searching().catch(() => {}), { once: true });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go(!this.typing);
      this.typing = false;
    });
    form.addEventListener("change", (event) => {
      if (event.target.type !== "search") this.leap();
    });
    form.addEventListener("input", (event) => {
      if (event.target.type === "search") this.later();
    });
    form.addEventListener("reset", () => setTimeout(() => this.leap()));
    filters.button.addEventListener("click", () => this.toggle());
    for (const way of this.results.ways) {
      way.addEventListener("click", () => {
        if (!ROOM.matches) filters.show(false);
        this.results.status.focus();
      });
    }
    addEventListener("popstate", () => this.restore());
    if (ROOM.matches) this.toggle();
    if (location.search) this.restore();
  }

  /** Show the filters, or hide them. */
  toggle() {
    return this.guard(async () => {
      if (!this.filters.shown) await this.loadFilters();
      this.filters.show(!this.filters.shown);
    });
  }

  loadFilters() {
    return this.filters.load(() => this.guard(() => this.countAgain()));
  }

  /** Search when the reader has stopped typing. */
  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.go(!this.typing);
      this.typing = true;
    }, PAUSE);
  }

  /** Go on to something else than what was typed. */
  leap() {
    this.typing = false;
    return this.go(true);
  }

  /** Take the state from the form; `leap` makes it a place that one can go back from. */
  go(leap) {
    clearTimeout(this.timer);
    const state = fromForm(this.form);
    const target = address(state);
    if (target !== location.pathname + location.search) {
      history[leap ? "pushState" : "replaceState"](null, "", target);
    }
    return this.update(state);
  }

  /** Take the state from the address. */
  restore() {
    this.typing = false;
    return this.guard(async () => {
      const state = new URLSearchParams(location.search);
      if ([...state.keys()].some((name) => !NOT_FILTERS.includes(name))) {
        await this.loadFilters();
        await this.filters.admit(state);
      }
      toForm(this.form, state);
      await this.update(fromForm(this.form));
    });
  }

  update(state) {
    this.asked += 1;
    const { asked } = this;
    this.filters.mark();
    this.chips.show(state);
    const [order] = this.form.elements.sort.options;
    if (state.has("q")) order.label = order.dataset.matched;
    else order.removeAttribute("label");
    this.results.busy(true);
    this.found = null;
    if (!state.size) {
      this.filters.reset();
      this.results.close();
      return this.guard(() => this.countAgain());
    }
    return this.guard(async () => {
      const index = await this.open();
      const query = state.get("q") ?? "";
      const { numbers: found, sure, near } = await index.find(query);
      const fitting = await this.filters.narrow(index, found);
      const numbers = await index.arranged(fitting, state.get("sort"));
      const ways = numbers.length ? [] : await this.filters.fewer(index, found);
      const { organisations, suggest } = await suggestions();
      const named = query && sure.size <= FEW ? await organisations(query) : [];
      if (asked !== this.asked) return;
      this.found = found;
      this.results.offer(ways, (undo) => this.chips.take(undo), found.length ? "" : query);
      suggest(index.language.subjects(query), named, !numbers.length);
      await this.results.show(index, numbers, index.note(numbers, sure, near), () => asked === this.asked);
      await this.countAgain();
    });
  }

  async countAgain() {
    if (!this.found && !this.filters.countsOwn) return;
    const index = await this.open();
    await this.filters.count(index, this.found ?? (await index.find("")).numbers);
  }

  /** Another municipality is the reader's own. */
  offerOwn() {
    return this.guard(async () => {
      await this.filters.offerOwn();
      await this.countAgain();
    });
  }

  /** Load the index, once; a failure may be tried again. */
  open() {
    const { index, shared } = this.form.dataset;
    this.opened ??= searching().then(({ Index }) => Index.open(this.files, index, shared));
    this.opened.catch(() => {
      this.opened = null;
    });
    return this.opened;
  }

  /** Do something that may fail where a file cannot be loaded, and then say so. */
  async guard(act) {
    try {
      await act();
    } catch (error) {
      this.results.fail();
      console.warn(error);
    }
  }
}

const form = document.querySelector("form[data-index]");
if (form) {
  const catalogue = new Catalogue(form);
  catalogue.start();
  const chooser = folded(document.querySelector("[data-yours]"), () => {
    tellOwn(document);
    catalogue.offerOwn();
  });
  form.addEventListener("click", ({ target }) => {
    if (!target.closest("[data-none] button")) return;
    chooser.open = true;
    chooser.firstElementChild.focus();
  });
  if (municipality()) tellOwn(document);
}
