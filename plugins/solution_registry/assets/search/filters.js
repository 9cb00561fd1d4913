// The filters of the catalogue: what is chosen in them, and how many results each choice has.

const own = () => import("./own.js");
const isOwn = ({ dataset }) => "offer" in dataset;

/**
 * Groups of filters have `data-facet`, and `data-all` where all that is chosen must suit; those with `data-offer` are asked
 * for the reader's own municipality.
 */
export class Filters {
  constructor(form, files) {
    this.form = form;
    this.place = form.querySelector("#filters");
    this.button = form.querySelector("[aria-controls=filters]");
    this.files = files;
    this.groups = [];
    [this.name, this.sign] = this.button.children;
    this.word = this.name.textContent;
  }

  /** Put the filters into the form; they are loaded once. `toggled` is called when one is opened. */
  load(toggled) {
    this.loading ??= this.fill(toggled).catch((error) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  async fill(toggled) {
    const { html } = await this.files.load(`${this.form.dataset.index}filters.json`);
    this.place.innerHTML = html; // the site's own: it was escaped when the site was built
    this.groups = [...this.place.querySelectorAll("[data-facet]")];
    for (const count of this.place.querySelectorAll("[data-count]")) count.dataset.count = count.textContent;
    for (const group of this.groups) {
      group.addEventListener("toggle", () => group.open && toggled());
    }
    await this.offerOwn();
  }

  /** What results can be narrowed down by; loaded when something is chosen, or counted. */
  async facets() {
    const { Facets } = await import("./facets.js");
    this.loaded ??= new Facets(this.files, this.form.dataset.shared);
    return this.loaded;
  }

  /** Show the filters, or hide them. */
  show(open) {
    this.place.hidden = !open;
    this.button.setAttribute("aria-expanded", open);
    this.sign.textContent = open ? "▴" : "▾";
  }

  get shown() {
    return !this.place.hidden;
  }

  /** Offer what an address names and no solution has, so that it is seen and can be taken away. */
  async admit(state) {
    for (const [name, value] of state) {
      const group = this.groups.find((one) => one.dataset.facet === name);
      if (!group || !value.trim() || this.box(name, value)) continue;
      const text = await (isOwn(group) ? (await own()).called(group, value) : this.absentName(name, value));
      if (!this.box(name, value)) this.add(group, value, text);
    }
  }

  /** What a value that no solution has is called. */
  async absentName(name, value) {
    const names = await this.files.load(`${this.form.dataset.index}absent.json`);
    return names[name][value] ?? value;
  }

  /** Offer the reader's own municipality where that is asked for. */
  async offerOwn() {
    const { offer } = await own();
    for (const group of this.groups.filter(isOwn)) offer(group, (id, text) => this.add(group, id, text));
  }

  /** Whether counts of the reader's own are shown: no file says them beforehand. */
  get countsOwn() {
    return this.groups.some((group) => isOwn(group) && group.open && group.querySelector("input"));
  }

  /** Add a box for a value that the group does not offer. */
  add(group, value, text) {
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", name: group.dataset.facet, value });
    const count = document.createElement("span");
    count.dataset.count = isOwn(group) ? "" : "0";
    count.textContent = count.dataset.count;
    const label = document.createElement("label");
    label.append(box, ` ${text} `, count);
    group.querySelector("fieldset").append(label);
  }

  /** The box of a value. */
  box(name, value) {
    return this.place.querySelector(`[name="${name}"][value="${CSS.escape(value)}"]`);
  }

  /** What a box is called, without its count. */
  label(box) {
    return box.nextSibling.textContent.trim();
  }

  /** The box that leaves fictional examples out, where there are any. */
  get examples() {
    return this.form.elements.namedItem("examples");
  }

  /** Where a choice is all that stands between the reader and results: its title, how many, undo. */
  async fewer(index, numbers) {
    const ways = [];
    const choices = await this.choices();
    for (const [name] of choices) {
      const rest = choices.filter(([other]) => other !== name);
      const found = await this.narrow(index, numbers, rest);
      const real = found.filter((number) => !index.isExample(number)).length;
      const group = this.groups.find((one) => one.dataset.facet === name);
      const title = group.querySelector("summary").firstChild.textContent;
      const undo = () => {
        for (const box of group.querySelectorAll(":checked")) box.checked = false;
      };
      if (found.length) ways.push({ text: real ? `${title} (${real})` : title, undo });
    }
    const box = this.examples;
    if (box?.checked && (await (await this.facets()).narrow(numbers, choices)).length) {
      ways.push({ text: box.parentElement.textContent.trim(), undo: () => (box.checked = false) });
    }
    return ways;
  }

  /** What is chosen: pairs of a facet's name and `{ values, all }`. */
  async choices() {
    const chosen = this.groups.map(async (group) => {
      const values = [...group.querySelectorAll(":checked")].map((box) => box.value);
      if (!values.length) return [];
      const suit = async (id) => (await own()).suiting(group, id);
      const suiting = isOwn(group) ? (await Promise.all(values.map(suit))).flat() : values;
      return [[group.dataset.facet, { values: suiting, all: "all" in group.dataset }]];
    });
    return (await Promise.all(chosen)).flat();
  }

  /** Narrow results down to what is chosen. */
  async narrow(index, numbers, choices) {
    const kept = this.examples?.checked ? numbers.filter((number) => !index.isExample(number)) : numbers;
    return (await this.facets()).narrow(kept, choices ?? (await this.choices()));
  }

  /** Open the groups in which something is chosen, and say in each how much is, and in all. */
  mark() {
    const all = this.place.querySelectorAll(":checked").length;
    this.name.textContent = this.word + (all ? ` (${all})` : "");
    for (const group of this.groups) {
      const chosen = group.querySelectorAll(":checked").length;
      group.querySelector("[data-chosen]").textContent = chosen ? ` (${chosen})` : "";
      if (chosen) group.open = true;
      if (chosen) group.hidden = false;
    }
  }

  /** In each open group, count the results that a choice has, or would have; examples left out. */
  async count(index, numbers) {
    const real = numbers.filter((number) => !index.isExample(number));
    const [choices, facets] = [await this.choices(), await this.facets()];
    for (const group of this.groups.filter((one) => one.open)) {
      const { facet } = group.dataset;
      const others = choices.filter(([name]) => name !== facet || "all" in group.dataset);
      const left = await facets.narrow(real, others);
      const counts = await (isOwn(group) ? (await own()).count(group, facets, left) : facets.count(facet, left));
      for (const label of group.querySelectorAll("label")) {
        label.querySelector("[data-count]").textContent = counts.get(label.querySelector("input").value) ?? 0;
      }
    }
  }

  /** Show the numbers of the whole catalogue again. */
  reset() {
    for (const count of this.place.querySelectorAll("[data-count]")) count.textContent = count.dataset.count;
  }
}
