// The page of a form: fetches the rest of it and makes it live, or says that it did not come.

import { begin } from "./form.js";
import { parts } from "./parts.js";

const form = document.querySelector("[data-form]");
const status = form.querySelector("[data-status]");

document.querySelector("[data-without-script]").hidden = true;
parts(form).then(begin, () => {
  status.textContent = status.dataset.failed;
  form.before(status);
});
