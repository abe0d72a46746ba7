/**
 * Something the user can put right: invalid input, a missing file, a missing permission. Entry points print
 * `message` and `hint`, never a stack. Both may quote what was typed, so print them through a sink that neutralises
 * workflow commands.
 */
export class UserError extends Error {
  /** What to do about it: one or two imperative sentences. */
  readonly hint: string

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UserError'
    this.hint = hint
  }
}

/** The code of a system error, such as ENOENT; '' when there is none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
}
