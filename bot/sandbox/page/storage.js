// What this browser remembers.
export function storage(name, value) {
  if (value !== undefined) localStorage.setItem(`sandbox.${name}`, value);
  return localStorage.getItem(`sandbox.${name}`);
}
