/** Reads the part of GraphQL that clients write: operations, arguments, variables, aliases, inline fragments. */

export type Value =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Value>> }
  | { readonly kind: 'list'; readonly items: readonly Value[] }

export interface Field {
  readonly name: string
  readonly alias: string
  readonly arguments: Readonly<Record<string, Value>>
  readonly fields: readonly Field[]
  /** The type of the inline fragment that this field stands in. */
  readonly on: string | null
}

export interface Operation {
  readonly kind: 'query' | 'mutation'
  readonly variables: readonly string[]
  readonly fields: readonly Field[]
}

const TOKEN = /[\s,]+|#[^\n]*|(\.\.\.|[!$():=@[\]{}|]|[A-Za-z_]\w*|-?\d+(?:\.\d+)?|"(?:[^"\\\n]|\\.)*")/gy

function tokenize(text: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (match === null) throw new Error(`Syntax Error: unexpected ${text.slice(at, at + 10)}`)
    if (match[1] !== undefined) tokens.push(match[1])
  }
  return tokens
}

/** Throws on what is not GraphQL, or not the part of it that is understood here. */
export function parseOperation(text: string): Operation {
  const tokens = tokenize(text)
  const first = tokens[0] === '{' ? 'query' : tokens.shift()
  if (first !== 'query' && first !== 'mutation')
    throw new Error(`Syntax Error: expected an operation, found ${String(first)}`)
  if (/^\w/.test(tokens[0] ?? '')) tokens.shift()
  const variables = tokens[0] === '(' ? parseVariables(tokens) : []
  const fields = parseSelection(tokens, null)
  if (tokens.length > 0) throw new Error(`Syntax Error: unexpected ${String(tokens[0])}`)
  return { kind: first, variables, fields }
}

function expectToken(tokens: string[], wanted: string): void {
  const found = tokens.shift()
  if (found !== wanted) throw new Error(`Syntax Error: expected ${wanted}, found ${String(found)}`)
}

function parseVariables(tokens: string[]): string[] {
  const names: string[] = []
  expectToken(tokens, '(')
  while (tokens[0] !== ')') {
    if (tokens.length === 0) throw new Error('Syntax Error: unclosed variables')
    if (tokens.shift() === '$') names.push(tokens[0] ?? '')
  }
  expectToken(tokens, ')')
  return names
}

function parseSelection(tokens: string[], on: string | null): Field[] {
  const fields: Field[] = []
  expectToken(tokens, '{')
  while (tokens[0] !== '}') {
    if (tokens[0] === '...') {
      tokens.shift()
      expectToken(tokens, 'on')
      const type = tokens.shift() ?? ''
      fields.push(...parseSelection(tokens, type))
    } else fields.push(parseField(tokens, on))
  }
  expectToken(tokens, '}')
  return fields
}

function parseField(tokens: string[], on: string | null): Field {
  const alias = tokens.shift() ?? ''
  if (!/^[A-Za-z_]/.test(alias)) throw new Error(`Syntax Error: expected a field, found ${alias}`)
  let name = alias
  const next = tokens[0]
  if (next === ':') {
    tokens.shift()
    name = tokens.shift() ?? ''
  }
  const given = tokens[0] === '(' ? parseArguments(tokens) : {}
  return { name, alias, arguments: given, fields: tokens[0] === '{' ? parseSelection(tokens, null) : [], on }
}

function parseArguments(tokens: string[]): Record<string, Value> {
  expectToken(tokens, '(')
  return parsePairs(tokens, ')')
}

function parsePairs(tokens: string[], close: string): Record<string, Value> {
  const pairs: Record<string, Value> = {}
  while (tokens[0] !== close) {
    const name = tokens.shift() ?? ''
    expectToken(tokens, ':')
    pairs[name] = parseValue(tokens)
  }
  expectToken(tokens, close)
  return pairs
}

function parseValue(tokens: string[]): Value {
  const token = tokens.shift()
  if (token === undefined) throw new Error('Syntax Error: expected a value')
  if (token === '$') return { kind: 'variable', name: tokens.shift() ?? '' }
  if (token === '{') return { kind: 'object', fields: parsePairs(tokens, '}') }
  if (token === '[') {
    const items: Value[] = []
    while (tokens[0] !== ']') items.push(parseValue(tokens))
    expectToken(tokens, ']')
    return { kind: 'list', items }
  }
  // Enum values come out as their names.
  return { kind: 'literal', value: /^(?:[-\d"]|true$|false$|null$)/.test(token) ? JSON.parse(token) : token }
}
