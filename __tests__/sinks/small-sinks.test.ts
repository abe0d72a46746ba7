import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reportOf } from '../../src/core/report.ts'
import type { Deploy, Diagnosis, Finding } from '../../src/core/types.ts'
import type { Host } from '../../src/host.ts'
import { annotate, annotationsOf, repositoryPlace } from '../../src/sinks/annotations.ts'
import { outputsOf } from '../../src/sinks/outputs.ts'
import { writeReport } from '../../src/sinks/report-file.ts'
import { DESCRIPTION_LIMIT, fitDescription } from '../../src/sinks/status.ts'
import { fitSummary, SUMMARY_LIMIT, writeSummary } from '../../src/sinks/summary.ts'

const CAUSE: Finding = {
  rule: 'node/heap',
  title: 'The heap is full',
  platform: 'node',
  code: null,
  category: 'out-of-memory',
  phase: 'build',
  verdict: 'fatal',
  blame: 'user',
  tier: 'specific',
  role: 'cause',
  confidence: 'high',
  cause: 'The process {name} used all memory.',
  fix: ['Raise the limit of `{name}`.', 'Use less.'],
  docs: 'https://nodejs.org/',
  captures: { name: 'node`x' },
  evidence: [
    {
      file: 'deploy.log',
      line: 7,
      text: 'src/app.ts:12:5 - heap out of memory',
      excerpt: { startLine: 7, lines: ['x'] },
    },
  ],
}

function deploy(given: Partial<Diagnosis> = {}): Deploy {
  const diagnosis: Diagnosis = {
    version: 1,
    outcome: 'failed',
    verdict: 'fatal',
    exitCode: { value: 137, name: 'SIGKILL', meaning: null, source: 'input' },
    cause: CAUSE,
    findings: [CAUSE],
    unclassified: null,
    gate: { decision: 'block', reason: 'because' },
    stats: { bytes: 1, lines: 1, files: 1 },
    ...given,
  }
  return { name: 'deploy', job: null, matrix: null, source: 'file', url: null, diagnosis }
}

const WORKSPACE = {
  root: '/home/runner/_work/shop/shop',
  checkedOut: true,
  isFile: (path: string) => ['src/app.ts', 'lib/a.go'].includes(path),
}
const evidenceWith = (text: string): Finding => ({
  ...CAUSE,
  evidence: [{ file: 'f', line: 1, text, excerpt: { startLine: 1, lines: [] } }],
})

describe('status description', () => {
  test('is one line of at most 140 characters', () => {
    expect(fitDescription(`a\n\u202eb\t c`)).toBe('a b c')
    expect(fitDescription('x'.repeat(141))).toHaveLength(DESCRIPTION_LIMIT)
    expect(fitDescription('x'.repeat(140))).toBe('x'.repeat(140))
  })

  test('is not cut through a character', () => {
    const cut = fitDescription(`${'x'.repeat(138)}😀😀`)
    expect(cut).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
    expect(cut.length).toBeLessThanOrEqual(140)
  })
})

describe('summary', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'summary-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  test('is appended to what is there', async () => {
    const path = join(folder, 'summary.md')
    writeFileSync(path, 'before\n')
    await writeSummary(path, 'full', () => 'ours')
    expect(readFileSync(path, 'utf8')).toBe('before\nours\n')
  })

  test('quotes less where it would be too large, counted in bytes with what is there, and says so', async () => {
    const path = join(folder, 'summary.md')
    writeFileSync(path, 'x'.repeat(1000))
    const sizes = { full: SUMMARY_LIMIT / 2, line: SUMMARY_LIMIT / 2 - 600, none: 10 }
    await writeSummary(path, 'full', (excerpt, note) => 'é'.repeat(sizes[excerpt]) + (note ?? ''))
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('The excerpts were left out')
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(SUMMARY_LIMIT)
    expect(text.length).toBeGreaterThan(SUMMARY_LIMIT / 2 - 700)
  })

  test('is one sentence where nothing fits', () => {
    expect(fitSummary(200, 'none', () => 'x'.repeat(300))).toContain('too large')
  })
})

describe('report file', () => {
  test('goes where it was asked for, folders and all, and holds the report', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-'))
    const report = reportOf([deploy()])
    const place = { workspace: folder, temp: folder, name: 'report-1' }
    const path = await writeReport(report, { ...place, path: 'out/deep/report.json' })
    expect(path).toBe(join(folder, 'out/deep/report.json'))
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(report)
    const hidden = reportOf([{ ...deploy(), name: 'a\u202eb\u200bc' }])
    const text = readFileSync(await writeReport(hidden, { ...place, path: 'hidden.json' }), 'utf8')
    expect(text).toContain(String.raw`a\u202eb\u200bc`)
    expect(JSON.parse(text)).toEqual(hidden)
    const commands = reportOf([{ ...deploy(), name: '###[error]x ##[add-mask]y' }])
    const printed = readFileSync(await writeReport(commands, { ...place, path: 'commands.json' }), 'utf8')
    expect(printed).not.toContain('##[')
    expect(JSON.parse(printed)).toEqual(commands)
    expect(await writeReport(report, { ...place, path: null })).toBe(join(folder, 'deploy-triage', 'report-1.json'))
    rmSync(folder, { recursive: true })
  })
})

describe('outputs', () => {
  test('a known failure fills them all', () => {
    const worst = deploy()
    const outputs = outputsOf(reportOf([worst]), worst, {
      reportPath: '/tmp/r.json',
      comment: { id: 5, url: 'https://x/5' },
    })
    expect(outputs).toMatchObject({
      outcome: 'failed',
      classified: 'true',
      rule: 'node/heap',
      verdict: 'fatal',
      'exit-code': '137',
      evidence: 'src/app.ts:12:5 - heap out of memory',
      fix: '1. Raise the limit of ``node`x``.\n2. Use less.',
      gate: 'block',
      report: '/tmp/r.json',
      'comment-id': '5',
    })
  })

  test('an unknown failure says so and quotes the line to look at first', () => {
    const { evidence } = CAUSE
    const worst = deploy({ cause: null, findings: [], verdict: 'unknown', unclassified: { evidence, hint: null } })
    const outputs = outputsOf(reportOf([worst]), worst, { reportPath: null, comment: null })
    expect(outputs).toMatchObject({
      classified: 'false',
      rule: '',
      evidence: evidence[0]?.text,
      fix: '',
      'comment-id': '',
    })
  })

  test('a success leaves empty what has nothing to say', () => {
    const worst = deploy({ outcome: 'succeeded', cause: null, findings: [], verdict: 'unknown', exitCode: null })
    const outputs = outputsOf(reportOf([worst]), worst, { reportPath: null, comment: null })
    expect(outputs).toMatchObject({ outcome: 'succeeded', classified: '', verdict: '', 'exit-code': '', evidence: '' })
  })

  test('can be printed by a later step', () => {
    const line = '::add-mask::a ##[error]b'
    const cause = { ...evidenceWith(line), title: line, fix: ['Set {name}.'], captures: { name: '##[warning]c' } }
    const outputs = outputsOf(reportOf([deploy({ cause })]), deploy({ cause }), { reportPath: null, comment: null })
    expect(outputs['evidence']).toContain('add-mask')
    expect(Object.values(outputs).join('\n')).not.toMatch(/^\s*::|##\[/m)
  })

  test('are small whatever the log says', () => {
    const long = 'y'.repeat(100_000)
    const worst = deploy({ cause: { ...evidenceWith(`a\nb${long}`), fix: [long, long], title: long } })
    const outputs = outputsOf(reportOf([worst]), worst, { reportPath: null, comment: null })
    expect(Object.values(outputs).join('').length).toBeLessThan(10_000)
    expect(outputs['evidence']).not.toContain('\n')
  })
})

describe('annotations', () => {
  test('a fatal cause is an error on the line of the repository it names', () => {
    expect(annotationsOf([deploy()], WORKSPACE)).toEqual([
      expect.objectContaining({ kind: 'error', title: 'The heap is full', file: 'src/app.ts', startLine: 12 }),
    ])
  })

  test('what is not fatal is a warning, a notice a notice, a success nothing', () => {
    const notice = { ...CAUSE, role: 'notice' } as const
    const kinds = annotationsOf(
      [
        deploy({ cause: { ...CAUSE, verdict: 'transient' } }),
        deploy({ outcome: 'succeeded', cause: null, findings: [notice] }),
        deploy({ cause: null, findings: [], unclassified: { evidence: CAUSE.evidence, hint: null } }),
      ],
      WORKSPACE,
    ).map(({ kind }) => kind)
    expect(kinds).toEqual(['warning', 'warning', 'notice'])
  })

  test.each([
    ['src/app.ts:12:5 - error TS2304', 'src/app.ts', 12],
    ['./src/app.ts(7,3): error', 'src/app.ts', 7],
    ['at run (/home/runner/_work/shop/shop/src/app.ts:9:1)', 'src/app.ts', 9],
    ['D:\\a\\shop\\shop\\src\\app.ts:4: boom', 'src/app.ts', 4],
    ['/github/workspace/lib/a.go:3: undefined: x', 'lib/a.go', 3],
    ['node_modules/x/y.js:2 then lib/a.go:8', 'lib/a.go', 8],
  ])('%p names a place', (text, file, line) => {
    expect(repositoryPlace(text, WORKSPACE)).toEqual({ file, line })
  })

  test.each([
    'src/gone.ts:1',
    '../src/app.ts:1',
    '/etc/passwd.d:3',
    'src/app.ts',
    'src/app.ts:0',
    `${'a/'.repeat(5000)}b.ts:1`,
  ])('%p names none', (text) => {
    expect(repositoryPlace(text, WORKSPACE)).toBeNull()
  })

  test.each([
    ['/home/runner/_work/shop/shop/src/gone.ts:9:1', 'src/gone.ts'],
    ['cmd/server/main.go:8:2: undefined', 'cmd/server/main.go'],
    ['node_modules/x/y.js:2', null],
    ['main.js:2', null],
    ['/usr/lib/x.py:3', null],
  ])('without a checkout the shape of %p decides', (text, file) => {
    const place = repositoryPlace(text, { ...WORKSPACE, checkedOut: false })
    expect(place?.file ?? null).toBe(file)
  })

  test('no log text can give the runner a command', () => {
    const cause = {
      ...CAUSE,
      title: '::error::x',
      cause: '{name}',
      captures: { name: '::set-output name=a::b ##[error]c' },
    }
    const [note] = annotationsOf([deploy({ cause })], WORKSPACE)
    expect(`${note?.title ?? ''}\n${note?.message ?? ''}`).not.toMatch(/^\s*::|##\[/m)
  })

  test('no more of a kind than GitHub shows, less what the step itself has to say', () => {
    const said: string[] = []
    const say = (kind: string) => () => void said.push(kind)
    const host = { error: say('error'), warning: say('warning'), notice: say('notice') } as unknown as Host
    const many = Array.from({ length: 30 }, (_, index) =>
      deploy(index % 2 ? {} : { cause: { ...CAUSE, verdict: 'unknown' } }),
    )
    annotate(host, annotationsOf(many, WORKSPACE), { error: 1, warning: 2, notice: 0 })
    expect(said.filter((kind) => kind === 'error')).toHaveLength(9)
    expect(said.filter((kind) => kind === 'warning')).toHaveLength(8)
  })
})
