// The page's worker as Pyodide's documentation would have it: everything as published, one step after another.
// It speaks the same messages as docs/assets/checker/worker.mjs, so that the page around it stays the same.
const ready = boot(Object.fromEntries(JSON.parse(self.name).map((file) => [file.role, file])));

self.onmessage = ({ data: { id, request } }) =>
  ready.then((checker) => self.postMessage({ id, reply: new TextDecoder().decode(checker.reply(request).toJs()) }));

async function boot({ loader, code, policy }) {
  const { loadPyodide } = await import(loader.url);
  const python = await loadPyodide();
  python.unpackArchive(await (await fetch(code.url)).arrayBuffer(), "zip");
  const checker = python.pyimport("checker.worker");
  checker.load(python.toPy(await (await fetch(policy.url)).arrayBuffer()));
  self.postMessage({ stage: "ready" });
  return checker;
}
