// The memo as a Word document: the registry's own, which has a row of its table as a model, and what the page shows.

import { controls, plain, W, written } from "../fill/docx.js";
import { held } from "../fill/part.js";

const MARKS = ".sr-badge, .sr-example, .sr-kind"; // on the screen each has a frame or a colour of its own
const SIZE = 18; // of what stands in the table, in halves of a point
const QUESTIONS = 0.24; // of the table's width

/**
 * The document's bytes with what is known put into it, a Blob: of each name of `known` its text, and of a table
 * that the page shows, its rows. Paragraphs of which nothing is known to say are left out.
 */
export const memoFile = (bytes, known, [head, ...rows]) =>
  written(bytes, (read) => {
    const there = new Map(controls(read));
    for (const [name, text] of known) {
      const control = there.get(name);
      if (text) control.replaceWith(plain(control, text));
      else control.closest("p").remove();
    }
    const models = ["solution", "answer"].map((name) => there.get(name).closest("tr"));
    widen(models[0].parentNode, head.cells.length);
    models[0].replaceWith(line(models[0], head.cells));
    models[1].replaceWith(...rows.map(({ cells }) => line(models[1], cells)));
  });

/** Make room for so many columns, and give all their width. */
function widen(table, columns) {
  const grid = table.getElementsByTagNameNS(W, "tblGrid")[0];
  const [one, other] = grid.children;
  const whole = [...grid.children].reduce((sum, column) => sum + Number(column.getAttributeNS(W, "w")), 0);
  const width = Math.floor(whole * QUESTIONS);
  const rest = Math.floor((whole - width) / (columns - 1));
  grid.replaceChildren(one, ...Array.from({ length: columns - 1 }, () => other.cloneNode()));
  for (const [at, column] of [...grid.children].entries()) column.setAttributeNS(W, "w:w", at ? rest : width);
  for (const row of table.getElementsByTagNameNS(W, "tr")) {
    const cells = row.getElementsByTagNameNS(W, "tcW");
    for (const [at, cell] of [...cells].entries()) cell.setAttributeNS(W, "w:w", at ? rest : width);
  }
}

/** A row like its model, whose second cell is that of every solution. */
function line(model, shown) {
  const made = model.cloneNode(true);
  const [first, other] = made.getElementsByTagNameNS(W, "tc");
  const cells = [first, ...Array.from({ length: shown.length - 1 }, () => other.cloneNode(true))];
  other.replaceWith(...cells.slice(1));
  for (const [at, cell] of cells.entries()) fill(cell, paragraphs(shown[at]));
  return made;
}

/** Put paragraphs into a cell, each like the one that it has. */
function fill(cell, all) {
  const model = cell.getElementsByTagNameNS(W, "p")[0];
  const runs = [...model.getElementsByTagNameNS(W, "r")];
  const bold = runs.some((run) => run.getElementsByTagNameNS(W, "b").length);
  const made = all.map((pieces) => {
    const paragraph = model.cloneNode();
    const said = model.getElementsByTagNameNS(W, "pPr")[0]?.cloneNode(true);
    if (said) paragraph.append(said);
    for (const piece of pieces) add(paragraph, piece, bold);
    return paragraph;
  });
  model.replaceWith(...(made.length ? made : [model.cloneNode()]));
}

/** An element of the document, with what is said of it and what is in it. */
function element(read, name, said = {}, ...content) {
  const made = read.createElementNS(W, `w:${name}`);
  for (const [key, value] of Object.entries(said)) made.setAttributeNS(W, `w:${key}`, value);
  made.append(...content);
  return made;
}

/** Add a piece of text. A link is a field, which needs no word elsewhere in the document of where it leads. */
function add(paragraph, piece, bold) {
  const read = paragraph.ownerDocument;
  const made = run(read, piece, bold);
  if (!piece.href) return paragraph.append(made);
  // A quotation mark would end the address, and a backslash begin a switch of the field.
  const instr = ` HYPERLINK "${piece.href.replaceAll('"', "%22").replaceAll("\\", "%5C")}" `;
  const last = paragraph.lastElementChild;
  if (last?.getAttributeNS(W, "instr") === instr) return last.append(made);
  return paragraph.append(element(read, "fldSimple", { instr }, made));
}

function run(read, { text, bold, href, language }, all) {
  const looks = [
    ...(href ? [element(read, "rStyle", { val: "Hyperlink" })] : []),
    ...(bold || all ? [element(read, "b")] : []),
    element(read, "sz", { val: SIZE }),
    ...(language ? [element(read, "lang", { val: language })] : []),
  ];
  const words = element(read, "t", {}, held(text));
  words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
  return element(read, "r", {}, element(read, "rPr", {}, ...looks), words);
}

/** The paragraphs of a cell as it is shown: of each, its pieces of text, and what they are. */
function paragraphs(cell) {
  const made = [[]];
  const walk = (node, look) => {
    if (node instanceof Text) made.at(-1).push({ ...look, text: node.data });
    if (!(node instanceof Element)) return;
    const { display } = getComputedStyle(node);
    // A document has the whole of a list, of which the page shows the first line and how many more there are.
    if (node.matches("[data-count]") || (display === "none" && !node.matches("li[hidden]"))) return;
    const apart = node.matches("li, br") || !display.startsWith("inline");
    if (apart) made.push([]);
    if (node.matches(MARKS) && made.at(-1).some(({ text }) => text.trim())) made.at(-1).push({ text: " · " });
    for (const child of node.childNodes) walk(child, looks(node, look));
    if (apart) made.push([]);
  };
  for (const child of cell.childNodes) walk(child, {});
  return made.map(tidy).filter(({ length }) => length);
}

/** What a text in an element is, where what is around it is `look`. */
function looks(node, look) {
  const href = node.matches("a[href]") ? node.href : look.href;
  const language = node.lang && node.lang !== document.documentElement.lang ? node.lang : look.language;
  return { bold: look.bold || node.matches("strong"), href, language };
}

/** The pieces of a paragraph without the blanks that HTML does not show. */
function tidy(pieces) {
  const made = [];
  let blank = true;
  for (const piece of pieces) {
    let text = piece.text.replace(/[ \t\r\n]+/g, " ");
    if (blank) text = text.replace(/^ /, "");
    if (text) made.push({ ...piece, text });
    if (text) blank = text.endsWith(" ");
  }
  const last = made.at(-1);
  if (last) last.text = last.text.replace(/ $/, "");
  return made.filter(({ text }) => text);
}
