// On the page for what is not there: the pages that the address may have meant.

import { distance } from "../search/distance.js";

const ROOT = new URL("../../", import.meta.url);
const SHOWN = 5;
const sections = [...document.querySelectorAll("[data-registry-missing]")];

/** The section of the language that the address begins with, or of the first one. */
function here() {
  const homes = sections.map(({ dataset }) => new URL(dataset.registryMissing, ROOT).pathname);
  const longest = homes.map((home, index) => [home.length, index]).sort(([a], [b]) => b - a);
  const [, index] = longest.find(([, at]) => location.pathname.startsWith(homes[at])) ?? [0, 0];
  return [sections[index], homes[index]];
}

/** The path that was asked for; as it is written, where it says no letters. */
function path() {
  try {
    return decodeURI(location.pathname);
  } catch {
    return location.pathname;
  }
}

/** What was asked for, in small letters: its parts, without what files are called. */
function asked(home) {
  const parts = path().slice(home.length).toLowerCase().split("/");
  return parts.filter((part) => part && !/^index\.html?$/.test(part));
}

/** How far an address is from the parts that were asked for; Infinity is too far. */
function far(address, parts) {
  const own = address.split("/").filter(Boolean);
  const [name, wanted] = [own.at(-1), parts.at(-1).replace(/\.html?$/, "")];
  const limit = Math.floor(wanted.length / 3);
  const found = name === wanted ? 0 : distance(name, wanted, limit);
  const [shorter, longer] = name.length < wanted.length ? [name, wanted] : [wanted, name];
  const holds = shorter.length > 3 && longer.includes(shorter);
  if (found > limit && !holds) return Infinity;
  // Among equals, those in the folder that was asked for; else solutions.
  const folder = parts.length > 1 ? parts[0] : "solutions";
  return Math.min(found, holds ? limit : Infinity) + distance(own[0], folder, 4) / 10;
}

/** How far an address is from above what was asked for; what lies above comes after what is near. */
function above(address, parts) {
  const own = address.split("/").filter(Boolean);
  const holds = own.length < parts.length && own.every((part, index) => part === parts[index]);
  return holds ? 100 - own.length : Infinity;
}

/** A page as it calls itself; its address where that does not come. */
async function titled(address, home) {
  const path = address.replace(/\/$/, "");
  const answer = await fetch(home + address).catch(() => null);
  if (!answer?.ok) return path;
  const { title } = new DOMParser().parseFromString(await answer.text(), "text/html");
  return title.replace(/ - (?!.* - ).*$/u, "") || path; // without what the site is called
}

async function suggest() {
  const [section, home] = here();
  if (!section) return;
  if (section !== sections[0]) sections[0].before(section);
  const parts = asked(home);
  if (!parts.length) return;
  const answer = await fetch(new URL("search/addresses.txt", ROOT));
  if (!answer.ok) return;
  const near = (await answer.text())
    .split("\n")
    .filter(Boolean)
    .map((address) => [Math.min(far(address, parts), above(address, parts)), address])
    .filter(([distance]) => distance < Infinity)
    .sort(([a, one], [b, other]) => a - b || one.length - other.length || one.localeCompare(other))
    .slice(0, SHOWN);
  if (!near.length) return;
  const titles = await Promise.all(near.map(([, address]) => titled(address, home)));
  const list = document.createElement("ul");
  for (const [at, [, address]] of near.entries()) {
    const link = document.createElement("a");
    link.href = home + address;
    link.textContent = titles[at];
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  const box = section.querySelector("[data-near]");
  const told = document.createElement("p");
  told.textContent = box.dataset.near;
  box.append(told, list);
}

suggest();
