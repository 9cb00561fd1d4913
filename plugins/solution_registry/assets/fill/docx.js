// A Word document of the registry's, filled in: each mark is a control that names what belongs there.

import { changed, held } from "./part.js";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Put `known`, name → text, into a document's bytes. What is not known stays marked. */
export const filled = (bytes, known) =>
  changed(bytes, "word/document.xml", (read) => {
    for (const control of [...read.getElementsByTagNameNS(W, "sdt")]) {
      const name = control.getElementsByTagNameNS(W, "tag")[0]?.getAttributeNS(W, "val");
      if (known.has(name)) control.replaceWith(plain(control, known.get(name)));
    }
  });

/** The run of a control, with another text, as if it had always been there. */
function plain(control, text) {
  const [run] = control.getElementsByTagNameNS(W, "r");
  for (const mark of ["highlight", "lang"]) run.getElementsByTagNameNS(W, mark)[0]?.remove();
  run.getElementsByTagNameNS(W, "t")[0].textContent = held(text);
  return run;
}
