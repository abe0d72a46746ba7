import { createHash } from 'node:crypto'
import { isRecord } from '../payload.ts'
import type { Matrix } from '../input-values.ts'

/** Leaves room for `deploy-record-` and suffixes in an artifact name and in a Windows path. */
const LONGEST = 100
const HASH_LENGTH = 8

/** What names a record: the input, or the job with the values of its matrix leg. */
export function recordName(parts: { input: string | null; job: string; matrix: Matrix | null }): string {
  if (parts.input !== null) return safeName(parts.input)
  const values = parts.matrix === null ? [] : Object.values(parts.matrix).map(valueText)
  return safeName([parts.job === '' ? 'deploy' : parts.job, ...values].join('-'))
}

/**
 * A name that is a legal artifact name (which forbids `" : < > | * ? \ /` and line ends, @actions/artifact
 * path-and-artifact-name-validation), a single folder on every system, and different for names that were different: one that had to be
 * changed gets a hash of the original.
 */
export function safeName(raw: string): string {
  const clean = raw
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._+@=~-]+/gu, '-')
    .replace(/^[.\- ]+/, '')
    .replace(/[.\- ]+$/, '')
  const short = Array.from(clean).slice(0, LONGEST).join('')
  if (raw !== '' && short === raw) return raw
  const hash = createHash('sha256').update(raw).digest('hex').slice(0, HASH_LENGTH)
  return short === ''
    ? `deploy-${hash}`
    : `${Array.from(short)
        .slice(0, LONGEST - HASH_LENGTH - 1)
        .join('')}-${hash}`
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join('-')
  if (isRecord(value)) return Object.values(value).map(valueText).join('-')
  return String(value)
}
