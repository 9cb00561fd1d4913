// Enter in a field goes on to the next one: what the form makes is made by its button alone.

/** Let Enter do so in a form. */
export function goOn(form) {
  form.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key !== "Enter" || target.localName !== "input" || event.isComposing) return;
    event.preventDefault();
    if (event.repeat) return; // it would run through all of them
    const all = [...form.querySelectorAll("input, select, textarea, button, summary")];
    all.slice(all.indexOf(target) + 1).find((one) => one.checkVisibility())?.focus();
  });
}
