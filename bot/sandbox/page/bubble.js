// One message: its words with their entities, its media, its buttons.
import { element } from "./dialogs.js";
import { say, language } from "./words.js";

// A message's words where it is only mentioned: what lies behind a spoiler stays hidden, as in Telegram.
export function mentioned(message) {
  let words = message.text;
  for (const { type, offset, length } of message.entities)
    if (type === "spoiler") words = words.slice(0, offset) + "▒".repeat(length) + words.slice(offset + length);
  return words;
}

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre" };

// Entities count UTF-16 units, as strings here do; they nest, so each level takes what lies inside.
function formatted(text, entities, from, to, open) {
  const parts = document.createDocumentFragment();
  let at = from;
  const inside = entities.filter((e) => e.offset >= from && e.offset + e.length <= to);
  while (inside.length) {
    const entity = inside.shift();
    if (entity.offset < at) continue;
    parts.append(text.slice(at, entity.offset));
    const end = entity.offset + entity.length;
    const node = made(entity, text.slice(entity.offset, end), open);
    node.append(formatted(text, inside.filter((e) => e.offset + e.length <= end), entity.offset, end, open));
    parts.append(node);
    at = end;
  }
  parts.append(text.slice(at, to));
  return parts;
}

function made(entity, words, open) {
  if (entity.type === "spoiler") return shownOnClick(element("span", "spoiler"), true);
  if (entity.type.endsWith("blockquote")) {
    const quote = element("blockquote", entity.type === "blockquote" ? "" : "expandable");
    quote.dir = "auto";
    if (entity.type !== "blockquote") shownOnClick(quote);
    return quote;
  }
  if (["url", "text_link", "bot_command"].includes(entity.type)) {
    const link = element("a");
    link.href = "#";
    link.onclick = (event) => { event.preventDefault(); open(entity.type, entity.url ?? words); };
    return link;
  }
  return element(TAGS[entity.type] ?? "span");
}

// A quotation folds up again, a spoiler stays open.
function shownOnClick(node, stays = false) {
  node.tabIndex = 0;
  node.role = "button";
  node.title = say("spoiler");
  node.onclick = () => node.classList.toggle("open", stays || undefined);
  node.onkeydown = (event) => { if (event.key === "Enter") node.click(); };
  return node;
}

function picture(message) {
  const image = element("img", "picture");
  image.src = message.media.url;
  image.alt = message.text || say("picture");
  image.loading = "lazy";
  if (message.media.width) [image.width, image.height] = [message.media.width, message.media.height];
  if (message.spoiler) {
    image.classList.add("hidden");
    image.onclick = () => image.classList.remove("hidden");
  }
  return image;
}

function medium(message) {
  const media = message.media;
  if (media.kind === "photo" || media.kind === "sticker") return picture(message);
  if (media.kind === "voice" || media.kind === "audio" || media.kind === "video") {
    const player = element(media.kind === "video" ? "video" : "audio");
    player.controls = true;
    player.preload = "none";
    player.src = media.url;
    player.setAttribute("aria-label", say(media.kind === "video" ? "file" : "voice"));
    return player;
  }
  const link = element("a", "file");
  link.href = media.url;
  link.download = media.file_name ?? "file";
  const words = element("span");
  const name = element("span", "", media.file_name ?? say("file"));
  name.dir = "auto";
  words.append(name, element("small", "", `${Math.ceil((media.file_size ?? 0) / 1024)} KB`));
  link.append(element("i", "", "↓"), words);
  return link;
}

function place(message) {
  const node = element("div", "place");
  const { latitude, longitude, horizontal_accuracy: accuracy } = message.location ?? message.venue.location;
  const spot = element("small", "", `${latitude.toFixed(5)}, ${longitude.toFixed(5)}${accuracy ? ` ± ${accuracy} m` : ""}`);
  spot.dir = "ltr";
  node.append(element("div", "map"), element("b", "", message.venue?.title ?? ""), spot);
  return node;
}

function keyboard(message, press) {
  const keys = element("div", "inline");
  for (const row of message.buttons) {
    const line = element("div", "row");
    for (const button of row) {
      const key = element("button", "", button.text);
      key.type = "button";
      key.dir = "auto";
      key.onclick = () => press(button, key);
      line.append(key);
    }
    keys.append(line);
  }
  return keys;
}

const time = (date) => new Date(date * 1000).toLocaleTimeString(language() === "ar" ? "ar-u-nu-latn" : "en-GB", { hour: "2-digit", minute: "2-digit", hour12: false });

// `messages` is one message, or the messages of an album.
export function bubble(messages, own, named, acts) {
  const first = messages[0];
  const last = messages.at(-1);
  const item = element("li", `message${own ? " own" : ""}`);
  item.dataset.id = first.id;
  if (first.service) return element("li", "service", say(first.service));
  const box = element("div", "bubble");
  if (named) box.append(element("div", "author", first.name));
  if (first.forward_origin) {
    const origin = first.forward_origin;
    box.append(element("div", "author", `${say("forwarded")} ${origin.sender_user?.first_name ?? origin.chat?.title ?? ""}`));
  }
  if (first.reply_to) {
    const quoted = element("button", "quoted");
    quoted.type = "button";
    quoted.append(element("b", "", first.reply_to.name), element("span", "", mentioned(first.reply_to)));
    quoted.onclick = () => acts.show(first.reply_to.id);
    box.append(quoted);
  }
  if (messages.length > 1) {
    const grid = element("div", "album");
    grid.append(...messages.map(medium));
    box.append(grid);
  } else if (first.media) box.append(medium(first));
  if (first.location || first.venue) box.append(place(first));
  if (first.contact) box.append(element("div", "", `${first.contact.first_name} ${first.contact.phone_number}`));
  const worded = messages.find((message) => message.text) ?? first;
  if (worded.text) {
    const text = element("div", "text");
    text.dir = "auto";
    const entities = [...worded.entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
    text.append(formatted(worded.text, entities, 0, worded.text.length, acts.open));
    worded.caption_above ? box.prepend(text) : box.append(text);
  }
  const meta = element("div", "meta");
  if (messages.some((message) => message.edited)) meta.append(element("span", "", say("edited")));
  meta.append(element("time", "", time(last.date)));
  if (acts.more) {
    const more = element("button", "", "⋯");
    more.type = "button";
    more.setAttribute("aria-label", say("more"));
    more.onclick = () => acts.more(worded);
    meta.append(more);
  }
  box.append(meta);
  item.append(box);
  if (last.buttons.length) {
    item.classList.add("wide");
    item.append(keyboard(last, (button, key) => acts.press(last, button, key)));
  }
  return item;
}
