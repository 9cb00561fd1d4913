// The table: a row for every question that one of the solutions answers, a column for each of them.

import { asList, watch } from "../tables.js";

/** All questions in an order that fits each solution's own. */
function questions(solutions) {
  const all = [];
  for (const { answers } of solutions) {
    let at = -1;
    for (const [question] of answers) {
      const known = all.indexOf(question);
      if (known < 0) all.splice((at += 1), 0, question);
      else at = known;
    }
  }
  return all;
}

/** An element of a name, with what is in it. */
export function element(name, content, attributes = {}) {
  const made = document.createElement(name);
  made.append(...content);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** A solution's answer to a question; several of one name stand below each other. */
function answer({ answers }, question, words) {
  const found = answers.filter(([one]) => one === question).flatMap(([, nodes]) => nodes);
  return found.length ? element("td", found) : element("td", [words.notStated], { class: "sr-unknown" });
}

/** Make the table of solutions, in a frame that scrolls sideways, also from the keyboard. */
export function table(solutions, words) {
  const names = solutions.map(({ name }) => element("th", name, { scope: "col" }));
  const head = element("tr", [element("th", [words.question], { scope: "col" }), ...names]);
  const rows = questions(solutions).map((question) => {
    const cells = solutions.map((one) => answer(one, question, words));
    return element("tr", [element("th", [question], { scope: "row" }), ...cells]);
  });
  const parts = [element("caption", [words.table]), element("thead", [head]), element("tbody", rows)];
  const made = element("table", parts, { class: "sr-table", "data-list": "" }); // sentences, however few the columns
  asList(made);
  const frame = element("div", [made], { class: "sr-scroll", tabindex: 0, role: "group", "aria-label": words.table });
  watch(frame);
  return frame;
}
