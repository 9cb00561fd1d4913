// One part of a document for a word processor, changed: its parts are XML, stored in an archive.

import { pack, unpack } from "./zip.js";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NOT_XML = /[^\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu; // what XML 1.0 cannot hold

/** Let `change` do what it does to a `part`, read; gives the document with it, a Blob of a `type`. */
export function changed(bytes, { part, type }, change) {
  const files = unpack(bytes);
  const read = new DOMParser().parseFromString(new TextDecoder().decode(files.get(part)), "application/xml");
  change(read);
  const written = new XMLSerializer().serializeToString(read.documentElement);
  files.set(part, new TextEncoder().encode(`${DECLARATION}\n${written}`));
  return pack(files, type);
}

/** What XML can hold of a text. */
export const held = (text) => text.replace(NOT_XML, "");
