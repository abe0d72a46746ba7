import { Ajv } from 'ajv'
import type { ErrorObject } from 'ajv'
import { load } from 'js-yaml'
import { RE2JS, RE2Set } from 're2js'
import { Lexer, Parser, parseDocument } from 'yaml'
import schema from '../../catalog/rule.schema.json' with { type: 'json' }
import type { RuleFile } from './files.ts'
import type { Problem } from './load.ts'
import type { RawAlternative, RawPattern, RawRule } from './raw.ts'

interface ReadRule {
  /** Null when the file is not a rule at all. */
  readonly raw: RawRule | null
  readonly problems: readonly Problem[]
}

/** A reader of rule files: YAML, schema, regexes and their literals. Compiles the schema once. */
export function createRuleReader(): (file: RuleFile) => ReadRule {
  // Tests hold the schema against its own schema; doing so at every start takes half as long as compiling it.
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true, meta: false, validateSchema: false }).compile(
    schema,
  )
  return (file) => {
    const problem = (message: string, cure: string): Problem => ({ path: file.path, id: file.id, message, cure })
    const { value: raw, error } = readYaml(file.text)
    if (error !== null) return { raw: null, problems: [problem(...error)] }
    if (!validate(raw))
      return {
        raw: null,
        problems: (validate.errors ?? []).filter(isTelling).map((each) => problem(...explainSchemaError(each))),
      }
    const rule = raw as unknown as RawRule
    const broken = patternsOf(rule).flatMap((pattern) => checkPattern(pattern, problem))
    // A rule with a regex that does not compile cannot be tried on its samples.
    return { raw: broken.length === 0 ? rule : null, problems: broken }
  }
}

/** What is wrong, and the cure. */
type Remark = readonly [string, string]

interface Yaml {
  readonly value: unknown
  readonly error: Remark | null
}

/**
 * js-yaml takes a fifth of the time. It is also stricter: what it refuses may be a bracket closed at the column of its key, or a colour code pasted as it is.
 * So `yaml` has the last word, and finds the better words.
 */
function readYaml(text: string): Yaml {
  try {
    return { value: load(text, { maxAliases: 0 }), error: null }
  } catch {
    return readLeniently(text)
  }
}

function readLeniently(text: string): Yaml {
  if (isDeep(text))
    return {
      value: null,
      error: [`nests deeper than ${String(MAX_DEPTH)} levels.`, 'No rule needs that: see catalog/rule.schema.json.'],
    }
  const document = parseDocument(text, { logLevel: 'error' })
  const [error] = document.errors
  if (error !== undefined) {
    const cure = 'Quote texts that hold `: `, ` #` or begin with a special character.'
    return { value: null, error: [`not valid YAML: ${firstLine(error.message)}.`, cure] }
  }
  try {
    return { value: document.toJS({ maxAliasCount: 0 }), error: null }
  } catch {
    return { value: null, error: ['uses YAML aliases.', 'Write the values out.'] }
  }
}

/** What js-yaml allows as well; a rule has eight. */
const MAX_DEPTH = 100

/** `yaml` calls itself for each level, and V8 ends the process, not the call, when it compiles one of its regexes on the last of the stack. */
function isDeep(text: string): boolean {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    Array.from(parser.next(lexeme))
    if (parser.stack.length > MAX_DEPTH) return true
  }
  return false
}

/** Failed branches of `anyOf` repeat what the branch's own errors say. */
function isTelling({ keyword }: ErrorObject): boolean {
  return keyword !== 'anyOf'
}

function explainSchemaError({ instancePath, keyword, params, message }: ErrorObject): Remark {
  const where = instancePath === '' ? 'the rule' : `\`${instancePath.slice(1).replaceAll('/', '.')}\``
  if (keyword === 'additionalProperties') {
    return [
      `${where} has the unknown field \`${String(params['additionalProperty'])}\`.`,
      'Remove it, or correct its spelling: catalog/rule.schema.json lists the fields.',
    ]
  }
  if (keyword === 'required') return [`${where} lacks \`${String(params['missingProperty'])}\`.`, 'Add it.']
  if (keyword === 'enum')
    return [
      `${where} has a value that is not allowed.`,
      `Use one of: ${(params['allowedValues'] as string[]).join(', ')}.`,
    ]
  return [`${where} ${message ?? 'is not valid'}.`, 'See catalog/rule.schema.json.']
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/[.:]$/, '')
}

/** All patterns of a rule: single, of blocks, and of `none`. */
export function patternsOf(raw: RawRule): RawPattern[] {
  const inAlternative = (each: RawAlternative): readonly RawPattern[] => ('all' in each ? each.all : [each])
  return [...(raw.match.any ?? []).flatMap(inAlternative), ...(raw.match.none ?? [])]
}

function checkPattern(pattern: RawPattern, problem: (message: string, cure: string) => Problem): Problem[] {
  if (pattern.regex === undefined) return []
  try {
    parseRegex(pattern.regex, pattern['ignore-case'] ?? false)
    return []
  } catch (error) {
    const reason = error instanceof Error ? firstLine(error.message) : 'not valid'
    return [
      problem(
        `the regex \`${pattern.regex}\` is not RE2 syntax (${reason}).`,
        'RE2 has no lookaround and no backreferences; named groups are `(?P<name>…)`.',
      ),
    ]
  }
}

/**
 * Throws where it is not RE2 syntax. A set parses what is added and compiles later: core compiles a regex when a line holds its literal, and most are never
 * needed. What parses compiles, for the parser also bounds the size.
 */
function parseRegex(regex: string, ignoreCase: boolean): void {
  new RE2Set(RE2Set.UNANCHORED, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0).add(regex)
}
