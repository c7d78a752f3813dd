/** Owns the error of everything on the server that can be told to people: a code of the catalogue with parameters. Words stand in the locale files. */

export type Params = Record<string, string | number>;

export class CodedError extends Error {
  readonly code: string;
  readonly params: Params;

  constructor(code: string, params: Params = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = "CodedError";
    this.code = code;
    this.params = params;
  }
}
