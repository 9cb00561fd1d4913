// An OpenDocument text of the registry's, filled in: each mark has a style that names what belongs there.

import { changed, held } from "./part.js";

const CONTENT = { part: "content.xml", type: "application/vnd.oasis.opendocument.text" };
const TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
const MARK = "Placeholder_";

/** Put `known`, name → text, into a document's bytes. What is not known stays marked. */
export const filled = (bytes, known) =>
  changed(bytes, CONTENT, (read) => {
    for (const span of [...read.getElementsByTagNameNS(TEXT, "span")]) {
      const style = span.getAttributeNS(TEXT, "style-name");
      const text = style.startsWith(MARK) ? known.get(style.slice(MARK.length)) : undefined;
      if (text !== undefined) span.replaceWith(held(text));
    }
  });
