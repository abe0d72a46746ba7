import type { RenderContext } from '../core/render-context.ts'
import type { Catalog } from '../core/search-index.ts'
import type { Report, Rule } from '../core/types.ts'
import type { Environment, Part } from './event.ts'
import type { LogReaders } from './gather.ts'
import type { GitHubCalls } from '../github/calls.ts'
import type { Host } from '../host.ts'
import type { ReadInput } from '../input-values.ts'
import type { Inputs } from './inputs.ts'
import type { Payload } from '../payload.ts'
import type { Workspace } from '../sinks/annotations.ts'

/** Everything triage reaches outside itself through. `main.ts` builds the real ones. */
export interface Ports {
  readonly host: Host
  readonly env: Environment
  readonly payload: Payload
  readonly readInput: ReadInput
  /** The bundled catalog. */
  bundled(): Catalog
  /** Own rules from files and folders. Rejects with UserError where one is missing or broken. */
  loadOwn(paths: readonly string[], existing: readonly Rule[]): Promise<readonly Rule[]>
  /** The places logs come from, for these inputs and this run. */
  readers(inputs: Inputs, part: Part): LogReaders
  /** GitHub's API; null without a token. */
  calls(): GitHubCalls | null
  readonly workspace: Workspace
  /** The commit that is checked out where a path lies; null when it lies in no checkout. */
  checkedOutAt(path: string): string | null
  readonly renderSummary: (report: Report, context: RenderContext) => string
  readonly renderComment: (report: Report, context: RenderContext, budget: number) => string
}
