// What the worker has to fetch, and in which form. One file is
// {url, raw, wire}: its address, its size unpacked and the size that travels.

/**
 * The files of a bundle with absolute addresses.
 * @param {object} bundle as written into the page by the build
 * @param {boolean} inflate ask for the .gz copies, to be inflated here, because the host compresses nothing
 */
export function filesOf(bundle, inflate = hostIsPlain()) {
  const root = new URL("../../", import.meta.url);
  return bundle.files.map(({ role, path, raw, gzip, brotli }) => {
    const packed = inflate && Boolean(gzip) && !path.endsWith(".mjs"); // a module cannot be inflated by us
    return { role, url: new URL(packed ? `${path}.gz` : path, root).href, packed, raw, gzip, brotli };
  });
}

/** True where this host sent the page itself uncompressed, so that it will not compress the runtime either. */
function hostIsPlain() {
  const [page] = performance.getEntriesByType("navigation");
  return Boolean(page) && page.encodedBodySize > 0 && page.encodedBodySize === page.decodedBodySize;
}
