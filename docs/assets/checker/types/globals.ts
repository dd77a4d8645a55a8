// Names that the page's scripts find in place: start.js's, the theme's, and what some browsers add to the standard.

import type { PythonAtWork } from "./page.ts";
import type { AssessReport, DeadlinesReport, MaterialsReport } from "./report.ts";

declare global {
  var pythonAtWork: PythonAtWork;

  interface Window {
    /** The theme's: tells of each page that instant navigation puts in place. */
    document$?: { subscribe(listener: () => void): void };
    checkerReport?: AssessReport | null;
    deadlinesReport?: DeadlinesReport | null;
    materialsReport?: MaterialsReport | null;
  }

  interface Navigator {
    connection?: { saveData?: boolean; effectiveType?: string };
  }
}
