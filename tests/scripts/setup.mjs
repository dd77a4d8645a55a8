// Loaded before every test: a page to stand in, and the libraries where the build puts them.

import { register } from "node:module";
import { Window } from "happy-dom";

const packages = new URL("../../runtime/node_modules/", import.meta.url);
const LIBRARIES = {
  "ical-generator.mjs": "ical-generator/dist/index.mjs",
  "qr.mjs": "qr/index.js",
  "fflate.mjs": "fflate/esm/browser.js",
  fflate: "fflate/esm/browser.js",
  "read-excel-file.js": "../../tests/scripts/libraries.mjs",
  "write-excel-file.js": "../../tests/scripts/libraries.mjs",
};
const HOOK = `const found = ${JSON.stringify(LIBRARIES)};
export async function resolve(name, context, next) {
  const file = /\\/vendor\\/|^fflate$/.test(name) ? found[name.split("/").at(-1)] : undefined;
  return file ? { url: new URL(file, "${packages.href}").href, shortCircuit: true, format: "module" } : next(name, context);
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
