// What is kept may change while a page is open, and be shown anew.

/** Do something anew when what is kept may have changed elsewhere: in another window, or since the page was left. */
export function anew(show) {
  addEventListener("storage", () => show());
  addEventListener("pageshow", (event) => event.persisted && show());
}
