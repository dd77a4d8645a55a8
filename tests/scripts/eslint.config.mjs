// Run from the project's root: make check.
import js from "@eslint/js";
import globals from "globals";

const SCRIPTS = ["docs/assets/checker/*.{js,mjs}"];
const TESTS = ["tests/scripts/*.mjs"];

export default [
  { files: [...SCRIPTS, ...TESTS], ...js.configs.recommended },
  {
    files: [...SCRIPTS, ...TESTS],
    rules: { eqeqeq: "error", "no-var": "error", "prefer-const": "error", "no-shadow": "error", "no-implicit-globals": "error" },
  },
  { files: SCRIPTS, languageOptions: { globals: { ...globals.browser, pythonAtWork: "readonly" } } },
  { files: TESTS, languageOptions: { globals: globals.node } },
];
