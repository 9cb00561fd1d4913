// Chips: what is chosen, each to be taken away with a press.

/** An item of a list with one button. */
export function chip(text, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", act);
  const item = document.createElement("li");
  item.append(button);
  return item;
}

/** The list of all that is chosen; its last item takes away everything. */
export class Chips {
  constructor(list, form, filters) {
    this.list = list;
    this.form = form;
    this.filters = filters;
    this.last = list.lastElementChild;
    this.last.addEventListener("click", () => this.take(() => form.reset()));
  }

  /** Show what a state holds; the order of results is no choice. */
  show(state) {
    const chosen = [...state].filter(([name]) => name !== "sort");
    this.list.replaceChildren(...chosen.map((one, at) => this.made(...one, at)), this.last);
    this.list.hidden = !chosen.length;
  }

  made(name, value, at) {
    const field = name === "q" ? this.form.elements.q : this.filters.box(name, value);
    const text = name === "q" ? this.list.dataset.quoted.replace("%(text)s", () => value) : this.filters.label(field);
    const undo = () => {
      if (name === "q") field.value = "";
      else field.checked = false;
    };
    return chip(text, () => this.take(undo, at));
  }

  /** Take something away, as what is chosen `at` a place; the focus goes to what is there then, or else to the last. */
  take(act, at = 0) {
    act();
    this.form.requestSubmit();
    const left = [...this.list.querySelectorAll("button")].slice(0, -1);
    (left[at] ?? left.at(-1) ?? this.form.elements.q).focus();
  }
}
