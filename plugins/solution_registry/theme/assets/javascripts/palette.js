// The choice of light or dark: the theme leaves all choices unchecked until one is made; here the
// one that holds is, so that a keyboard and a screen reader begin from there.

const choices = [...document.querySelectorAll('[data-md-component="palette"] input')];
const kept = globalThis.__md_get?.("__palette");
const current = kept
  ? choices[kept.index]
  : choices.find(({ dataset }) => matchMedia(dataset.mdColorMedia).matches);

if (current) current.checked = true;
