import { commandSafe, fillTemplate, plainLine } from '../core/untrusted.ts'
import type { Deploy, Evidence, Finding } from '../core/types.ts'
import type { Annotation, Host } from '../host.ts'

/** What GitHub keeps of each kind per step (actions/runner ExecutionContext.cs). */
export const KIND_LIMIT = 10

const MESSAGE_LIMIT = 1_000

type Kind = 'error' | 'warning' | 'notice'

export interface Note extends Annotation {
  readonly kind: Kind
  readonly message: string
}

/** Where the runner keeps the repository, and whether a path (relative, `/`-separated) is a file in it. */
export interface Workspace {
  readonly root: string
  /** Without a checkout (a triage job needs none) nothing can be looked up, and the shape of a path has to do. */
  readonly checkedOut: boolean
  isFile(path: string): boolean
}

/** One annotation for each deploy that failed, then one for each notice, best first. */
export function annotationsOf(deploys: readonly Deploy[], workspace: Workspace): readonly Note[] {
  const failures = deploys.flatMap(({ diagnosis, name }): Note[] => {
    if (diagnosis.outcome === 'succeeded') return []
    if (diagnosis.cause !== null) return [ofFinding(diagnosis.cause, workspace)]
    const line = diagnosis.unclassified?.evidence[0]
    return line === undefined ? [] : [ofUnknown(name, line, workspace)]
  })
  const notices = deploys.flatMap(({ diagnosis }) =>
    diagnosis.findings.filter(({ role }) => role === 'notice').map((finding) => ofFinding(finding, workspace)),
  )
  return [...failures, ...notices]
}

/** Prints them, at most `spare` fewer of a kind than GitHub shows: the rest is for what the step itself has to say. */
export function annotate(host: Host, notes: readonly Note[], spare: Readonly<Record<Kind, number>>): void {
  for (const kind of ['error', 'warning', 'notice'] as const) {
    for (const { message, title, file, startLine } of notes
      .filter((note) => note.kind === kind)
      .slice(0, KIND_LIMIT - spare[kind])) {
      host[kind](message, { ...(title && { title }), ...(file && { file }), ...(startLine && { startLine }) })
    }
  }
}

function ofFinding(finding: Finding, workspace: Workspace): Note {
  const kind = finding.role === 'notice' ? 'notice' : finding.verdict === 'fatal' ? 'error' : 'warning'
  const [fix] = finding.fix
  const texts = [
    fillTemplate(finding.cause, finding.captures, false),
    fix && fillTemplate(fix, finding.captures, false),
  ]
  return note({ kind, title: finding.title, texts, evidence: finding.evidence[0], workspace })
}

function ofUnknown(name: string, line: Evidence, workspace: Workspace): Note {
  const where = `${plainLine(line.file)}, line ${String(line.line)}`
  const look = line.text === '' ? `The place to look at first: ${where}` : `The line to look at first: ${line.text}`
  const texts = [`No known cause. ${look}`]
  return note({ kind: 'warning', title: `Deploy failed: ${name}`, texts, evidence: line, workspace })
}

interface Draft {
  readonly kind: Kind
  readonly title: string
  readonly texts: readonly (string | undefined)[]
  readonly evidence: Evidence | undefined
  readonly workspace: Workspace
}

function note({ kind, title, texts, evidence, workspace }: Draft): Note {
  const message = texts.filter((text) => text !== undefined && text !== '').join('\n')
  const place = evidence === undefined ? null : repositoryPlace(evidence.text, workspace)
  return {
    kind,
    title: safe(title),
    message: commandSafe(message).slice(0, MESSAGE_LIMIT),
    ...(place !== null && { file: place.file, startLine: place.line }),
  }
}

function safe(text: string): string {
  return commandSafe(plainLine(text)).slice(0, 200)
}

/** `path.ext:12`, `path.ext:12:5`, `path.ext(12,5)`; the path as a compiler prints it. Bounded, so linear. */
const PLACE = /([\w@.~+\-/\\:]{1,300}\.\w{1,10})(?::(\d{1,6})|\((\d{1,6}))/g

/** In a folder, and not in one that holds what others wrote. */
const OWN_LOOKING = /^(?!.*(?:^|\/)(?:node_modules|vendor|site-packages|dist-packages|dist|build|target)\/)[\w@.~+-]+\//

/** The first place of a line that is a file of the repository. The paths are log text: nothing is read, only asked for. */
export function repositoryPlace(
  text: string,
  workspace: Workspace,
): { readonly file: string; readonly line: number } | null {
  for (const match of text.slice(0, 4_000).matchAll(PLACE)) {
    const file = relativePath(match[1] ?? '', workspace.root)
    const line = Number(match[2] ?? match[3])
    if (file === null || line === 0) continue
    if (workspace.checkedOut ? workspace.isFile(file) : OWN_LOOKING.test(file)) return { file, line }
  }
  return null
}

/** A path below the repository, `/`-separated; null when it leads elsewhere. */
function relativePath(path: string, root: string): string | null {
  const normal = path.replaceAll('\\', '/')
  const base = root.replaceAll('\\', '/').replace(/\/$/, '')
  // Another runner's workspace has the same shape: <work>/<repository>/<repository>/.
  const elsewhere = /^(?:\/home\/runner\/work|[A-Za-z]:\/a|\/Users\/runner\/work)\/[^/]+\/[^/]+\/(.+)$/.exec(
    normal,
  )?.[1]
  const inside = base !== '' && normal.startsWith(`${base}/`) ? normal.slice(base.length + 1) : (elsewhere ?? normal)
  const relative = inside.replace(/^(?:\.\/)+/, '').replace(/^\/github\/workspace\//, '')
  const strange = relative.startsWith('/') || relative.includes(':') || relative.split('/').includes('..')
  return strange || relative === '' ? null : relative
}
