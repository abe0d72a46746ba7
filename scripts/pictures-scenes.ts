import { diagnose } from '../src/core/diagnose.ts'
import type { Engine } from '../src/core/engine.ts'
import { renderComment } from '../src/core/render-markdown.ts'
import type { RenderContext } from '../src/core/render-context.ts'
import { reportOf } from '../src/core/report.ts'
import type { Deploy, Diagnosis, Outcome, Report } from '../src/core/types.ts'

/** The faces of the comment: real answers to short logs, for the pictures of the documentation. */

export interface Scene {
  readonly name: string
  /** Comments as Markdown; several stand below each other in one picture. */
  readonly comments: readonly string[]
}

const CONTEXT: RenderContext = {
  repository: 'acme/shop',
  headSha: '4f1c2d9e0b7a6c5d4e3f2a1b0c9d8e7f6a5b4c3d',
  runUrl: 'https://github.com/acme/shop/actions/runs/4711',
  jobUrl: 'https://github.com/acme/shop/actions/runs/4711/job/42',
  docsUrl: null,
  beforeMerge: true,
  excerpt: 'full',
  override: null,
  resolved: false,
  notes: [],
  sourceNotes: [],
  lineUrl: (_deploy, line) => `https://github.com/acme/shop/actions/runs/4711/job/41#step:4:${String(line)}`,
}

interface Known {
  readonly exitCode?: number
  readonly outcome?: Outcome
}

interface Studio {
  readonly engine: Engine
  readonly demoLog: string
}

function diagnosisOf(engine: Engine, log: string, { exitCode, outcome }: Known): Diagnosis {
  const session = engine.start()
  if (log !== '') session.push('deploy.log', new TextEncoder().encode(log))
  return diagnose(session.finish(), {
    outcome: outcome ?? null,
    exitCode: exitCode ?? null,
    exitCodeSource: exitCode === undefined ? null : 'input',
    platform: null,
    policy: { failOn: 'fatal', inconclusive: 'allow' },
    disabledRules: [],
    redact: (text) => text,
  })
}

function deployOf(name: string, diagnosis: Diagnosis): Deploy {
  return { name, job: 'deploy', matrix: null, source: 'job log', url: null, diagnosis }
}

function comment(report: Report, context: Partial<RenderContext> = {}): string {
  return renderComment(report, { ...CONTEXT, ...context }, 65_000)
}

const TRANSIENT = `Step 3/6: pushing the image
#14 pushing layers
The push refers to repository [registry.digitalocean.com/acme/shop]
5f70bf18a086: Preparing
a3ed95caeb02: Pushed
5f70bf18a086: Retrying in 5 seconds
5f70bf18a086: Retrying in 1 second
received unexpected HTTP status: 503 Service Unavailable
##[error]Process completed with exit code 1.
`

const UNKNOWN = `> acme-release publish --channel stable
[10:02:11] reading manifest
[10:02:11] 14 bundles, 3 changed
[10:02:12] uploading bundle 1/3 ... ok
[10:02:14] uploading bundle 2/3 ... ok
[10:02:15] uploading bundle 3/3 ... ok
[10:02:16] ERROR: channel "stable" is frozen until the release train of 14 March departs
[10:02:16]   at ReleaseTrain.board (/srv/release/train.js:88:11)
[10:02:16]   at publish (/srv/release/publish.js:31:9)
[10:02:16] cleaning up
##[error]Process completed with exit code 3.
`

const MISSING = `2026-03-14T09:26:53.120Z app[web]: Starting the server
node:internal/modules/cjs/loader:1228
  throw err;
  ^

Error: Cannot find module 'express'
Require stack:
- /app/src/server.js
    at Module._resolveFilename (node:internal/modules/cjs/loader:1225:15)
    at Module._load (node:internal/modules/cjs/loader:1051:27)
  code: 'MODULE_NOT_FOUND',
##[error]Process completed with exit code 1.
`

function matrixOf({ engine, demoLog }: Studio): Report {
  return reportOf([
    deployOf('deploy (eu, web)', diagnosisOf(engine, demoLog, { exitCode: 1 })),
    deployOf('deploy (us, web)', diagnosisOf(engine, demoLog, { exitCode: 1 })),
    deployOf('deploy (ap, web)', diagnosisOf(engine, TRANSIENT, { exitCode: 1 })),
    deployOf('deploy (eu, worker)', diagnosisOf(engine, '', { exitCode: 0 })),
    deployOf('deploy (us, worker)', diagnosisOf(engine, '', { exitCode: 0 })),
  ])
}

/** All scenes, in the order in which the documentation shows them. */
export function scenesOf(studio: Studio): readonly Scene[] {
  const { engine, demoLog } = studio
  const single = (log: string, known: Known): Report => reportOf([deployOf('deploy', diagnosisOf(engine, log, known))])
  const fatal = single(MISSING, { exitCode: 1 })
  const label = 'deploy-anyway'
  const allowed: Report = {
    ...fatal,
    gate: { decision: 'allow', reason: `the label "${label}" overrides the block: ${fatal.gate.reason}` },
  }
  const cancelled: Report = {
    ...reportOf([]),
    gate: { decision: 'allow', reason: 'the deploy was cancelled, so there is nothing to judge' },
  }
  const unread =
    'The log of the job deploy could not be read (HTTP 403). Add `actions: read` to the `permissions:` of this job.'
  return [
    { name: 'fatal', comments: [comment(single(demoLog, { exitCode: 1 }))] },
    { name: 'transient', comments: [comment(single(TRANSIENT, { exitCode: 1 }))] },
    { name: 'unclassified', comments: [comment(single(UNKNOWN, { exitCode: 3 }))] },
    { name: 'overridden', comments: [comment(allowed, { override: label })] },
    { name: 'matrix', comments: [comment(matrixOf(studio))] },
    {
      name: 'quiet',
      comments: [
        comment(single('', { exitCode: 0 }), { resolved: true }),
        comment(cancelled),
        comment(single('', { outcome: 'failed' }), { sourceNotes: [unread] }),
      ],
    },
  ]
}
