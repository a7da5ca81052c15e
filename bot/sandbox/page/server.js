// Calls to the server.
import { toast } from "./dialogs.js";

export async function ask(path, body, method) {
  const how = { method: method ?? (body === undefined ? "GET" : "POST") };
  if (body instanceof FormData) how.body = body;
  else if (body !== undefined) {
    how.body = JSON.stringify(body);
    how.headers = { "Content-Type": "application/json" };
  }
  const answer = await fetch(`/sandbox${path}`, how);
  const value = await answer.json();
  if (!answer.ok) {
    toast(value.error);
    throw new Error(value.error);
  }
  return value;
}
