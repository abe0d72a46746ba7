/** Holds requests and answers against GitHub's OpenAPI description (openapi.json, see scripts/extract-openapi.ts). */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { ValidateFunction } from 'ajv'
import formats from 'ajv-formats'

type Schema = Readonly<Record<string, unknown>>

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: Schema
}

interface DescribedOperation {
  readonly operation: string
  readonly parameters: readonly Parameter[]
  readonly body: Schema | null
  readonly responses: Readonly<Record<string, Schema | null>>
}

interface Description {
  readonly operations: readonly DescribedOperation[]
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const description = JSON.parse(
  readFileSync(new URL('openapi.json', import.meta.url), 'utf8').replaceAll('"#/components/', '"api#/components/'),
) as Description

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false })
formats.default(ajv)
ajv.addSchema({ $id: 'api', components: description.components })
const queryAjv = new Ajv({ strict: false, coerceTypes: true })
formats.default(queryAjv)
queryAjv.addSchema({ $id: 'api', components: description.components })

const compiled = new Map<object, ValidateFunction>()

function check(schema: Schema, value: unknown, where: string): string[] {
  const validate = compiled.get(schema) ?? ajv.compile(schema)
  compiled.set(schema, validate)
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${where}${instancePath} ${message ?? ''}`)
}

/** A parameter arrives as text; the description says what it must read as. */
function checkParameter({ name, schema }: Parameter, text: string): string[] {
  const holder = { value: text as unknown }
  const validate = compiled.get(schema) ?? queryAjv.compile({ type: 'object', properties: { value: schema } })
  compiled.set(schema, validate)
  return validate(holder) ? [] : [`parameter ${name} does not take ${JSON.stringify(text)}`]
}

export interface MatchedOperation {
  readonly operation: string
  readonly parameters: Readonly<Record<string, string>>
}

/** The described operation that a method and path are, with its path parameters; null when there is none. */
export function matchOperation(method: string, pathname: string): MatchedOperation | null {
  for (const { operation } of description.operations) {
    const [verb = '', route = ''] = operation.split(' ')
    if (verb !== method) continue
    const parameters = matchRoute(route, pathname)
    if (parameters !== null) return { operation, parameters }
  }
  return null
}

function matchRoute(route: string, pathname: string): Record<string, string> | null {
  const wanted = route.split('/')
  const given = pathname.split('/')
  if (wanted.length !== given.length) return null
  const parameters: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = decodeURIComponent(given[index] ?? '')
    if (part.startsWith('{')) parameters[part.slice(1, -1)] = value
    else if (part !== value) return null
  }
  return parameters
}

function describedOperation(operation: string): DescribedOperation {
  const found = description.operations.find((candidate) => candidate.operation === operation)
  if (found === undefined) throw new Error(`openapi.json does not describe ${operation}`)
  return found
}

export interface CheckedRequest {
  readonly match: MatchedOperation
  readonly query: URLSearchParams
  /** The parsed JSON body; undefined when there was none. */
  readonly body: unknown
}

/** What is wrong with a request by GitHub's own description. */
export function checkRequest({ match, query, body }: CheckedRequest): string[] {
  const { parameters, body: schema } = describedOperation(match.operation)
  const named = (place: string) => parameters.filter((parameter) => parameter.in === place)
  const wrong = named('path').flatMap((parameter) => checkParameter(parameter, match.parameters[parameter.name] ?? ''))
  for (const parameter of named('query')) {
    const text = query.get(parameter.name)
    if (text !== null) wrong.push(...checkParameter(parameter, text))
    else if (parameter.required) wrong.push(`query parameter ${parameter.name} is missing`)
  }
  const known = new Set(named('query').map(({ name }) => name))
  for (const name of query.keys()) if (!known.has(name)) wrong.push(`query parameter ${name} is unknown`)
  return [...wrong, ...checkBody(schema, body)]
}

function checkBody(schema: Schema | null, body: unknown): string[] {
  if (schema === null) return body === undefined ? [] : ['there is a body where none is described']
  if (typeof body !== 'object' || body === null) return ['the body is missing']
  const known = Object.keys((schema['properties'] as object | undefined) ?? {})
  const extra = Object.keys(body).filter((name) => !known.includes(name))
  return [...extra.map((name) => `body property ${name} is unknown`), ...check(schema, body, 'body')]
}

/** What is wrong with an answer. Statuses that any operation may give (401, 403, 404, 429, 5xx) need no description. */
export function checkAnswer(operation: string, status: number, body: unknown): string[] {
  const { responses } = describedOperation(operation)
  const schema = responses[String(status)]
  if (schema === undefined && status < 400) return [`${operation} never answers ${String(status)}`]
  if (schema === undefined || schema === null) return []
  return check(schema, body, 'answer')
}

/** The schema of a component, for making samples. */
export function componentSchema(name: string): Schema {
  const schema = description.components.schemas[name]
  if (schema === undefined) throw new Error(`openapi.json has no schema ${name}`)
  return schema
}
