// The state of a search: what the form says, as an address that can be shared and gone back to.

/** Read the form: only what has been filled in. */
export function fromForm(form) {
  const filled = [...new FormData(form)].filter(([, value]) => value.trim());
  return new URLSearchParams(filled);
}

/** Fill in the form. */
export function toForm(form, state) {
  for (const field of form.elements) {
    if (field.type === "checkbox") {
      field.checked = state.getAll(field.name).includes(field.value);
    } else if (field.name) {
      field.value = state.get(field.name) ?? "";
      if (field.selectedIndex < 0) field.selectedIndex = 0; // an order that there is not
    }
  }
}

/** The address of a state on this page. */
export function address(state) {
  const query = state.toString();
  return location.pathname + (query ? `?${query}` : "");
}
