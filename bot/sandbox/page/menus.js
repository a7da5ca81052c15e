// What opens from a column: the actions of a message, the commands, what can be attached.
import { mentioned } from "./bubble.js";
import { choices, choosePoint, element } from "./dialogs.js";
import { say } from "./words.js";
import { sample } from "./sample.js";

export const menus = {
  openActions(message, own) {
    const acts = [[say("reply"), () => { this.replyTo = message; this.drawComposer(); this.field.focus(); }]];
    if (own) {
      if (message.text) acts.push([say("edit"), () => { this.editing = message; this.field.value = message.text; this.drawComposer(); this.field.focus(); }]);
      acts.push([say("delete"), () => this.post(`/messages/${message.id}`, undefined, "DELETE")]);
    }
    choices(mentioned(message).slice(0, 60) || this.name(), acts);
  },

  openPopup(name, items) {
    const popup = this.find("popup");
    popup.hidden = !popup.hidden && popup.dataset.name === name;
    popup.dataset.name = name;
    popup.replaceChildren(...items);
    if (!popup.hidden) popup.querySelector("button")?.focus();
  },

  item(bold, text, act) {
    const button = element("button");
    button.type = "button";
    if (bold) button.append(element("b", "", bold));
    button.append(element("span", "", text));
    button.onclick = () => { this.find("popup").hidden = true; act(); };
    return button;
  },

  openMenu() {
    this.openPopup("menu", this.view.commands.map((c) => this.item(`/${c.command}`, c.description, () => this.say(`/${c.command}`))));
  },

  openAttach() {
    this.openPopup("attach", [
      this.item("", say("photo"), () => this.choose("photo", "image/*", true)),
      this.item("", say("sample"), async () => this.sendFiles("photo", [await sample()])),
      this.item("", say("location"), () => choosePoint((location) => this.post("/messages", { location }))),
      this.item("", say("voice"), () => this.choose("voice", "audio/*")),
      this.item("", say("file"), () => this.choose("document", "")),
      element("p", "", say("several")),
    ]);
  },

  choose(kind, accept, multiple = false) {
    const input = element("input");
    Object.assign(input, { type: "file", accept, multiple });
    input.onchange = () => this.sendFiles(kind, [...input.files]);
    input.click();
  },

  async sendFiles(kind, files) {
    if (!files.length) return;
    const form = new FormData();
    form.append("data", JSON.stringify({ kind, caption: this.field.value.trim(), reply_to: this.replyTo?.id ?? null }));
    files.slice(0, 10).forEach((file, number) => form.append(`file${number}`, file, file.name));
    await this.post(files.length > 1 ? "/album" : "/messages", form);
    this.field.value = "";
    this.forget();
  },
};
