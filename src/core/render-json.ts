/** Controls, bidi marks and characters without a width: hidden from a reader, so they are written as escapes. */
const HIDDEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/**
 * JSON of the same value that hides nothing and can be printed in a step: the runner takes `##[` for a command anywhere
 * in a line (actions/runner ActionCommand.cs), and a line of JSON never begins with `::`.
 */
export function renderJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(HIDDEN, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('##[', String.raw`\u0023#[`)
}
