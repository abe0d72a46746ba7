import { createHash } from 'node:crypto'
import type { Part } from './event.ts'
import type { Matrix } from '../input-values.ts'

/**
 * What one comment answers for, as 32 hex digits: the `comment-key` input, or workflow file, job and matrix leg, and on
 * workflow_run the workflow that was watched. The order of a matrix's keys does not matter.
 */
export function commentKey(
  part: Part,
  typed: { readonly commentKey: string | null; readonly matrix: Matrix | null },
): string {
  const { own, subject } = part
  const watched = subject.workflow === own.workflow ? null : subject.workflow
  const identity =
    typed.commentKey === null
      ? ['job', own.workflow, own.job, sorted(typed.matrix), watched]
      : ['key', typed.commentKey]
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([key, inner]) => [key, sorted(inner)])
}
