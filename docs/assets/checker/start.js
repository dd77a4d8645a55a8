// Starts the worker while the page is still being parsed: its tag is the first thing inside a page of answers. A plain
// script, because modules are kept waiting until the theme's own script at the end of the page has run. The other
// scripts find `pythonAtWork` there, or import it; it never runs twice.

/** @import { RuntimeFile } from "./types/line.ts" */
/** @import { PythonAtWork } from "./types/page.ts" */

globalThis.pythonAtWork ??= /** @type {PythonAtWork} */ ({
  worker: null, // one for the whole visit: it survives leaving the page and coming back
  heard: [], // what it has said before anybody listened
  modules: false, // whether this browser knows workers that are modules

  /** Starts the worker for the page inside `root`, unless the browser lacks what it needs. Returns itself.
   *  `home` is the address of any script in this folder. */
  start(root, home) {
    if (this.worker || typeof Worker === "undefined" || typeof WebAssembly === "undefined") return this;
    /** @returns {"module"} */
    const known = () => ((this.modules = true), "module");
    const name = JSON.stringify(this.filesOf(root, home)); // a message would wait for the page to have a free moment
    const options = { name, get type() { return known(); } }; // read only by browsers that know it
    this.worker = new Worker(new URL("worker.mjs", home), options);
    this.worker.onmessage = ({ data }) => this.heard.push(data);
    this.worker.onerror = ({ message }) => this.heard.push({ failed: "no-start", detail: message });
    return this;
  },

  /** The runtime's files. The build writes them into the page's root, with addresses from the site's; those in another
   *  list come later. Where the host compresses nothing, the .gz copies are asked for and inflated by the worker. */
  filesOf(root, home, list = "bundle") {
    /** @type {{ files: (Omit<RuntimeFile, "url" | "packed"> & { path: string })[] }} */
    const bundle = JSON.parse(root.dataset[list] ?? "");
    const plain = this.hostIsPlain();
    return bundle.files.map(({ path, gzip, ...file }) => {
      const packed = plain && Boolean(gzip) && !path.endsWith(".mjs"); // a module is not ours to inflate
      return { ...file, gzip, packed, url: new URL(`../../${path}`, home).href };
    });
  },

  /** True where this host sent its pages and styles uncompressed and from afar: it will not compress the runtime, too.
   *  From nearby the plain files are better, since browsers keep compiled WebAssembly for those alone. */
  hostIsPlain() {
    const timings = (/** @type {string} */ kind) =>
      /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType(kind));
    const [page] = timings("navigation");
    if (!page || page.responseStart - page.requestStart <= 20) return false; // milliseconds to this machine or the next
    const styles = timings("resource").filter(({ name }) => name.endsWith(".css"));
    const told = [page, ...styles].filter(({ encodedBodySize }) => encodedBodySize); // a page on its way tells none yet
    return told.length > 0 && told.every(({ encodedBodySize, decodedBodySize }) => encodedBodySize === decodedBodySize);
  },
});

{
  const tag = document.currentScript; // null where the script was imported
  if (tag instanceof HTMLScriptElement && tag.parentElement) pythonAtWork.start(tag.parentElement, tag.src);
}
