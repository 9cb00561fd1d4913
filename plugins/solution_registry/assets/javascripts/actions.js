// What a reader may do with a page: copy its link, print it, read the same in another language.

/** The link in a field, for browsers that let no script copy. */
function field(address, name) {
  const input = document.createElement("input");
  input.readOnly = true;
  input.value = address;
  input.setAttribute("aria-label", name);
  return input;
}

async function copy(button, told) {
  const { copied, byHand } = button.dataset;
  try {
    await navigator.clipboard.writeText(location.href);
    told.textContent = copied;
  } catch {
    const input = field(location.href, button.textContent);
    told.replaceChildren(byHand, " ", input);
    input.select();
  }
}

for (const actions of document.querySelectorAll("[data-actions]")) {
  const told = actions.querySelector("[role=status]");
  actions.hidden = false;
  for (const button of actions.querySelectorAll("[data-copied]")) {
    button.addEventListener("click", () => copy(button, told));
  }
  for (const button of actions.querySelectorAll("[data-registry-print]")) {
    button.addEventListener("click", () => print());
  }
}

// Solutions can be compared, and say what concerns the reader's own municipality.
if (document.querySelector("[data-compare]")) {
  import("../compare/choose.js");
  import("../yours/solution.js");
}
if (document.querySelector("[data-comparable]")) import("../compare/cards.js");

// What was searched for, and the place on the page, are the same in another language.
for (const link of document.querySelectorAll(".md-select__link[hreflang]")) {
  link.addEventListener("click", () => {
    const { search, hash } = location;
    if (new URL(link.href).pathname !== location.pathname) Object.assign(link, { search, hash });
  });
}
