import type { Rule } from '../core/types.ts'
import catalog from './catalog.generated.json' with { type: 'json' }
import { toRule } from './raw.ts'
import type { RawRule } from './raw.ts'

/** The rules this release knows, in the order of their ids. Checked against the schema when the release was built. */
export function bundledRules(): readonly Rule[] {
  return (catalog as unknown as readonly (RawRule & { id: string })[]).map(({ id, ...raw }) => toRule(id, raw))
}
