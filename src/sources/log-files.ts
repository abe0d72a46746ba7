import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { codeSpan } from '../core/untrusted.ts'
import { UserError } from '../errors.ts'
import { packedKind } from '../log-bytes.ts'
import { firstBytes, readError, readLog } from './chunks.ts'
import { expandBraces, hasGlob, matchSegments, mayContain } from './glob.ts'
import type { LogFile, LogSource, SourceProblem } from './types.ts'

/** A pattern such as `/**` would otherwise walk the whole disk before anybody notices. */
const MAX_VISITED = 200_000
const MAX_FILES = 1_000

export interface LogFilesOptions {
  /** Paths and globs, one each; `!` in front takes files away again. Relative ones start at `cwd`. */
  readonly patterns: readonly string[]
  /** What the user calls this input, for messages: `log`. */
  readonly input: string
  readonly cwd: string
}

export interface FoundFiles {
  readonly source: LogSource
  /** The files, absolute. */
  readonly paths: readonly string[]
  /** Patterns that gave nothing while others did. */
  readonly problems: readonly SourceProblem[]
}

/**
 * All files that the patterns name, as the log of one deploy: in the order of the patterns, sorted within each, none twice.
 * Throws UserError where no pattern finds a file that can be read.
 */
export async function readLogFiles({ patterns, input, cwd }: LogFilesOptions): Promise<FoundFiles> {
  const lines = patterns.map((line) => line.trim()).filter((line) => line !== '')
  const excluded = lines.filter((line) => line.startsWith('!')).map((line) => absoluteSegments(line.slice(1), cwd))
  const found = new Set<string>()
  const problems: UserError[] = []
  for (const pattern of lines.filter((line) => !line.startsWith('!'))) {
    try {
      for (const file of await namedFiles({ pattern, input, cwd }, excluded)) found.add(file)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(error)
    }
  }
  if (found.size > MAX_FILES) throw tooMany(input, `${String(found.size)} files`)
  const [first] = problems
  if (found.size === 0 && first !== undefined) throw first
  const paths = [...found]
  return {
    source: toSource(paths, { input, cwd }),
    paths,
    problems: problems.map(({ message, hint }) => ({ message, hint })),
  }
}

async function namedFiles(search: Search, excluded: readonly (readonly string[])[]): Promise<readonly string[]> {
  const files = await findFiles(search)
  const kept = files.filter((file) => !excluded.some((segments) => matchSegments(segments, segmentsOf(file))))
  if (kept.length === 0) throw nothingFound(search)
  return kept
}

function toSource(files: readonly string[], { input, cwd }: { input: string; cwd: string }): LogSource {
  const logFiles = files.map((file): LogFile => {
    const shown = display(file, cwd)
    return { file: shown, firstLine: 1, chunks: () => readLog(file, `${input}: ${codeSpan(shown)}`) }
  })
  const names = logFiles.map(({ file }) => file)
  const more = names.length > 3 ? ` and ${String(names.length - 3)} more` : ''
  return {
    kind: 'file',
    name: names[0] ?? input,
    description: `${names.length === 1 ? 'file' : 'files'} ${names.slice(0, 3).map(codeSpan).join(', ')}${more}`,
    url: null,
    job: null,
    matrix: null,
    exitCode: null,
    exitCodeSource: null,
    conclusion: null,
    runAttempt: null,
    timedOut: null,
    notes: [],
    open: () => Promise.resolve(logFiles),
    lineUrl: () => null,
  }
}

interface Search {
  readonly pattern: string
  readonly input: string
  readonly cwd: string
}

async function findFiles({ pattern, input, cwd }: Search): Promise<readonly string[]> {
  // A name that happens to contain a bracket is still a name.
  const literal = path.resolve(cwd, pattern)
  const kind = await kindOf(literal)
  const label = `${input}: ${pattern}`
  if (kind === 'file') return [await unpacked(literal, label)]
  if (kind === 'folder') throw new UserError(`${label} is a folder`, `Name its files, for example \`${pattern}/**\`.`)
  if (kind === 'other')
    throw new UserError(`${label} is not an ordinary file`, 'Write the log to a file and name that.')
  if (!hasGlob(pattern)) throw readError(label, Object.assign(new Error(), { code: 'ENOENT' }))
  const budget = { left: MAX_VISITED }
  const found: string[] = []
  for (const expanded of expandBraces(pattern)) {
    const segments = absoluteSegments(expanded, cwd)
    const fixed = segments.findIndex((segment) => hasGlob(segment))
    const base = segments.slice(0, fixed < 0 ? -1 : fixed)
    found.push(...(await walk({ folder: rootOf(cwd) + base.join(path.sep), segments, budget, input })))
  }
  return [...new Set(found)].sort()
}

/** The file itself, unless it is an archive, whose bytes would be quoted as the lines to look at. */
async function unpacked(file: string, label: string): Promise<string> {
  const packed = packedKind(await firstBytes(file))
  if (packed === null) return file
  throw new UserError(`${label} is ${packed}`, 'Unpack it in a step before, and name the log that it holds.')
}

interface Walk {
  readonly folder: string
  readonly segments: readonly string[]
  readonly budget: { left: number }
  readonly input: string
}

/** Does not go through links to folders, which may lead in circles. */
async function walk({ folder, segments, budget, input }: Walk): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  budget.left -= entries.length
  if (budget.left < 0) throw tooMany(input, `more than ${String(MAX_VISITED)} files and folders to look through`)
  const found: string[] = []
  for (const entry of entries) {
    const full = path.join(folder, entry.name)
    const parts = segmentsOf(full)
    if (entry.isDirectory()) {
      if (mayContain(segments, parts)) found.push(...(await walk({ folder: full, segments, budget, input })))
    } else if (matchSegments(segments, parts) && (await kindOf(full)) === 'file') found.push(full)
  }
  return found
}

async function kindOf(file: string): Promise<'file' | 'folder' | 'other' | 'none'> {
  const found = await stat(file).catch(() => null)
  if (found === null) return 'none'
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
}

function rootOf(cwd: string): string {
  return path.parse(path.resolve(cwd)).root
}

/** The segments of a path below its root, with `.` and `..` taken out. */
function segmentsOf(file: string): readonly string[] {
  return file
    .slice(rootOf(file).length)
    .split(path.sep)
    .filter((segment) => segment !== '')
}

function absoluteSegments(pattern: string, cwd: string): readonly string[] {
  return segmentsOf(path.resolve(cwd, pattern))
}

function display(file: string, cwd: string): string {
  const relative = path.relative(cwd, file)
  const outside = relative.startsWith('..') || path.isAbsolute(relative)
  return (outside ? file : relative).split(path.sep).join('/')
}

function nothingFound({ pattern, input, cwd }: Search): UserError {
  const hint = `Looked from ${cwd}. Check the pattern, and that the deploy step writes its log even when it fails.`
  return new UserError(`${input}: no file matches ${pattern}`, hint)
}

function tooMany(input: string, what: string): UserError {
  return new UserError(`${input}: ${what}`, 'Name the log files more narrowly.')
}
