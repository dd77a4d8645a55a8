// Runs one Python program inside Pyodide under node: node python.mjs CONFIG
//
// CONFIG is JSON: {program, library?, path: [...], mounts: {"/inside": "/outside"}, args: [...]}. `library` replaces the
// published standard library by another zip; `path` is PYTHONPATH. The program's exit status becomes ours.
import { readFile } from "node:fs/promises";
import { loadPyodide } from "pyodide";

const config = JSON.parse(process.argv[2]);
const options = config.library ? { stdLibURL: config.library } : {};

function mount(FS) {
  for (const [inside, outside] of Object.entries(config.mounts)) {
    FS.mkdirTree(inside);
    FS.mount(FS.filesystems.NODEFS, { root: outside }, inside);
  }
}

try {
  const env = { PYTHONPATH: config.path.join(":"), HOME: "/home/pyodide", PYTHONDONTWRITEBYTECODE: "1" };
  const python = await loadPyodide({ ...options, env, fsInit: mount });
  python.globals.set("ARGS", python.toPy(config.args));
  process.exitCode = python.runPython(await readFile(config.program, "utf8"), { filename: config.program }) ?? 0;
} catch (error) {
  console.error(error.message); // alone: node would print a page of Pyodide's source with it
  process.exitCode = 1;
}
