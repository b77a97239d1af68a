/** The part of Papa Parse in use. Its published types would show `domain/` all of Node and the DOM. */
declare module 'papaparse/papaparse.js' {
  interface Options {
    delimiter: string;
    newline: '\n' | '\r\n';
  }
  interface Reading extends Options {
    quoteChar: string;
    fastMode: false;
    /** Called for every row; `cursor` is where the text after that row begins. */
    step(
      row: { data: string[]; errors: readonly object[]; meta: { cursor: number } },
      parser: { abort(): void },
    ): void;
  }
  const papa: {
    parse(text: string, options: Reading): void;
    unparse(rows: readonly (readonly string[])[], options: Options): string;
  };
  export default papa;
}
