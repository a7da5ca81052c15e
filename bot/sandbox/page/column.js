// One chat as one person sees it: messages, what is written, the keyboards.
import { bubble, mentioned } from "./bubble.js";
import { alertBox, choosePoint, element, toast } from "./dialogs.js";
import { ask } from "./server.js";
import { say, language } from "./words.js";
import { menus } from "./menus.js";

const FACES = ["#7a5195", "#2f6690", "#8a5a44", "#52796f", "#b5651d", "#3d5a80", "#6d597a"];

export class Column {
  constructor(place, page) {
    this.place = place;
    this.page = page;
    this.view = null;
    this.items = new Map();
    this.unread = 0;
    this.newest = 0;
    this.replyTo = null;
    this.editing = null;
    this.element = document.getElementById("column").content.firstElementChild.cloneNode(true);
    this.element.dataset.key = place.key;
    this.find = (name) => this.element.querySelector(`.${name}`);
    this.list = this.find("messages");
    this.field = this.element.querySelector("textarea");
    this.find("composer").onsubmit = (event) => { event.preventDefault(); this.send(); };
    this.field.onkeydown = (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.send(); }
    };
    this.element.onkeydown = (event) => { if (event.key === "Escape") this.forget(); };
    this.element.onclick = (event) => { if (!event.target.closest(".popup, .menu, .attach")) this.find("popup").hidden = true; };
    this.field.oninput = () => { this.field.style.height = "auto"; this.field.style.height = `${this.field.scrollHeight}px`; };
    this.find("menu").onclick = () => this.openMenu();
    this.find("attach").onclick = () => this.openAttach();
    this.find("block").onclick = () => this.post("/status", { status: this.view.blocked ? "member" : "kicked" });
    this.find("newest").onclick = () => this.toEnd();
    this.list.onscroll = () => { if (this.atEnd()) this.wasRead(); };
  }

  get path() { return `/people/${this.place.person.id}/chats/${this.place.chat.id}`; }
  name() { return this.place.chat.type === "private" ? this.place.person.first_name : this.place.chat.title; }
  visible() { return this.element.offsetParent !== null; }
  atEnd() { return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 60; }
  post(path, body, method) { return ask(this.path + path, body, method ?? "POST"); }

  async refresh(bot) {
    this.bot = bot;
    const view = await ask(this.path);
    const fresh = view.messages.filter((m) => m.id > this.newest && m.author !== this.place.person.id).length;
    const first = this.view === null;
    const changed = first || JSON.stringify({ ...view, version: 0 }) !== JSON.stringify({ ...this.view, version: 0 });
    this.view = view;
    this.newest = Math.max(this.newest, ...view.messages.map((m) => m.id));
    if (!changed) return;
    const end = first || this.atEnd();
    this.redraw();
    if (end) this.toEnd();
    if (!first && fresh && !(this.visible() && end)) {
      this.unread += fresh;
      this.find("newest").hidden = end;
      this.page.badge();
    }
  }

  redraw() {
    if (!this.view) return;
    const { person, chat } = this.place;
    const name = this.find("name");
    name.replaceChildren(element("bdi", "", this.name()));
    const role = person.about ? say(person.about) : "";
    this.find("about").textContent = this.view.blocked ? say("blocked") : chat.type === "private" ? role : `${say(chat.type)} · ${say("as")} ${person.first_name}`;
    this.find("face").textContent = [...this.name()][0];
    this.find("face").style.setProperty("--face", FACES[Math.abs(chat.id) % FACES.length]);
    const block = this.find("block");
    block.hidden = chat.type !== "private" || !this.view.started;
    block.textContent = say(this.view.blocked ? "unblock" : "block");
    this.find("newest").textContent = say("newest");
    this.list.setAttribute("aria-label", `${say("messages_of")} ${this.name()}`);
    this.drawMessages();
    this.drawComposer();
    this.drawKeyboard();
  }

  drawMessages() {
    const top = this.list.scrollTop;
    const items = [];
    let day = "";
    const messages = [...this.view.messages];
    while (messages.length) {
      const group = [messages.shift()];
      while (group[0].media_group_id && messages[0]?.media_group_id === group[0].media_group_id) group.push(messages.shift());
      const date = new Date(group[0].date * 1000).toLocaleDateString(language() === "ar" ? "ar-SY-u-nu-latn" : "en-GB", { day: "numeric", month: "long" });
      if (date !== day) items.push(element("li", "day", date));
      day = date;
      items.push(this.kept(group));
    }
    if (!items.length) {
      const words = this.bot?.description[this.place.person.language_code] ?? this.bot?.description[""];
      const empty = element("li", "empty", words ?? say("empty"));
      empty.dir = "auto";
      items.push(empty);
    }
    this.put(items);
    this.list.scrollTop = top;
  }

  // What did not change keeps its element, so that focus, a played voice note and a pressed key stay as they are.
  kept(group) {
    const stamp = JSON.stringify(group) + language() + this.view.may_write;
    const known = this.items.get(group[0].id);
    if (known?.stamp === stamp) return known.item;
    const item = this.drawBubble(group);
    this.items.set(group[0].id, { stamp, item });
    return item;
  }

  put(items) {
    const wanted = new Set(items);
    for (const old of [...this.list.children])
      if (!wanted.has(old)) {
        if (old.contains(document.activeElement)) this.list.focus();
        old.remove();
      }
    items.forEach((item, number) => {
      if (this.list.children[number] !== item) this.list.insertBefore(item, this.list.children[number] ?? null);
    });
  }

  drawBubble(group) {
    const { person, chat } = this.place;
    const own = group[0].author === person.id;
    return bubble(group, own, !own && chat.type !== "private", {
      more: this.view.may_write ? (message) => this.openActions(message, own) : null,
      press: (message, button, key) => this.press(message, button, key),
      open: (kind, words) => (kind === "bot_command" ? this.say(words) : this.page.open(person, words)),
      show: (id) => this.list.querySelector(`[data-id="${id}"]`)?.scrollIntoView({ block: "center" }),
    });
  }

  drawComposer() {
    const starting = this.place.chat.type === "private" && !this.view.started;
    this.find("below").hidden = !this.view.may_write;
    this.find("composer").classList.toggle("start", starting || this.view.blocked);
    const send = this.find("send");
    send.textContent = starting ? say("start") : this.view.blocked ? say("unblock") : "➤";
    send.setAttribute("aria-label", starting ? say("start") : say("send"));
    this.find("menu").textContent = this.place.chat.type === "private" ? say("menu") : "/";
    this.find("menu").setAttribute("aria-label", say("menu"));
    this.find("menu").hidden = !this.view.commands.length;
    this.find("attach").setAttribute("aria-label", say("attach"));
    const wanted = this.view.keyboard?.input_field_placeholder;
    this.field.placeholder = wanted ?? say("write");
    this.field.setAttribute("aria-label", `${say("write")}: ${this.name()}`);
    const hint = this.find("hint");
    const about = this.editing ? ["editing", this.editing] : this.replyTo ? ["replying", this.replyTo] : null;
    hint.hidden = !about;
    if (about) {
      const close = element("button", "", "✕");
      close.type = "button";
      close.setAttribute("aria-label", say("cancel"));
      close.onclick = () => this.forget();
      hint.replaceChildren(element("span", "", `${say(about[0])}: ${mentioned(about[1])}`), close);
    }
  }

  drawKeyboard() {
    const place = this.find("keyboard");
    const rows = this.view.keyboard?.keyboard ?? [];
    place.hidden = !rows.length || this.view.blocked;
    place.replaceChildren(...rows.map((row) => {
      const line = element("div", "row");
      for (const button of row) {
        const key = element("button", "", button.text);
        key.type = "button";
        key.dir = "auto";
        key.onclick = () => button.request_location
          ? choosePoint((location) => this.post("/messages", { location, from_keyboard: true }))
          : this.post("/messages", { text: button.text, from_keyboard: true });
        line.append(key);
      }
      return line;
    }));
  }

  async send() {
    if (this.view.blocked) return void this.post("/status", { status: "member" });
    const starting = this.place.chat.type === "private" && !this.view.started;
    const text = starting ? this.start() : this.field.value.trim();
    if (!text) return;
    if (this.editing) await this.post(`/messages/${this.editing.id}`, { text }, "PUT");
    else await this.say(text);
    this.field.value = "";
    this.field.style.height = "auto";
    this.forget();
    this.toEnd();
  }

  // As in Telegram, *Start* carries the code of the invitation that lies in the chat.
  start() {
    const codes = this.view.messages.map((message) => /[?&]start=([\w-]+)/.exec(message.text)?.[1]);
    return ["/start", codes.findLast(Boolean)].filter(Boolean).join(" ");
  }

  say(text) {
    return this.post("/messages", this.replyTo ? { text, reply_to: this.replyTo.id } : { text });
  }

  forget() {
    if (this.editing) this.field.value = "";
    this.editing = this.replyTo = null;
    this.find("popup").hidden = true;
    this.drawComposer();
  }

  async press(message, button, key) {
    if (button.url) return this.page.open(this.place.person, button.url);
    if (!button.callback_data) return toast(button.text);
    key.setAttribute("aria-busy", "true");
    try {
      const { answer } = await this.post(`/messages/${message.id}/press`, { data: button.callback_data, wait: 20 });
      if (answer?.url) this.page.open(this.place.person, answer.url);
      if (answer?.text) (answer.show_alert ? alertBox : toast)(answer.text);
    } finally {
      key.removeAttribute("aria-busy");
    }
  }

  toEnd() {
    this.list.scrollTop = this.list.scrollHeight;
    this.wasRead();
  }

  wasOpened() { this.toEnd(); }

  wasRead() {
    this.find("newest").hidden = true;
    if (this.unread && this.visible()) {
      this.unread = 0;
      this.page.badge();
    }
  }
}

Object.assign(Column.prototype, menus);
