// What a page makes, saved as a file on the reader's computer.

/** Save a Blob under a name. */
export function save(made, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(made);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
