// Times replies inside Pyodide as it ships: in {base, code, policy, requests}, out {one: [ms], all: ms, ok}.
self.onmessage = async ({ data: { base, code, policy, requests } }) => {
  const { loadPyodide } = await import(`${base}pyodide.mjs`);
  const library = await (await fetch(code)).arrayBuffer();
  const python = await loadPyodide({
    indexURL: base,
    lockFileContents: { info: { abi_version: "2026_0", arch: "wasm32", platform: "", version: "", python: "" }, packages: {} },
    env: { PYTHONPATH: "/checker.zip" },
    fsInit: (FS) => FS.writeFile("/checker.zip", new Uint8Array(library)),
  });
  const checker = python.pyimport("checker.worker");
  checker.load(python.toPy(new TextEncoder().encode(policy)));
  const reply = (request) => {
    const bytes = checker.reply(request);
    const copy = bytes.toJs();
    bytes.destroy();
    return new TextDecoder().decode(copy);
  };
  const WARM = 10; // the first replies compile what they run
  const one = requests.slice(0, 200 + WARM).map((request) => {
    const before = performance.now();
    reply(request);
    return performance.now() - before;
  });
  python.runPython("import json\nfrom checker.worker import reply\ndef many(text):\n    return sum(len(reply(one)) for one in json.loads(text))");
  const many = python.globals.get("many");
  const text = JSON.stringify(requests);
  const before = performance.now();
  many(text);
  const all = performance.now() - before;
  self.postMessage({ one: one.slice(WARM), all, ok: requests.every((request) => JSON.parse(reply(request)).ok) });
};
