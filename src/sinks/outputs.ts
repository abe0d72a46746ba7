import { commandSafe, fillTemplate, plainLine } from '../core/untrusted.ts'
import type { Deploy, Finding, Report } from '../core/types.ts'
import type { Host } from '../host.ts'

/** Characters: outputs end up in environment variables, of which one string may not exceed 128 KiB. */
const LINE_LIMIT = 1_000
const FIX_LIMIT = 4_000

export const OUTPUTS_FAILED = 'The outputs could not be written'

/** Throws where the runner's file for them cannot be written. */
export function setOutputs(host: Pick<Host, 'setOutput'>, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) host.setOutput(name, value)
}

export interface Written {
  readonly reportPath: string | null
  readonly comment: { readonly id: number; readonly url: string } | null
}

/** All outputs of action.yml, in its order; empty where there is nothing to say. `worst` is the deploy that speaks. */
export function outputsOf(report: Report, worst: Deploy | null, written: Written): Readonly<Record<string, string>> {
  const diagnosis = worst?.diagnosis ?? null
  const cause = diagnosis?.cause ?? null
  const first = cause?.evidence[0] ?? diagnosis?.unclassified?.evidence[0] ?? null
  return {
    outcome: diagnosis?.outcome ?? 'unknown',
    classified: diagnosis === null || diagnosis.outcome === 'succeeded' ? '' : String(cause !== null),
    ...causeOutputs(cause),
    verdict: diagnosis === null || diagnosis.outcome === 'succeeded' ? '' : diagnosis.verdict,
    'exit-code': String(diagnosis?.exitCode?.value ?? ''),
    evidence: first === null ? '' : oneLine(first.text),
    gate: report.gate.decision,
    report: written.reportPath ?? '',
    'comment-id': String(written.comment?.id ?? ''),
    'comment-url': written.comment?.url ?? '',
  }
}

function causeOutputs(cause: Finding | null): Record<string, string> {
  return {
    rule: cause?.rule ?? '',
    title: oneLine(cause?.title ?? ''),
    platform: cause?.platform ?? '',
    phase: cause?.phase ?? '',
    category: cause?.category ?? '',
    blame: cause?.blame ?? '',
    confidence: cause?.confidence ?? '',
    fix: cause === null ? '' : fixList(cause),
    docs: cause?.docs ?? '',
  }
}

/** A numbered Markdown list, of as many steps as fit. */
function fixList(cause: Finding): string {
  let list = ''
  for (const [index, step] of cause.fix.entries()) {
    const line = `${String(index + 1)}. ${fillTemplate(step, cause.captures, true)}\n`
    if (list.length + line.length > FIX_LIMIT) break
    list += line
  }
  return commandSafe(list.trimEnd())
}

/** A later step may well print an output, so the runner must not find a command in it. */
function oneLine(text: string): string {
  return cut(commandSafe(plainLine(text)), LINE_LIMIT)
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
