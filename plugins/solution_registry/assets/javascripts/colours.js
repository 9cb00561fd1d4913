// Light or dark: as the reader has chosen, else as the system is. Nothing is kept before a choice,
// and nothing of the choice to follow the system.

{
  const key = `${new URL("../../", document.currentScript.src).pathname}.__palette`;
  const choices = [...document.querySelectorAll("[data-registry-colours] input")];
  const bars = [...document.querySelectorAll('meta[name="theme-color"]')];
  const barColours = bars.map(({ content }) => content);

  const follows = ({ dataset }) => dataset.mdColorMedia === "(prefers-color-scheme)";
  const holds = ({ dataset }) => dataset.mdColorMedia && matchMedia(dataset.mdColorMedia).matches;

  /** The choice that is kept, if any. */
  function kept() {
    try {
      return choices[JSON.parse(localStorage.getItem(key))?.index];
    } catch {
      return undefined;
    }
  }

  function keep(choice) {
    const { mdColorMedia: media, mdColorScheme: scheme, mdColorPrimary: primary, mdColorAccent: accent } = choice.dataset;
    const value = { index: choices.indexOf(choice), color: { media, scheme, primary, accent } };
    try {
      if (follows(choice)) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // A browser that keeps nothing shows the choice on this page.
    }
  }

  function show(choice) {
    const shown = follows(choice) ? (choices.find((one) => one !== choice && holds(one)) ?? choice) : choice;
    choice.checked = true;
    for (const one of choices) {
      const label = one.nextElementSibling;
      if (label) label.hidden = one !== choice;
    }
    for (const name of ["Scheme", "Primary", "Accent"]) {
      document.body.setAttribute(`data-md-color-${name.toLowerCase()}`, shown.dataset[`mdColor${name}`]);
    }
    // The bar of the browser's own has the colour of the header.
    const dark = shown.dataset.mdColorScheme === "slate";
    bars.forEach((bar, index) => {
      const own = bars.findIndex(({ media }) => media.includes(dark ? "dark" : "light"));
      bar.content = barColours[follows(choice) || own < 0 ? index : own];
    });
  }

  const start = () => show(kept() ?? choices.find(holds) ?? choices[0]);

  function choose(choice) {
    keep(choice);
    show(choice);
  }

  if (choices.length) {
    start();
    for (const one of choices) {
      one.addEventListener("change", () => choose(one));
      one.addEventListener("keydown", (event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        const next = choices[(choices.indexOf(one) + 1) % choices.length];
        choose(next);
        next.focus();
      });
    }
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", start);
    // Another window has chosen, or what was kept has been removed.
    addEventListener("storage", start);
    addEventListener("pageshow", ({ persisted }) => persisted && start());
  }
}
