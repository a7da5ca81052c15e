// The page's start: who is there, which chats, the language, and news from the server.
import { Column } from "./column.js";
import { ask } from "./server.js";
import { storage } from "./storage.js";
import { say, setLanguage, language } from "./words.js";
import { toast } from "./dialogs.js";

const columns = new Map();
let overview = null;
let shown = storage("chat");

const byId = (id) => document.getElementById(id);

// A private chat each, then each group and then each channel once, seen by whoever may write there.
function places() {
  const found = [];
  for (const person of overview.people)
    for (const chat of person.chats) {
      if (chat.type === "private") found.push({ key: `p${person.id}`, person, chat });
      else {
        const other = found.find((place) => place.chat.id === chat.id);
        if (!other) found.push({ key: `c${chat.id}`, person, chat });
        else if (!other.chat.may_write && chat.may_write) Object.assign(other, { person, chat });
      }
    }
  const rank = (place) => ["private", "group", "supergroup", "channel"].indexOf(place.chat.type);
  return found.sort((a, b) => rank(a) - rank(b));
}

function draw() {
  document.title = say("title");
  byId("title").textContent = say("title");
  byId("note").textContent = say("note");
  byId("language").textContent = say("other_language");
  byId("tabs").setAttribute("aria-label", say("chats"));
  for (const place of places()) {
    if (!columns.has(place.key)) {
      const column = new Column(place, { open: openLink, badge: drawTabs });
      columns.set(place.key, column);
      byId("columns").append(column.element);
    }
    columns.get(place.key).place = place;
  }
  if (!columns.has(shown)) shown = columns.keys().next().value;
  drawTabs();
}

function drawTabs() {
  const tabs = [...columns.values()].map((column) => {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.role = "tab";
    tab.id = `tab-${column.place.key}`;
    tab.textContent = column.name();
    tab.dir = "auto";
    tab.setAttribute("aria-selected", column.place.key === shown);
    if (column.unread) {
      const badge = document.createElement("span");
      badge.className = "badge";
      badge.textContent = column.unread;
      tab.append(badge);
    }
    tab.onclick = () => select(column.place.key);
    return tab;
  });
  byId("tabs").replaceChildren(...tabs);
  for (const column of columns.values()) {
    column.element.classList.toggle("shown", column.place.key === shown);
    column.element.setAttribute("aria-labelledby", `tab-${column.place.key}`);
  }
}

function select(key) {
  shown = key;
  storage("chat", key);
  byId("toasts").replaceChildren(); // they were said to whoever was looked at before
  drawTabs();
  columns.get(key).element.scrollIntoView({ inline: "nearest", block: "nearest" }); // on a wide screen
  columns.get(key).wasOpened();
  byId(`tab-${key}`).scrollIntoView({ inline: "center", block: "nearest" });
}

// A link to the bot opens in the private chat of the person whose column it stands in.
async function openLink(person, href) {
  const link = new URL(href, "https://t.me");
  const toBot = /^(www\.)?t\.me$/.test(link.hostname) && link.pathname.slice(1) === overview.bot.username;
  if (!toBot) {
    toast(href);
    return;
  }
  const payload = link.searchParams.get("start");
  select(`p${person.id}`);
  await ask(`/people/${person.id}/chats/${person.id}/messages`, { text: payload ? `/start ${payload}` : "/start" });
}

async function refresh() {
  overview = await ask("/overview");
  draw();
  await Promise.all([...columns.values()].map((column) => column.refresh(overview.bot)));
}

let running = false;
let again = false;
async function news() {
  if (running) {
    again = true;
    return;
  }
  running = true;
  try {
    do {
      again = false;
      await refresh();
    } while (again);
  } finally {
    running = false;
  }
}

async function changeLanguage(name) {
  await setLanguage(name);
  if (overview) {
    draw();
    for (const column of columns.values()) column.redraw();
  }
}

byId("language").onclick = () => changeLanguage(language() === "en" ? "ar" : "en");
await changeLanguage(storage("language") ?? (navigator.language.startsWith("ar") ? "ar" : "en"));
const events = new EventSource("/sandbox/events");
events.onmessage = () => { byId("line").textContent = ""; news(); };
events.onerror = () => { byId("line").textContent = say("offline"); };
