// Runs one Python program inside Pyodide under node: node python.mjs CONFIG
//
// CONFIG is JSON: {program, library?, path: [...], mounts: {"/inside": "/outside"}, args: [...]}. `library` replaces the
// published standard library by another zip; `path` is PYTHONPATH. The program's exit status becomes ours.
import { readFile } from "node:fs/promises";
import { loadPyodide } from "pyodide";

const config = JSON.parse(process.argv[2]);
const options = { env: { PYTHONPATH: config.path.join(":"), HOME: "/home/pyodide", PYTHONDONTWRITEBYTECODE: "1" } };
if (config.library) options.stdLibURL = config.library;
const python = await loadPyodide({
  ...options,
  async fsInit(FS, { sitePackages }) {
    for (const [inside, outside] of Object.entries(config.mounts)) {
      FS.mkdirTree(inside);
      FS.mount(FS.filesystems.NODEFS, { root: outside }, inside);
    }
    void sitePackages;
  },
});
python.globals.set("ARGS", python.toPy(config.args ?? []));
process.exitCode = (await python.runPythonAsync(await readFile(config.program, "utf8"), { filename: config.program })) ?? 0;
