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

function cell(kind, content, attributes = {}) {
  const made = document.createElement(kind);
  made.append(...content);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function line(cells) {
  const made = document.createElement("tr");
  made.append(...cells);
  return made;
}

/** A solution's answer to a question; several of one name stand below each other. */
function answer({ answers }, question, words) {
  const found = answers.filter(([one]) => one === question).flatMap(([, nodes]) => nodes);
  return found.length ? cell("td", found) : cell("td", [words.notStated], { class: "sr-unknown" });
}

/** Make the table of solutions, in a frame that scrolls sideways, also from the keyboard. */
export function table(solutions, words) {
  const made = document.createElement("table");
  made.className = "sr-table";
  made.dataset.list = ""; // answers are sentences, however few the columns
  const caption = document.createElement("caption");
  caption.textContent = words.table;
  const head = document.createElement("thead");
  const names = solutions.map(({ name }) => cell("th", name, { scope: "col" }));
  head.append(line([cell("th", [words.question], { scope: "col" }), ...names]));
  const body = document.createElement("tbody");
  for (const question of questions(solutions)) {
    const cells = solutions.map((one) => answer(one, question, words));
    body.append(line([cell("th", [question], { scope: "row" }), ...cells]));
  }
  made.append(caption, head, body);
  asList(made);
  const frame = document.createElement("div");
  frame.className = "sr-scroll";
  for (const [name, value] of Object.entries({ tabindex: 0, role: "group", "aria-label": words.table })) {
    frame.setAttribute(name, value);
  }
  frame.append(made);
  watch(frame);
  return frame;
}
