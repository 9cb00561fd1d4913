// What fields have to do with each other, as the registry's checks have it: a function for each rule.
// Each is given the data and `tell`, a function of a path and the name of a sentence.

const list = (found) => found ?? [];
const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** checks/adopters.py: source_missing */
function source({ listed_by: by, sources }, tell) {
  if (by === "registry" && !sources) tell("sources", "source");
}

/** checks/roles.py: lead_missing */
function lead({ listed_by: by, lead: named }, tell) {
  if (by === "lead" && !named) tell("lead", "lead");
}

/** checks/roles.py: lead_is_partner */
function partner({ lead, partners }, tell) {
  list(partners).forEach((one, at) => one === lead && tell(`partners.${at}`, "partner"));
}

/** checks/roles.py: contact_unreachable */
function contact({ contacts }, tell) {
  list(contacts).forEach((one, at) => one.email || one.page || tell(`contacts.${at}.email`, "reach"));
}

/** checks/procurement.py: still_to_procure_missing, eligible_organisations_missing */
function routes({ procurement_routes: found }, tell) {
  list(found).forEach((route, at) => {
    const place = `procurement_routes.${at}`;
    if (route.type === "open_source" && !route.still_to_procure) tell(`${place}.still_to_procure`, "procure");
    list(route.eligible).forEach(({ basis, organisations, list: address }, row) => {
      const lacks = { named: !organisations, confirmed_beforehand: !organisations && !address }[basis];
      if (lacks) tell(`${place}.eligible.${row}.organisations`, "named");
    });
    if (route.first_call_off > route.last_call_off) tell(`${place}.last_call_off`, "reversed");
  });
}

/** checks/dates.py: ends_before_start */
function verdicts({ attestations }, tell) {
  list(attestations).forEach(({ decided_on: from, valid_until: until }, at) => {
    if (until < from) tell(`attestations.${at}.valid_until`, "reversed");
  });
}

/** checks/lists.py: range_reversed, bands_not_ascending */
function ranges({ adoption, costs }, tell) {
  for (const name of ["effort_hours", "weeks"]) {
    const range = adoption?.[name];
    if (range?.min > range?.max) tell(`adoption.${name}.max`, "reversed");
  }
  const previous = {};
  list(costs?.bands).forEach(({ population_below: below = Infinity, currency }, at) => {
    if (below <= (previous[currency] ?? 0)) tell(`costs.bands.${at}.population_below`, "bands");
    previous[currency] = below;
  });
}

// As in checks/dates.py, which has more. A star is every row.
const PAST = [
  "gates.*.passed_on",
  "costs.development.reimbursed.*.on",
  "procurement_routes.*.agreement.called_off.as_of",
  "procurement_routes.*.assessed.on",
  "accessibility.checked_on",
  "results.*.measured_on",
  "versions.*.released_on",
  "attestations.*.decided_on",
];
const PAST_OF_USE = ["confirmation.on", "procurement.concluded_on", "as_of"];
const PRICED = ["governance.contribution.year", "costs.development.year", "costs.bands.*.price_year"];
const PRICED_OF_USE = ["cost.year"];

/** What stands at a place, and where exactly. */
function at(value, steps, path = []) {
  if (value === undefined) return [];
  const [step, ...rest] = steps;
  if (step === undefined) return [[path.join("."), value]];
  const below = step === "*" ? Object.keys(value) : [step];
  return below.flatMap((key) => at(value[key], rest, [...path, key]));
}

/** checks/dates.py: date_in_future */
const past = (days, years) => (said, tell) => {
  const stated = (places) => places.flatMap((place) => at(said, place.split(".")));
  for (const [place, day] of stated(days)) if (day > today().slice(0, day.length)) tell(place, "future");
  const latest = Number(today().slice(0, 4)) + 1;
  for (const [place, year] of stated(years)) if (year > latest) tell(place, "ahead");
};

/** checks/adopters.py: source_missing, case_number_missing; checks/dates.py: use_not_begun */
function use({ stage, since, confirmation, source: written }, tell) {
  if (!confirmation && !written) tell("source", "unconfirmed");
  if (confirmation?.proof === "case_number" && !confirmation.case_number) tell("confirmation.case_number", "case");
  const planned = ["interested", "evaluating", "implementing"].includes(stage);
  if (since && !planned && since > today().slice(0, since.length)) tell("since", "future");
}

export const RULES = {
  solution: [source, lead, partner, contact, routes, verdicts, ranges, past(PAST, PRICED)],
  use: [use, past(PAST_OF_USE, PRICED_OF_USE)],
};
