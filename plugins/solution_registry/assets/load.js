// What is loaded from the site's own addresses.

/** The answer of an address. It throws where none comes, or one that says that there is nothing. */
export async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer;
}

/**
 * A function that gives what `read` makes of the JSON at an address, loaded when it is first asked for. It throws where
 * that does not come, and tries anew the next time.
 */
export function once(address, read = (found) => found) {
  let come;
  const first = async () => read(await (await load(address)).json());
  return () => {
    come ??= first().catch((error) => {
      come = undefined;
      throw error;
    });
    return come;
  };
}
