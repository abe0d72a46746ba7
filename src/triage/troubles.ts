import type { Redactor } from '../core/redact.ts'
import { worstIndex } from '../core/report.ts'
import { commandSafe } from '../core/untrusted.ts'
import type { Report } from '../core/types.ts'
import { describeError, missingPermission, statusOf } from '../github/errors.ts'
import type { Host } from '../host.ts'

/** What could not be published, as one warning at the end: publishing never decides the gate. */
export interface Troubles {
  readonly messages: readonly string[]
  /** Runs one step of publishing; its failure is noted and `fallback` returned. */
  attempt<T>(what: string, fallback: T, step: () => T | Promise<T>): Promise<T>
  add(message: string): void
  /** Words for the summary that are no trouble. */
  readonly words: readonly string[]
  say(word: string): void
}

/** `redact`: what a server or a disk says may quote anything. */
export function createTroubles(redact: Redactor): Troubles {
  const messages: string[] = []
  const words: string[] = []
  return {
    words,
    say: (word) => void words.push(word),
    messages,
    async attempt(what, fallback, step) {
      try {
        return await step()
      } catch (error) {
        messages.push(redact(`${what}: ${explain(error)}`))
        return fallback
      }
    },
    add: (message) => void messages.push(redact(message)),
  }
}

/** What went wrong and, for a refusal, the line to add to the workflow. */
function explain(error: unknown): string {
  if (statusOf(error) === null && error instanceof Error && !('request' in error)) return error.message
  const reason = describeError(error)
  if (statusOf(error) !== 403) return `${reason}.`
  const permission = missingPermission(error)
  if (permission === null) return `${reason}.`
  const line = permission
    .split(' or ')
    .map((grant) => `\`${grant}\``)
    .join(' or ')
  return `${reason}. Add ${line} to the \`permissions:\` of this job; a pull request from a fork or by Dependabot never gets it, use \`workflow_run\` there.`
}

/** One warning for everything that was not published. */
export function warnOnce(host: Host, troubles: Troubles): void {
  if (troubles.messages.length === 0) return
  host.warning(commandSafe(troubles.messages.join('\n')), { title: 'deploy-triage could not publish everything' })
}

/** One line for the log, the status and the error of a blocked gate. */
export function headline(report: Report): string {
  const diagnosis = report.deploys[worstIndex(report.deploys)]?.diagnosis
  if (diagnosis === undefined) return report.gate.reason
  if (diagnosis.cause !== null) return `${diagnosis.cause.title} (${diagnosis.verdict})`
  return diagnosis.outcome === 'failed' ? 'The deploy failed, cause unknown' : report.gate.reason
}
