// Facets: what results can be narrowed down by; pages/search/facets.py writes the files.

/** The values of one facet for all entries. */
class Facet {
  constructor({ values, sets, codes }) {
    this.sets = sets.map((set) => new Set(set.map((n) => values[n])));
    this.codes = codes;
    this.width = 1;
    while (36 ** this.width < sets.length) this.width += 1;
  }

  /** The values that an entry has. */
  of(number) {
    const code = this.codes.slice(number * this.width, (number + 1) * this.width);
    return this.sets[parseInt(code, 36)];
  }
}

/** The values in `has` that suit what a reader has chosen: any of them, or all of them. */
function suits(has, chosen, all) {
  return all ? chosen.every((value) => has.has(value)) : chosen.some((value) => has.has(value));
}

/** All facets, each loaded when it is first needed. */
export class Facets {
  constructor(files, folder) {
    this.files = files;
    this.folder = folder;
    this.made = new Map();
  }

  async load(name) {
    if (!this.made.has(name)) {
      this.made.set(name, new Facet(await this.files.load(`${this.folder}facets/${name}.json`)));
    }
    return this.made.get(name);
  }

  /** Keep the numbers that suit every choice: pairs of a facet's name and `{ values, all }`. */
  async narrow(numbers, choices) {
    let kept = numbers;
    for (const [name, { values, all }] of choices) {
      const facet = await this.load(name);
      kept = kept.filter((number) => suits(facet.of(number), values, all));
    }
    return kept;
  }

  /** How many of some entries have each value of a facet. */
  async count(name, numbers) {
    const facet = await this.load(name);
    const counts = new Map();
    for (const number of numbers) {
      for (const value of facet.of(number)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  }
}
