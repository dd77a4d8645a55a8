// The libraries for workbooks, which are scripts that leave their function in the global scope of a browser.

import { createRequire } from "node:module";

const packages = createRequire(new URL("../../runtime/node_modules/", import.meta.url));
globalThis.readXlsxFile = packages("./read-excel-file/universal/index.cjs");
globalThis.writeXlsxFile = packages("./write-excel-file/universal/index.cjs");
