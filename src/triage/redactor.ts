import { createRedactor, secretValuesOf } from '../core/redact.ts'
import type { Redactor } from '../core/redact.ts'
import type { Environment } from './event.ts'
import type { Inputs } from './inputs.ts'

/** Masks what was typed as `mask`, the values of telling variables, and what has the shape of a secret. */
export function redactorOf({ mask }: Pick<Inputs, 'mask'>, env: Environment): Redactor {
  return createRedactor({ values: [...mask, ...secretValuesOf(env)] })
}
