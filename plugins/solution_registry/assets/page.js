// Which solution a page is about.

/** Its id, by the address: whatever the folders above the site are called. */
export const solution = location.pathname.match(/.*\/solutions\/([^/]+)\//)?.[1];
