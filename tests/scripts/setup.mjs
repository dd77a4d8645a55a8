// Loaded before every test: a page to stand in, and the libraries where the build puts it.

import { register } from "node:module";
import { Window } from "happy-dom";

const PACKAGES = new URL("../../runtime/node_modules/", import.meta.url).href;
const HOOK = `const found = { "ical-generator": "ical-generator/dist/index.mjs", qr: "qr/index.js" };
export async function resolve(name, context, next) {
  const [, library] = /\\/vendor\\/([\\w-]+)\\.mjs$/.exec(name) ?? [];
  return library ? { url: "${PACKAGES}" + found[library], shortCircuit: true } : next(name, context);
}`;
register(`data:text/javascript,${encodeURIComponent(HOOK)}`);

const NAMES = [
  "CSS", "DOMParser", "Element", "Event", "HTMLAnchorElement", "HTMLElement", "HTMLFormElement", "HTMLInputElement", "HTMLScriptElement",
  "HTMLSelectElement", "HTMLTemplateElement", "addEventListener", "document", "history", "location", "navigator",
];
const window = new Window({ url: "https://site.example/guide/checker/" });
Object.assign(globalThis, { window });
for (const name of NAMES) {
  const value = name === "addEventListener" ? window.addEventListener.bind(window) : window[name];
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
globalThis.confirm = () => true;
