/** Makes complete answers: what a schema requires is filled in, what a test cares about is laid over it. */
import { componentSchema } from './contract.ts'

type Schema = Readonly<Record<string, unknown>>
type Body = Record<string, unknown>

const SAMPLES: Readonly<Record<string, unknown>> = {
  uri: 'https://github.test/sample',
  'date-time': '2026-01-31T10:00:00Z',
  email: 'someone@example.test',
}

/** A body that fits the named schema, with `overrides` laid over it (plain objects are merged, all else replaced). */
export function sampleOf(name: string, overrides: Readonly<Record<string, unknown>> = {}): Body {
  return merge(fill(componentSchema(name)) as Body, overrides)
}

function merge(base: Body, overrides: Readonly<Record<string, unknown>>): Body {
  const merged = { ...base }
  for (const [key, value] of Object.entries(overrides)) {
    const below = merged[key]
    merged[key] = isPlain(below) && isPlain(value) ? merge(below, value) : value
  }
  return merged
}

function isPlain(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fill(schema: Schema): unknown {
  if (typeof schema['$ref'] === 'string')
    return fill(componentSchema(schema['$ref'].replace('api#/components/schemas/', '')))
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined
  if (choices?.[0] !== undefined) return choices.some(isNullable) ? null : fill(choices[0])
  if (Array.isArray(schema['allOf'])) return Object.assign({}, ...(schema['allOf'] as Schema[]).map(fill)) as Body
  if (isNullable(schema)) return null
  return fillType(schema)
}

function isNullable(schema: Schema): boolean {
  const type = schema['type']
  return type === 'null' || (Array.isArray(type) && type.includes('null'))
}

function fillType(schema: Schema): unknown {
  const values = schema['enum']
  if (Array.isArray(values)) return values[0]
  switch (schema['type']) {
    case 'string':
      return SAMPLES[String(schema['format'])] ?? 'sample'
    case 'integer':
    case 'number':
      return schema['minimum'] ?? 1
    case 'boolean':
      return false
    case 'array':
      return []
    default:
      return fillObject(schema)
  }
}

function fillObject(schema: Schema): Body {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>
  const required = (schema['required'] ?? []) as readonly string[]
  return Object.fromEntries(required.map((name) => [name, fill(properties[name] ?? {})]))
}
