// What calendar.mjs imports; the build puts the library itself here.
export * from "../../../runtime/node_modules/ical-generator/dist/index.mjs";
export { default } from "../../../runtime/node_modules/ical-generator/dist/index.mjs";
