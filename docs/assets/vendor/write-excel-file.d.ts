// What desk/workbook.mjs asks of the library, which the build puts here; it leaves its function in the global scope.
declare global {
  interface WrittenCell {
    value: string | number | boolean | Date;
    type?: StringConstructor | DateConstructor;
    format?: string;
    fontWeight?: "bold";
  }
  interface WrittenSheet {
    sheet: string;
    data: (WrittenCell | null)[][];
    columns: { width: number }[];
    stickyRowsCount: number;
  }
  function writeXlsxFile(sheets: WrittenSheet[]): { toBlob(): Promise<Blob> };
}
export {};
