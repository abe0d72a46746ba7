/**
 * Takes the operations that this action uses out of GitHub's OpenAPI description, for the API stand-in of the tests.
 * The description is 385 MB unpacked, so it is installed apart and only the extract is kept:
 *
 *   mkdir -p /tmp/openapi && npm install --prefix /tmp/openapi @octokit/openapi
 *   npx tsc -p tsconfig.build.json
 *   node build/scripts/extract-openapi.js /tmp/openapi/node_modules/@octokit/openapi
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { format } from 'prettier'

const OPERATIONS = [
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/labels',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'GET /user',
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses',
  'POST /repos/{owner}/{repo}/statuses/{sha}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs',
  'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
]

/** Prose and hints that validate nothing. They are words of the description only where a schema stands, not a property. */
const PROSE = new Set(['description', 'example', 'examples', 'title', 'externalDocs', 'deprecated', 'default', 'xml'])

const OUTPUT = '__tests__/standin/openapi.json'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = Readonly<Record<string, Json>>

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value a `#/a/b` reference points to. Throws where it dangles. */
function lookUp(root: JsonObject, reference: string): JsonObject {
  let at: Json | undefined = root
  for (const key of reference.replace('#/', '').split('/')) at = isObject(at) ? at[key] : undefined
  if (!isObject(at)) throw new Error(`the description has nothing at ${reference}`)
  return at
}

function resolve(root: JsonObject, value: Json | undefined): JsonObject {
  if (!isObject(value)) return {}
  const reference = value['$ref']
  return typeof reference === 'string' ? lookUp(root, reference) : value
}

/** OpenAPI 3.0 to JSON Schema: no prose, `nullable` as a type. `found` gathers the names of referenced schemas. */
function cleanSchema(value: Json, found: Set<string>): Json {
  if (Array.isArray(value)) return value.map((item: Json) => cleanSchema(item, found))
  if (!isObject(value)) return value
  const reference = value['$ref']
  if (typeof reference === 'string') {
    found.add(reference.replace('#/components/schemas/', ''))
    return { $ref: reference }
  }
  const entries = Object.entries(value).filter(([key]) => !PROSE.has(key) && !key.startsWith('x-'))
  const cleaned = entries.map(([key, item]): [string, Json] => [
    key,
    key === 'properties' && isObject(item) ? cleanProperties(item, found) : cleanSchema(item, found),
  ])
  return withNull(Object.fromEntries(cleaned))
}

function cleanProperties(properties: JsonObject, found: Set<string>): Json {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, cleanSchema(schema, found)]))
}

function withNull(schema: JsonObject): Json {
  const { nullable, ...rest } = schema
  if (nullable !== true) return rest
  const { type, enum: values } = rest
  const list: JsonObject = Array.isArray(values) ? { enum: [...new Set<Json>([...(values as Json[]), null])] } : {}
  return typeof type === 'string' ? { ...rest, type: [type, 'null'], ...list } : { anyOf: [rest, { type: 'null' }] }
}

function bodySchema(content: Json | undefined, found: Set<string>): Json {
  const json = isObject(content) ? content['application/json'] : undefined
  return isObject(json) && json['schema'] !== undefined ? cleanSchema(json['schema'], found) : null
}

function extractOperation(root: JsonObject, operation: string, found: Set<string>): Json {
  const [method = '', route = ''] = operation.split(' ')
  const described = lookUp(root, '#/paths')[route]
  const details = isObject(described) ? described[method.toLowerCase()] : undefined
  if (!isObject(details)) throw new Error(`the description has no ${operation}`)
  const parameters = (details['parameters'] as readonly Json[] | undefined) ?? []
  const responses = Object.entries(resolve(root, details['responses']))
  return {
    operation,
    parameters: parameters.map((parameter) => {
      const { name, in: place, required, schema } = resolve(root, parameter)
      return {
        name: name ?? '',
        in: place ?? '',
        required: required === true,
        schema: cleanSchema(schema ?? {}, found),
      }
    }),
    body: bodySchema(resolve(root, details['requestBody'])['content'], found),
    responses: Object.fromEntries(
      responses.map(([status, answer]) => [status, bodySchema(resolve(root, answer)['content'], found)]),
    ),
  }
}

async function main(packageFolder: string): Promise<void> {
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const source = path.join(packageFolder, 'generated', 'api.github.com.json')
  const root = JSON.parse(await readFile(source, 'utf8')) as JsonObject
  const found = new Set<string>()
  const operations = OPERATIONS.map((operation) => extractOperation(root, operation, found))
  const schemas: Record<string, Json> = {}
  // A Set that grows while it is walked is walked to its new end.
  for (const name of found) schemas[name] = cleanSchema(lookUp(root, `#/components/schemas/${name}`), found)
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)))
  const extract = { source: `@octokit/openapi ${version}, api.github.com`, operations, components: { schemas: sorted } }
  await writeFile(OUTPUT, await format(JSON.stringify(extract), { parser: 'json', printWidth: 120 }))
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: extract-openapi.js FOLDER_OF_@octokit/openapi')
await main(folder)
