// What is loaded once, when it is first asked for.

/**
 * A function that gives what `read` makes of the JSON at an address, each time the same. It throws where that does not
 * come, and tries anew the next time.
 */
export function once(address, read = (found) => found) {
  let come;
  const load = async () => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    return read(await answer.json());
  };
  return () => {
    come ??= load().catch((error) => {
      come = undefined;
      throw error;
    });
    return come;
  };
}
