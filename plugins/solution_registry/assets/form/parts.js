// The fields of what is closed at first: fetched when the page is, and put where it was told in words.
// Without them nothing can be written, since what is kept of them would be lost.

export async function parts(form) {
  const answer = await fetch(form.dataset.parts);
  if (!answer.ok) throw new Error(answer.statusText);
  for (const [key, html] of Object.entries(await answer.json())) {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    form.querySelector(`[data-part="${key}"]`).replaceChildren(...body.childNodes);
  }
}
