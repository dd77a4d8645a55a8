// Runs one Python program inside Pyodide under node: node python.mjs CONFIG
//
// CONFIG is JSON: {program, pyodide, path: [...], mounts: {"/inside": "/outside"}, args: [...]}. `pyodide` is the folder
// whose Pyodide runs; `path` is PYTHONPATH. The program's exit status becomes ours.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const config = JSON.parse(process.argv[2]);
const { info } = JSON.parse(await readFile(new URL("node_modules/pyodide/pyodide-lock.json", import.meta.url), "utf8"));
const { loadPyodide } = await import(pathToFileURL(`${config.pyodide}/pyodide.mjs`).href);

function mount(FS) {
  for (const [inside, outside] of Object.entries(config.mounts)) {
    FS.mkdirTree(inside);
    FS.mount(FS.filesystems.NODEFS, { root: outside }, inside);
  }
}

try {
  const python = await loadPyodide({
    indexURL: config.pyodide,
    lockFileContents: { info, packages: {} },
    env: { PYTHONPATH: config.path.join(":"), HOME: "/home/pyodide", PYTHONDONTWRITEBYTECODE: "1" },
    fsInit: mount,
  });
  python.globals.set("ARGS", python.toPy(config.args));
  process.exitCode = python.runPython(await readFile(config.program, "utf8"), { filename: config.program }) ?? 0;
} catch (error) {
  console.error(error.message); // alone: node would print a page of Pyodide's source with it
  process.exitCode = 1;
}
