/** Reading JSON from outside (event payloads, API answers) without trusting its shape. */

export type Payload = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object at `key`; an empty one when there is none. */
export function recordAt(value: unknown, key: string): Payload {
  const found = isRecord(value) ? value[key] : undefined
  return isRecord(found) ? found : {}
}

/** The list at `key`; an empty one when there is none. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = isRecord(value) ? value[key] : undefined
  return Array.isArray(found) ? (found as readonly unknown[]) : []
}

/** The non-empty string at `key`, else null. */
export function stringAt(value: unknown, key: string): string | null {
  const found = isRecord(value) ? value[key] : undefined
  return typeof found === 'string' && found !== '' ? found : null
}

/** The number at `key`, else null. */
export function numberAt(value: unknown, key: string): number | null {
  const found = isRecord(value) ? value[key] : undefined
  return typeof found === 'number' && Number.isFinite(found) ? found : null
}
