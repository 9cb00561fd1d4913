// A Word document of the registry's, filled in: each mark is a control that names what belongs there.

import { changed, held } from "./part.js";

const TEXT = {
  part: "word/document.xml",
  type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A document's bytes with its text changed; gives the document, a Blob. */
export const written = (bytes, change) => changed(bytes, TEXT, change);

/** What there is to fill in: pairs of a name and its control. */
export const controls = (read) =>
  [...read.getElementsByTagNameNS(W, "sdt")].map((control) => [
    control.getElementsByTagNameNS(W, "tag")[0]?.getAttributeNS(W, "val"),
    control,
  ]);

/** Put `known`, name → text, into a document's bytes. What is not known stays marked. */
export const filled = (bytes, known) =>
  written(bytes, (read) => {
    for (const [name, control] of controls(read)) {
      if (known.has(name)) control.replaceWith(plain(control, known.get(name)));
    }
  });

/** The run of a control, with another text, as if it had always been there. */
export function plain(control, text) {
  const [run] = control.getElementsByTagNameNS(W, "r");
  for (const mark of ["highlight", "lang"]) run.getElementsByTagNameNS(W, mark)[0]?.remove();
  run.getElementsByTagNameNS(W, "t")[0].textContent = held(text);
  return run;
}
