/** Something that people meet: the message says what happened and what to do next, in their language. */
export class HumanError extends Error {
  constructor(
    message: string,
    /** A button of the message: what it says and what it does. */
    readonly remedy?: { readonly label: string; readonly run: () => unknown },
  ) {
    super(message);
    this.name = 'HumanError';
  }
}
