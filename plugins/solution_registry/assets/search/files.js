// Files of the index, each loaded when it is needed.

import { once } from "../load.js";

/** JSON, loaded once per address. */
export class Files {
  constructor() {
    this.loading = new Map();
  }

  load(address) {
    if (!this.loading.has(address)) this.loading.set(address, once(address));
    return this.loading.get(address)();
  }
}
