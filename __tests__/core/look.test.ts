import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { bundledRules } from '../../src/catalog/bundled.ts'
import { renderComment, renderStandalone, renderSummary } from '../../src/core/render-markdown.ts'
import type { RenderContext } from '../../src/core/render-context.ts'
import { renderTerminal } from '../../src/core/render-terminal.ts'
import { reportOf } from '../../src/core/report.ts'
import type { DeployFacts } from '../../src/core/diagnose.ts'
import type { Deploy, Diagnosis, Report } from '../../src/core/types.ts'
import { diagnoseLog } from './diagnose-log.ts'

const RULES = bundledRules().filter(({ platform }) =>
  ['node', 'docker', 'exit-codes', 'github-actions'].includes(platform),
)
const diagnosed = (log: string, facts?: Partial<DeployFacts>) => diagnoseLog(RULES, log, facts)
const deploy = (diagnosis: Diagnosis, name = 'deploy'): Deploy => ({
  name,
  job: 'deploy',
  matrix: null,
  source: 'job log',
  url: null,
  diagnosis,
})
const reportWith = (...diagnoses: readonly Diagnosis[]): Report =>
  reportOf(diagnoses.map((diagnosis, index) => deploy(diagnosis, `leg ${String(index)}`)))

const CONTEXT: RenderContext = {
  repository: 'acme/shop',
  headSha: null,
  runUrl: null,
  jobUrl: null,
  docsUrl: null,
  beforeMerge: true,
  excerpt: 'full',
  override: null,
  resolved: false,
  notes: [],
  sourceNotes: [],
  lineUrl: (_deploy, line) => `https://github.com/acme/shop/log#${String(line)}`,
}
const ROOM = 65_000
const comment = (report: Report, context: Partial<RenderContext> = {}, budget = ROOM) =>
  renderComment(report, { ...CONTEXT, ...context }, budget)

const noise = (count: number) => Array.from({ length: count }, (_, index) => `step ${String(index)} done`).join('\n')
const MISSING = `${noise(40)}\nError: Cannot find module 'express'\nRequire stack:\n- /app/server.js\n${noise(40)}\n`
const TRANSIENT = 'pushing\nreceived unexpected HTTP status: 503 Service Unavailable\n'
const UNKNOWN = 'begin\nERROR: the frobnicator has left the building\n##[error]Process completed with exit code 3.\n'
const missing = () => diagnosed(MISSING, { exitCode: 1 })
const blocks = (text: string) => [...text.matchAll(/^(`{3,})\w*\n([\s\S]*?)^\1$/gm)].map(([, , body = '']) => body)

describe('the comment on a known failure', () => {
  test('names cause, verdict, blame and exit code in its first two lines', () => {
    const [heading, empty, verdict] = comment(reportWith(missing())).split('\n')
    expect(heading).toBe('### ❌ A Node.js package is not installed')
    expect(empty).toBe('')
    expect(verdict).toBe(
      '**Fatal: the same commit will fail again** · yours to fix, in code or configuration · `dependency-missing` · exit code 1',
    )
  })

  test('quotes nine lines at most, numbered, with a mark at the one that counts and a link to it', () => {
    const text = comment(reportWith(missing()))
    const quoted = blocks(text)[0]?.trimEnd().split('\n') ?? []
    expect(quoted).toHaveLength(9)
    expect(quoted.filter((line) => line.startsWith('▸'))).toEqual(["▸ 41 │ Error: Cannot find module 'express'"])
    expect(text).toContain('`deploy.log`, line 41 ([open](<https://github.com/acme/shop/log#41>))')
  })

  test('puts captured names into the fix, and the fix before the reason', () => {
    const text = comment(reportWith(missing()))
    expect(text).toContain('1. Run `npm install express`')
    expect(text.indexOf('**Fix**')).toBeLessThan(text.indexOf('**Why**'))
  })

  test('says that it blocks without repeating the headline', () => {
    expect(comment(reportWith(missing()))).toMatch(/^🚫 \*\*Blocks the merge\*\*$/m)
  })

  test('carries rule and release in the link for a wrong cause, and no word of the log', () => {
    const text = comment(reportWith(missing()))
    const [link = ''] = /https:\/\/\S+issues\/new[^>]*/.exec(text) ?? []
    expect(new URL(link).searchParams.get('rule')).toBe('node/module-not-found')
    expect([...new URL(link).searchParams.keys()]).toEqual(['template', 'rule', 'version'])
  })

  test('shows a line too long for its block wrapped as well', () => {
    const long = `Error: Cannot find module '${'very-'.repeat(20)}long'`
    const text = comment(reportWith(diagnosed(`${long}\nRequire stack:\n- /app/a.js\n`, { exitCode: 1 })))
    expect(text).toContain(`: \`${long}\``)
  })

  test('quotes the line alone, or nothing, where that is asked for', () => {
    const line = comment(reportWith(missing()), { excerpt: 'line' })
    expect(blocks(line)[0]).toBe("Error: Cannot find module 'express'\n")
    expect(comment(reportWith(missing()), { excerpt: 'none' })).not.toContain("Cannot find module 'express'")
  })
})

describe('other faces', () => {
  test('a transient failure asks for a retry and does not block', () => {
    const text = comment(reportWith(diagnosed(TRANSIENT, { exitCode: 1 })))
    expect(text).toMatch(/^### 🔁 .*\n\n\*\*Transient: a retry may succeed\*\*/)
    expect(text).toMatch(/^Does not block the merge: a retry may succeed$/m)
  })

  test('an unknown failure quotes where to look and gives a rule to start from', () => {
    const text = comment(reportWith(diagnosed(UNKNOWN, { exitCode: 3 })))
    expect(text).toContain('### ❓ The deploy failed, and no rule knows why')
    expect(text).toContain('▸ 2 │ ERROR: the frobnicator has left the building')
    expect(text).toContain("    - text: 'ERROR: the frobnicator has left the building'")
    expect(text).toContain('template=failure-not-recognised.yml')
  })

  test('without a log it says so, and shows what to set up', () => {
    const note = 'No log could be read. Add `actions: read`.'
    const text = comment(reportWith(diagnosed('', { outcome: 'failed' })), { sourceNotes: [note] })
    expect(text).toContain('### ❓ The deploy failed, and there was no log to read')
    expect(text).toContain('> No log could be read. Add `actions: read`.')
    expect(text).not.toContain('Look here first')
  })

  test('a cancelled deploy has a heading of its own', () => {
    const gate = { decision: 'allow', reason: 'the deploy was cancelled, so there is nothing to judge' } as const
    expect(comment({ ...reportOf([]), gate })).toMatch(/^### ⚪ The deploy was cancelled\n/)
  })

  test('a resolved failure says only that', () => {
    const text = comment(reportWith(diagnosed('', { exitCode: 0 })), { resolved: true })
    expect(text).toBe('### ✅ Resolved: the deploy succeeded\n\nThe failure reported here before is gone.')
  })

  test('an override is named', () => {
    expect(comment(reportWith(missing()), { override: 'deploy-anyway' }).split('\n')[4]).toBe(
      '⚠️ The label `deploy-anyway` overrides the gate: this would have been blocked.',
    )
  })

  test('a matrix has a row for each deploy and each different failure once, the worst first', () => {
    const green = diagnosed('', { exitCode: 0 })
    const text = comment(reportWith(diagnosed(TRANSIENT, { exitCode: 1 }), missing(), green, missing()))
    expect(text).toContain('### ❌ 3 of 4 deploys failed')
    expect(text.match(/^\| [❌🔁✅]/gmu)).toHaveLength(4)
    const headings = [...text.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading)
    expect(headings.slice(1)).toEqual(['❌ A Node.js package is not installed', expect.stringMatching(/^🔁 /)])
    expect(text).toContain('Deploys: `leg 1`, `leg 3`')
  })
})

describe('limits', () => {
  test.each([20_000, 2000, 1200, 400])('a comment fits %i characters, and keeps its cause', (budget) => {
    const many = reportWith(...Array.from({ length: 6 }, () => missing()))
    const text = comment(budget > 2000 ? many : reportWith(missing()), {}, budget)
    expect(text.length).toBeLessThanOrEqual(budget)
    expect(text).toContain('A Node.js package is not installed')
  })

  test('the summary quotes more than the comment', () => {
    const summary = blocks(renderSummary(reportWith(missing()), CONTEXT))[0]?.split('\n').length ?? 0
    expect(summary).toBeGreaterThan(10)
    expect(renderStandalone(missing())).toContain('### ❌ A Node.js package is not installed')
  })
})

describe('the terminal', () => {
  const demo = () => diagnoseLog(bundledRules(), readFileSync('examples/demo-deploy.log', 'utf8'), { exitCode: 1 })

  test('shows cause, line and fix on the first screen', () => {
    const screen = renderTerminal(demo(), { colour: false, width: 80 }).split('\n').slice(0, 24).join('\n')
    expect(screen).toContain('✗ Node.js ran out of heap memory')
    expect(screen).toContain('237 ▸ FATAL ERROR')
    expect(screen).toContain('  1. ')
  })

  test.each([40, 60, 100])('keeps context and prose within %i columns', (width) => {
    const rows = renderTerminal(demo(), { colour: false, width }).split('\n')
    const tooWide = rows.filter(
      (row) => row.length > width && !row.includes('▸') && !/https:|^[✗↻]|--max-old/.test(row),
    )
    expect(tooWide).toEqual([])
  })

  test('has no escape codes without colour, and some with it', () => {
    expect(renderTerminal(demo(), { colour: false, width: 80 })).not.toContain('\u001b')
    expect(renderTerminal(demo(), { colour: true, width: 80 })).toContain('\u001b[31m')
  })
})
