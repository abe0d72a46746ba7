import { bundledCatalog } from '../catalog/bundled.ts'
import { createRedactor, secretValuesOf } from '../core/redact.ts'
import { renderJson } from '../core/render-json.ts'
import { catalogOf, rulesOf } from '../core/search-index.ts'
import type { Catalog } from '../core/search-index.ts'
import { CATEGORIES } from '../core/types.ts'
import type { Diagnosis, Rule } from '../core/types.ts'
import { engineFor } from '../core/engine.ts'
import { UserError } from '../errors.ts'
import type { CliOptions } from './arguments.ts'
import { diagnoseScan, scanFiles } from './diagnose-files.ts'
import type { ProgressPort } from './progress.ts'

/** Where a command writes and what it may know of the outside. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  /** Getters where they are real: asking for them loads what terminals need. */
  readonly isInteractive: boolean
  readonly colour: boolean
  readonly width: number
  readonly progress: ProgressPort
}

/** Exit statuses of the CLI. */
export const STATUS = { done: 0, blocked: 1, misuse: 2 } as const

/** The bundled rules and those of `--catalog`, which are loaded only where there are some. Throws UserError where they know nothing of `--platform`. */
export async function catalogsFor({ catalogs: paths, platform }: CliOptions): Promise<readonly Catalog[]> {
  const bundled = bundledCatalog()
  const own = paths.length === 0 ? [] : [await ownCatalog(paths, bundled)]
  const catalogs = [bundled, ...own]
  if (platform !== null) await checkPlatform(platform, catalogs)
  return catalogs
}

async function ownCatalog(paths: readonly string[], bundled: Catalog): Promise<Catalog> {
  const { loadCatalog } = await import('../catalog/load.ts')
  return catalogOf(await loadCatalog(paths, rulesOf(bundled)))
}

/** A platform that no rule is of would decide nothing, silently. */
async function checkPlatform(platform: string, catalogs: readonly Catalog[]): Promise<void> {
  const platforms = [...new Set(catalogs.flatMap(rulesOf).map((rule) => rule.platform))].sort()
  if (platforms.includes(platform)) return
  const { suggestion } = await import('../input-values.ts')
  throw new UserError(
    `--platform is "${platform}"${suggestion(platform, platforms)}.`,
    `Use one of: ${platforms.join(', ')}.`,
  )
}

/** The same, as a list. */
export async function rulesFor(options: CliOptions): Promise<readonly Rule[]> {
  return (await catalogsFor(options)).flatMap(rulesOf)
}

/** `diagnose [FILE... | -]`: answers 1 when `--fail-on` blocks. */
export async function diagnoseCommand(
  files: readonly string[],
  options: CliOptions,
  terminal: Terminal,
): Promise<number> {
  const logs = files.length > 0 ? files : fromPipe(terminal)
  const catalogs = await catalogsFor(options)
  checkFailOn(options, catalogs)
  const scan = await scanFiles(engineFor(catalogs), logs, terminal.progress)
  const redact = createRedactor({ values: secretValuesOf(terminal.env) })
  const diagnosis = diagnoseScan(scan, options, redact)
  sayEmpty(diagnosis, terminal)
  terminal.out(await present(diagnosis, options, terminal))
  return diagnosis.gate.decision === 'block' ? STATUS.blocked : STATUS.done
}

/** An empty log looks like one without a failure: a pipe that broke, or a file that nobody wrote to. */
export function sayEmpty({ stats }: Diagnosis, { err }: Terminal): void {
  if (stats.bytes === 0) err('deploy-triage: The log is empty, so it says nothing about the deploy.\n')
}

/** A name that no category and no rule has would never block, silently. Own rules may have ids without a folder. */
function checkFailOn({ failOn }: CliOptions, catalogs: readonly Catalog[]): void {
  if (typeof failOn === 'string') return
  const known = new Set<string>([
    ...CATEGORIES,
    ...catalogs.flatMap(rulesOf).flatMap(({ id, aliases }) => [id, ...aliases]),
  ])
  const unknown = failOn.find((name) => !known.has(name))
  if (unknown === undefined) return
  const cure = 'Use fatal, any, never, or a list of categories and rule ids; `rules` lists the ids.'
  throw new UserError(`--fail-on is "${unknown}".`, cure)
}

function fromPipe(terminal: Terminal): string[] {
  if (!terminal.isInteractive) return ['-']
  throw new UserError('There is no log to read.', 'Name a file, or pipe one in: `diagnose deploy.log`.')
}

/** The diagnosis in the format asked for, ending in a newline. */
export async function present(diagnosis: Diagnosis, { format }: CliOptions, terminal: Terminal): Promise<string> {
  if (format === 'json') return `${renderJson(diagnosis)}\n`
  if (format === 'markdown') {
    const { renderStandalone } = await import('../core/render-markdown.ts')
    return renderStandalone(diagnosis)
  }
  const { renderTerminal } = await import('../core/render-terminal.ts')
  return renderTerminal(diagnosis, { colour: terminal.colour, width: terminal.width })
}
