/** What the runner offers an action, as a port: entry points pass `@actions/core`, tests pass a list. */
export interface Host {
  /** Every text that reaches these has been made safe for the runner's command parser by the caller. */
  info(message: string): void
  notice(message: string, at?: Annotation): void
  warning(message: string, at?: Annotation): void
  error(message: string, at?: Annotation): void
  setOutput(name: string, value: string): void
  /** Marks the step as failed and prints one error annotation. */
  setFailed(message: string): void
}

/** Where an annotation goes. Without `file` it belongs to the run. */
export interface Annotation {
  readonly title?: string
  readonly file?: string
  readonly startLine?: number
}
