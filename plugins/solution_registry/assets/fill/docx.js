// A Word document of the registry's, filled in: each mark is a control that names what belongs there.

import { pack, unpack } from "./zip.js";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TEXT = "word/document.xml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NOT_XML = /[^\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu; // what XML 1.0 cannot hold

/** Put `known`, name → text, into a document's bytes. What is not known stays marked. */
export function filled(bytes, known) {
  const files = unpack(bytes);
  const read = new DOMParser().parseFromString(new TextDecoder().decode(files.get(TEXT)), "application/xml");
  for (const control of [...read.getElementsByTagNameNS(W, "sdt")]) {
    const name = control.getElementsByTagNameNS(W, "tag")[0]?.getAttributeNS(W, "val");
    if (known.has(name)) control.replaceWith(plain(control, known.get(name)));
  }
  const written = new XMLSerializer().serializeToString(read.documentElement);
  files.set(TEXT, new TextEncoder().encode(`${DECLARATION}\n${written}`));
  return pack(files);
}

/** The run of a control, with another text, as if it had always been there. */
function plain(control, text) {
  const [run] = control.getElementsByTagNameNS(W, "r");
  for (const mark of ["highlight", "lang"]) run.getElementsByTagNameNS(W, mark)[0]?.remove();
  run.getElementsByTagNameNS(W, "t")[0].textContent = text.replace(NOT_XML, "");
  return run;
}
