import { tmpdir } from 'node:os'
import type { RenderContext } from '../core/render-context.ts'
import { worstIndex } from '../core/report.ts'
import type { Report } from '../core/types.ts'
import { commentKey } from './comment-key.ts'
import type { Part } from './event.ts'
import type { GitHubCalls } from '../github/calls.ts'
import type { Inputs } from './inputs.ts'
import { overallOutcome } from './override.ts'
import type { Target } from './override.ts'
import type { Ports } from './ports.ts'
import { annotate, annotationsOf } from '../sinks/annotations.ts'
import { publishComment } from '../sinks/comment.ts'
import type { CommentResult } from '../sinks/comment.ts'
import { OUTPUTS_FAILED, outputsOf, setOutputs } from '../sinks/outputs.ts'
import type { Written } from '../sinks/outputs.ts'
import { writeReport } from '../sinks/report-file.ts'
import { setStatus } from '../sinks/status.ts'
import { writeSummary } from '../sinks/summary.ts'
import { headline, warnOnce } from './troubles.ts'
import type { Troubles } from './troubles.ts'

/** Time for the requests of other writers to land before the comment is looked at again. */
const SETTLE_MS = 500

export interface Publication {
  readonly ports: Ports
  readonly calls: GitHubCalls | null
  readonly inputs: Inputs
  readonly part: Part
  readonly report: Report
  readonly context: RenderContext
  readonly target: Target
  readonly troubles: Troubles
}

/** Says it everywhere. What cannot be said somewhere is one warning, and the summary tells of it; nothing here rejects. */
export async function publishAll(publication: Publication): Promise<void> {
  const { ports, inputs, report, part, troubles } = publication
  const { comment } = await comments(publication)
  await statuses(publication)
  const reportPath = await troubles.attempt('The report file could not be written', null, () =>
    writeReport(report, {
      path: inputs.reportPath,
      workspace: ports.workspace.root,
      temp: ports.env['RUNNER_TEMP'] ?? tmpdir(),
      name: `report-${commentKey(part, inputs).slice(0, 12)}`,
    }),
  )
  await outputs(publication, { reportPath, comment })
  await summaries(publication)
  if (inputs.annotations)
    annotate(ports.host, annotationsOf(report.deploys, ports.workspace), { error: 1, warning: 1, notice: 0 })
  warnOnce(ports.host, troubles)
}

async function outputs({ ports, report, troubles }: Publication, written: Written): Promise<void> {
  const worst = report.deploys[worstIndex(report.deploys)] ?? null
  const values = outputsOf(report, worst, written)
  await troubles.attempt(OUTPUTS_FAILED, undefined, () => {
    setOutputs(ports.host, values)
  })
}

const NO_COMMENT: CommentResult = { action: 'silent', comment: null }

async function comments({
  ports,
  calls,
  inputs,
  part,
  report,
  context,
  target,
  troubles,
}: Publication): Promise<CommentResult> {
  const { pull } = target
  if (calls === null || pull === null || inputs.comment === 'never') return NO_COMMENT
  const outcome = overallOutcome(report)
  const green = outcome === 'succeeded'
  const failed = outcome === 'failed' || report.deploys.some(({ diagnosis }) => diagnosis.cause !== null)
  if (!green && !failed && inputs.comment !== 'always') return NO_COMMENT
  return troubles.attempt('The pull request comment could not be written', NO_COMMENT, async () => {
    const result = await publishComment({
      calls,
      repository: part.repository,
      pull,
      key: commentKey(part, inputs),
      run: { runId: part.subject.runId, attempt: part.subject.attempt, sha: pull.headSha },
      state: green ? 'resolved' : 'failed',
      create: failed || inputs.comment === 'always',
      settleMs: SETTLE_MS,
      render: (history, budget) => ports.renderComment(report, { ...context, resolved: green && history }, budget),
    })
    if (result.action === 'outdated')
      troubles.say('A newer run has reported on the pull request already; its comment was left as it is.')
    return result
  })
}

/** On workflow_run the job is no check of the pull request, so a commit status speaks for it. */
export function wantsStatus(inputs: Pick<Inputs, 'status'>, part: Pick<Part, 'event'>): boolean {
  return inputs.status === 'always' || (inputs.status === 'auto' && part.event === 'workflow_run')
}

async function statuses({ calls, inputs, part, report, troubles }: Publication): Promise<void> {
  if (!wantsStatus(inputs, part)) return
  const what = 'The commit status could not be written'
  const sha = part.headSha
  if (calls === null || sha === null) {
    troubles.add(`${what}: ${calls === null ? 'the input `token` is empty' : 'the event names no commit'}.`)
    return
  }
  await troubles.attempt(what, undefined, () =>
    setStatus(calls, part.repository, {
      sha,
      state: report.gate.decision === 'block' ? 'failure' : 'success',
      context: inputs.statusContext,
      description: headline(report),
      targetUrl: part.own.url,
    }),
  )
}

async function summaries({ ports, inputs, report, context, troubles }: Publication): Promise<void> {
  const path = ports.env['GITHUB_STEP_SUMMARY'] ?? ''
  if (!inputs.summary || path === '') return
  const notes = [...context.notes, ...troubles.words, ...troubles.messages]
  await troubles.attempt('The job summary could not be written', undefined, () =>
    writeSummary(path, inputs.excerpt, (excerpt, note) =>
      ports.renderSummary(report, { ...context, excerpt, notes: note === null ? notes : [...notes, note] }),
    ),
  )
}
