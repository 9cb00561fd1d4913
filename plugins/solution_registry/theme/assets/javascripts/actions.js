// What a reader may do with a page: copy its link, print it, read the same in another language.

const actions = document.querySelector("[data-registry-actions]");
const told = document.querySelector("[data-registry-copied]");

/** The link in a field, for browsers that let no script copy. */
function field(address) {
  const input = document.createElement("input");
  input.readOnly = true;
  input.value = address;
  input.setAttribute("aria-label", actions.querySelector("[data-registry-copy]").textContent);
  return input;
}

async function copy({ currentTarget }) {
  const { copied, byHand } = currentTarget.dataset;
  try {
    await navigator.clipboard.writeText(location.href);
    told.textContent = copied;
  } catch {
    const input = field(location.href);
    told.replaceChildren(byHand, " ", input);
    input.select();
  }
}

if (actions && told) {
  actions.hidden = false;
  actions.querySelector("[data-registry-copy]").addEventListener("click", copy);
  actions.querySelector("[data-registry-print]").addEventListener("click", () => print());
}

// What was searched for, and the place on the page, are the same in another language.
for (const link of document.querySelectorAll(".md-select__link[hreflang]")) {
  link.addEventListener("click", () => {
    const { search, hash } = location;
    if (new URL(link.href).pathname !== location.pathname) Object.assign(link, { search, hash });
  });
}
