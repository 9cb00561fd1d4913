// Files in one, stored as they are (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT), as the registry
// writes Word documents: no compression, names in ASCII, no comment at the end.

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const EARLIEST = 0x21; // 1 January 1980
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit++) byte = byte & 1 ? (byte >>> 1) ^ 0xedb88320 : byte >>> 1;
  return byte;
});

function crc(bytes) {
  let sum = -1;
  for (const byte of bytes) sum = (sum >>> 8) ^ TABLE[(sum ^ byte) & 0xff];
  return ~sum >>> 0;
}

/** Take it apart: name → bytes. Throws where it is something else. */
export function unpack(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== END) throw new Error("no archive");
  const files = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left; left--) {
    if (view.getUint32(at, true) !== CENTRAL || view.getUint16(at + 10, true)) throw new Error("not stored");
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const local = view.getUint32(at + 42, true);
    const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const told = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    files.set(told, bytes.subarray(begin, begin + view.getUint32(at + 24, true)));
    at += 46 + name + extra + comment;
  }
  return files;
}

/** Numbers of so many bytes, the least significant byte first. */
function numbers(...pairs) {
  const view = new DataView(new ArrayBuffer(pairs.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, number] of pairs) {
    if (size === 4) view.setUint32(at, number, true);
    else view.setUint16(at, number, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

/** Put it together: a Blob of a type, of files, name → bytes. */
export function pack(files, type) {
  const [parts, central] = [[], []];
  let offset = 0;
  for (const [name, bytes] of files) {
    const told = new TextEncoder().encode(name);
    const size = bytes.length;
    // The version that is needed, flags, no compression, time and day, sum, sizes, lengths of name and extra field.
    const facts = [[2, VERSION], [2, 0], [2, 0], [2, 0], [2, EARLIEST], [4, crc(bytes)], [4, size], [4, size], [2, told.length], [2, 0]];
    parts.push(numbers([4, LOCAL], ...facts), told, bytes);
    // No comment, on the first disk, no attributes, and where it begins.
    central.push(numbers([4, CENTRAL], [2, VERSION], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), told);
    offset += 30 + told.length + size;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const end = numbers([4, END], [2, 0], [2, 0], [2, files.size], [2, files.size], [4, size], [4, offset], [2, 0]);
  return new Blob([...parts, ...central, end], { type });
}
