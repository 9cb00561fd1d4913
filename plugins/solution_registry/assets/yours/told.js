// What of a solution concerns the reader's own municipality, told and marked on the solution's page.

import { invented } from "./answer.js";
import { bands, own as ofSize, stated } from "./bands.js";
import { concerns, element, likeList, routeList } from "./concerns.js";
import { municipality } from "./kept.js";
import { beside, besideRoute, unmark } from "./mark.js";
import { isExample, routes } from "./routes.js";
import { useLine } from "./use.js";
import { words } from "./words.js";

const organisations = new URL("../../organisations/", location).pathname;
const given = routes(document);
const example = isExample(document);
let asked = 0;

const adopter = (one) => document.querySelector(`#adopters ~ .sr-scroll th[scope=row] > a[href$="/organisations/${one.id}/"]`)?.parentElement;

function fact(question, ...answer) {
  return element("div", element("dt", question), element("dd", ...answer));
}

/** Tell it in `told`, of the solution of an id; anew when somebody else is chosen. */
export async function tell(id, told) {
  const turn = (asked += 1);
  const own = municipality();
  const size = !invented(example, own?.id) && ofSize(bands(document), own);
  const found = own ? await concerns(id, given, example).catch(() => null) : null;
  const said = size || found ? await words() : {};
  if (turn !== asked) return;
  unmark(document);
  const facts = [];
  if (found?.use) {
    const confirm = new URL(`../../submit/use/?solution=${id}`, location).href;
    facts.push(fact(said.told, ...useLine(found.use, adopter(found.one), confirm, said)));
  }
  if (found?.routes.length) facts.push(fact(said.may, routeList(found.routes, said)));
  if (size) {
    facts.push(fact(said.cost, stated(size)));
    beside(size.cells[0], said.size);
  }
  if (found?.comparable) facts.push(fact(said.alike, ...likeList(found.like, said, organisations)));
  for (const { place, answer } of found?.routes ?? []) besideRoute(place, said[answer], answer, true, " ");
  for (const one of found?.like ?? []) if (adopter(one)) beside(adopter(one), said.like);
  const list = element("dl", ...facts);
  list.className = "sr-facts";
  told.replaceChildren(...(facts.length ? [list] : []));
}
