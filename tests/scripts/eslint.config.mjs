// Style of all scripts of the project, run from its root; what types say is left to tsc.

import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2024, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "max-lines": ["error", 150],
      "max-lines-per-function": ["error", 30],
      "no-implicit-globals": "error",
      "no-shadow": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["docs/assets/checker/**", "docs/assets/desk/**", "docs/assets/*.mjs"],
    languageOptions: { globals: { ...globals.browser, pythonAtWork: "readonly" } },
  },
  {
    files: ["docs/assets/checker/start.js"],
    languageOptions: { sourceType: "script" },
  },
  {
    files: ["docs/assets/checker/{worker,interpreter}.mjs", "docs/assets/desk/{files,workbook}.mjs", "bench/*.mjs"],
    languageOptions: { globals: { ...globals.worker, readXlsxFile: "readonly", writeXlsxFile: "readonly" } },
  },
  {
    files: ["runtime/*.mjs"],
    languageOptions: { globals: globals.node },
  },
  {
    files: ["tests/scripts/**"],
    languageOptions: { globals: { ...globals.node, ...globals.browser, pythonAtWork: "readonly" } },
    rules: { "max-lines": "off" }, // tables of cases
  },
  {
    files: ["bench/*.mjs", "tests/scripts/**"],
    rules: { "max-lines-per-function": "off" }, // one step, or one test, after another
  },
];
