export { default } from "../../../runtime/node_modules/qr/index.js";
