// The page's own words, one small file a language.
import { storage } from "./storage.js";

let words = {};
let now = "en";

export const say = (name) => words[name] ?? name;
export const language = () => now;

export async function setLanguage(name) {
  now = name === "ar" ? "ar" : "en";
  words = await (await fetch(`/page/${now}.json`)).json();
  storage("language", now);
  document.documentElement.lang = now;
  document.documentElement.dir = now === "ar" ? "rtl" : "ltr";
}
