// Short lines that go by themselves, alerts that wait, and the choice of a point.
import { say } from "./words.js";

const TOWNS = [
  ["Sarmin", "سرمين", 35.904, 36.725], ["Idlib", "إدلب", 35.9306, 36.6339], ["Ariha", "أريحا", 35.8139, 36.6097],
  ["Jisr al-Shughur", "جسر الشغور", 35.8131, 36.3206], ["Atarib", "الأتارب", 36.1389, 36.8303], ["Taftanaz", "تفتناز", 35.9981, 36.7861],
];
const box = () => document.getElementById("dialog");

export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export function toast(text) {
  const line = element("div", "", text);
  line.dir = "auto";
  document.getElementById("toasts").append(line);
  setTimeout(() => line.remove(), 4500);
}

function button(text, act, main) {
  const made = element("button", main ? "main" : "", text);
  made.type = "button";
  made.onclick = act;
  return made;
}

export function alertBox(text) {
  const words = element("p", "", text);
  words.dir = "auto";
  const acts = element("div", "acts");
  acts.append(button(say("ok"), () => box().close(), true));
  box().replaceChildren(words, acts);
  box().showModal();
}

export function choices(title, list) {
  const found = element("div", "list");
  for (const [text, act] of list) found.append(button(text, () => { box().close(); act(); }));
  const acts = element("div", "acts");
  acts.append(button(say("cancel"), () => box().close()));
  box().replaceChildren(element("h2", "", title), found, acts);
  box().showModal();
}

function field(name, value) {
  const label = element("label", "", say(name));
  const input = element("input");
  input.name = name;
  input.inputMode = "decimal";
  input.value = value;
  label.append(input);
  return [label, input];
}

// A few towns, a grid over the region, or typed numbers.
export function choosePoint(share) {
  const [northLabel, north] = field("latitude", "35.904");
  const [eastLabel, east] = field("longitude", "36.725");
  const set = (a, b) => { north.value = a.toFixed(5); east.value = b.toFixed(5); };
  const towns = element("div", "list");
  for (const [english, arabic, a, b] of TOWNS)
    towns.append(button(document.documentElement.lang === "ar" ? arabic : english, () => set(a, b)));
  const grid = button("", (event) => {
    const size = grid.getBoundingClientRect();
    const [x, y] = event.detail ? [event.clientX - size.left, event.clientY - size.top] : [size.width / 2, size.height / 2];
    set(36.6 - (y / size.height) * 1.4, 36 + (x / size.width) * 1.6);
  });
  grid.className = "grid";
  grid.setAttribute("aria-label", say("grid"));
  const pair = element("div", "pair");
  pair.append(northLabel, eastLabel);
  const acts = element("div", "acts");
  acts.append(button(say("cancel"), () => box().close()), button(say("share"), () => {
    const [latitude, longitude] = [Number(north.value), Number(east.value)];
    if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return;
    box().close();
    share({ latitude, longitude, horizontal_accuracy: 20 });
  }, true));
  box().replaceChildren(element("h2", "", say("choose_point")), towns, grid, pair, acts);
  box().showModal();
}
