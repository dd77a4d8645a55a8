// What desk/workbook.mjs asks of the library, which the build puts here; it leaves its function in the global scope.
declare global {
  function readXlsxFile(file: Blob, options: { trim: boolean }): Promise<{ sheet: string; data: unknown[][] }[]>;
}
export {};
