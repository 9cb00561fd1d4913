// Data as YAML in the registry's own hand, as source/write.py has it: it reads back as exactly what it was.

const PLAIN = /^(?:[a-z][a-z0-9_/-]*|[0-9]{4}-[0-9]{2}-[0-9]{2}|https?:\/\/[A-Za-z0-9._~/?=&%+-]+)$/u;
const NOT_TEXT = new Set(["true", "false", "null", "yes", "no", "on", "off", "y", "n"]);
const NOT_SHOWN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
const WIDTH = 100;

const isMapping = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** A whole file; `schema` is the way to its JSON Schema, for editors. */
export function file(data, schema) {
  const lines = Object.entries(data).flatMap(([key, value]) => written(key, value, WIDTH));
  return [`# yaml-language-server: $schema=${schema}`, ...lines, ""].join("\n");
}

/** The lines of a field. Short lists of single values are on one line. */
function written(key, value, width) {
  if (typeof value === "string" && isProse(value)) {
    return [`${key}: ${value.endsWith("\n") ? "|" : "|-"}`, ...indented(value.replace(/\n$/u, "").split("\n"))];
  }
  if (isMapping(value)) {
    return [`${key}:`, ...indented(Object.entries(value).flatMap(([name, one]) => written(name, one, width - 2)))];
  }
  if (Array.isArray(value)) {
    const line = `${key}: [${value.map(scalar).join(", ")}]`;
    if (!value.some(isMapping) && [...line].length <= width) return [line];
    return [`${key}:`, ...value.flatMap((one) => item(one, width))];
  }
  return [`${key}: ${scalar(value)}`];
}

function item(value, width) {
  if (!isMapping(value)) return [`- ${scalar(value)}`];
  const [head, ...rest] = Object.entries(value).flatMap(([key, one]) => written(key, one, width));
  return [`- ${head}`, ...indented(rest)];
}

const indented = (lines) => lines.map((line) => (line ? `  ${line}` : line));

/** One value, in quotation marks where it could be read as something else. */
function scalar(value) {
  const plain = typeof value === "string" && PLAIN.test(value) && !NOT_TEXT.has(value);
  return plain ? value : JSON.stringify(value);
}

/** Whether a text of several lines can stand as it is, below a bar. */
function isProse(value) {
  const lines = value.split("\n");
  const tidy = lines.every((line) => line === line.trimEnd() && !NOT_SHOWN.test(line));
  return lines.length > 1 && tidy && lines[0].trim() !== "" && !value.endsWith("\n\n") && !lines[0].startsWith(" ");
}
