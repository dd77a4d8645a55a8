// What desk/workbook.mjs imports; the build puts the library itself here.
export * from "../../../runtime/node_modules/fflate/esm/browser.js";
