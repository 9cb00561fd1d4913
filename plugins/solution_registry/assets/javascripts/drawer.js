// The drawer of narrow windows: a button opens it and tells its state; Escape closes it.

const toggle = document.getElementById("__drawer");
const drawer = document.querySelector('[data-md-type="navigation"]');
const button = document.querySelector("[data-registry-drawer]");

function close() {
  if (toggle.checked) toggle.click();
}

if (toggle && drawer && button) {
  for (const plain of document.querySelectorAll("[data-registry-plain]")) plain.hidden = true;
  button.hidden = false;
  button.addEventListener("click", () => toggle.click());
  toggle.addEventListener("change", () => {
    button.setAttribute("aria-expanded", toggle.checked);
    if (toggle.checked) drawer.querySelector("a")?.focus();
  });
  // Whoever goes on behind the drawer has left it.
  drawer.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !drawer.contains(relatedTarget)) close();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !toggle.checked) return;
    close();
    button.focus();
  });
}
