// Loaded before every test: a page to stand in, and the calendar library where the build puts it.

import { register } from "node:module";
import { Window } from "happy-dom";

const LIBRARY = new URL("../../runtime/node_modules/ical-generator/dist/index.mjs", import.meta.url).href;
const HOOK = `export async function resolve(name, context, next) {
  return name.endsWith("/vendor/ical-generator.mjs") ? { url: "${LIBRARY}", shortCircuit: true } : next(name, context);
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
