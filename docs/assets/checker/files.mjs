// What the worker has to fetch, and in which form.

const NEAR_MS = 20; // an answer within this time comes from this machine or its neighbour, where bytes cost nothing

/**
 * The files of a bundle as {role, url, packed, raw, gzip, brotli}, sizes in bytes; a packed one is at `url`.gz.
 * @param {{files: object[]}} bundle as written into the page by the build, with addresses from the site's root
 * @param {boolean} inflate ask for the .gz copies, to be inflated by the worker, because the host compresses nothing
 */
export function filesOf(bundle, inflate = hostIsPlain()) {
  const root = new URL("../../", import.meta.url);
  return bundle.files.map(({ path, gzip, ...file }) => {
    const packed = inflate && Boolean(gzip) && !path.endsWith(".mjs"); // a module is not ours to inflate
    return { ...file, gzip, packed, url: new URL(path, root).href };
  });
}

/** True where this host sent the page itself uncompressed and from afar: it will not compress the runtime either.
 *  From nearby the plain files are better, since browsers keep compiled WebAssembly for those alone. */
function hostIsPlain() {
  const [page] = performance.getEntriesByType("navigation");
  if (!page?.encodedBodySize || page.encodedBodySize !== page.decodedBodySize) return false;
  return page.responseStart - page.requestStart > NEAR_MS;
}
