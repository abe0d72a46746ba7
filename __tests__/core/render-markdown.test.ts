import { describe, expect, test } from '@jest/globals'
import type { DeployFacts } from '../../src/core/diagnose.ts'
import type { RenderContext } from '../../src/core/render-context.ts'
import { renderComment, renderStandalone, renderSummary } from '../../src/core/render-markdown.ts'
import { reportOf } from '../../src/core/report.ts'
import type { Deploy, Diagnosis, Report } from '../../src/core/types.ts'
import { parseMarkdown, textOf } from '../../scripts/markdown-tree.ts'
import { diagnoseLog, lines } from './diagnose-log.ts'
import { CONTROLS, expectInert, homesOf, HOSTILE } from './inert.ts'
import { ruleWith } from '../../scripts/slow-scan.ts'

const CONTEXT: RenderContext = {
  repository: 'octo/shop',
  headSha: '0123456789abcdef0123456789abcdef01234567',
  runUrl: 'https://github.com/octo/shop/actions/runs/42',
  jobUrl: null,
  docsUrl: null,
  beforeMerge: true,
  excerpt: 'full',
  override: null,
  resolved: false,
  notes: [],
  sourceNotes: [],
  lineUrl: () => null,
}

const RULE = ruleWith('test/module', {
  title: 'A module is missing',
  any: [{ regex: 'Cannot find module (?P<module>.*)', literal: ['Cannot find module'] }],
  verdict: 'fatal',
  blame: 'user',
  category: 'dependency-missing',
  cause: 'The program asks for {module}, which is not installed.',
  fix: ['Run `npm install {module}`.', 'Commit the lockfile that has {module}.'],
  docs: 'https://docs.example.com/modules',
})

function deployOf(diagnosis: Diagnosis, fields: Partial<Deploy> = {}): Deploy {
  return { name: 'deploy', job: null, matrix: null, source: 'file', url: null, diagnosis, ...fields }
}

function failed(log = 'a\nCannot find module express\nb', facts: Partial<DeployFacts> = {}): Diagnosis {
  return diagnoseLog([RULE], log, { exitCode: 1, ...facts })
}

function summary(report: Report, context: Partial<RenderContext> = {}): string {
  return renderSummary(report, { ...CONTEXT, ...context })
}

describe('untrusted text stands in code alone', () => {
  test.each(HOSTILE)('%j in log lines and captures', (text) => {
    const flat = text.replaceAll('\n', ' ')
    const diagnosis = failed(`${text}\n${text}\nCannot find module ${flat}\n${text}`)
    const report = reportOf([deployOf(diagnosis)])
    for (const excerpt of ['full', 'line'] as const) expectInert(summary(report, { excerpt }))
    expect(homesOf(summary(report), 'EVIL')).not.toEqual([])
    expectInert(renderComment(report, CONTEXT, 65_000))
    expectInert(renderComment(report, CONTEXT, 900))
    expectInert(renderStandalone(diagnosis))
  })

  test.each(HOSTILE)('%j in lines of a failure that no rule knows', (text) => {
    const log = `${text}\nError: ${text.replaceAll('\n', ' ')}\n${text}`
    const markdown = renderStandalone(diagnoseLog([], log, { exitCode: 1 }))
    expect(homesOf(markdown, 'EVIL')).not.toEqual([])
    expectInert(markdown)
  })

  test.each(HOSTILE)('%j in names of files, deploys and labels', (text) => {
    const diagnosis = diagnoseLog([RULE], { [text]: 'Cannot find module express' }, { exitCode: 1 })
    const deploys = [deployOf(diagnosis, { name: text, job: text }), deployOf(diagnosis, { name: `${text} 2` })]
    for (const report of [reportOf(deploys), reportOf(deploys.slice(0, 1))]) {
      const markdown = summary(report, { override: text })
      expect(homesOf(markdown, 'EVIL')).not.toEqual([])
      expectInert(markdown)
    }
  })

  test.each(HOSTILE)('%j in notes, which are escaped as a whole', (text) => {
    const report = reportOf([deployOf(failed())])
    const markdown = summary(report, { notes: [text], sourceNotes: [text] })
    const plain = summary(report, { notes: ['word'], sourceNotes: ['word'] })
    const kinds = (markup: string): string[] =>
      parseMarkdown(markup)
        .map(({ type }) => type)
        .filter((type) => type !== 'text' && type !== 'code')
    expect(kinds(markdown)).toEqual(kinds(plain))
    const htmlOf = (markup: string): string => textOf(parseMarkdown(markup), 'html_block')
    expect(htmlOf(markdown)).toBe(htmlOf(plain))
    expect(markdown).toContain('EVIL')
    expect(markdown).not.toMatch(CONTROLS)
    const shown = parseMarkdown(markdown).filter(({ type, text: said }) => type === 'text' && said.includes('EVIL'))
    expect(shown.filter(({ text: said }) => /@\w|:\/\/|#\d/.test(said))).toEqual([])
  })

  test('a page that is printed in a step gives the runner no command', () => {
    const log = 'x\n::error::a\nError: ::add-mask::b ##[error]c\n  ::error::d\n::error::e'
    for (const each of [failed(`${log}\nCannot find module ::error::f`), diagnoseLog([], log, { exitCode: 1 })]) {
      expect(renderStandalone(each)).not.toMatch(/^\s*::|##\[/m)
      expect(renderStandalone(each)).toContain('add-mask')
    }
  })

  test('a pipe in the title of a rule splits no row', () => {
    const piped = ruleWith('test/piped', { title: 'a | b `c|d` \\| e', any: [{ text: 'boom' }], verdict: 'fatal' })
    const diagnosis = diagnoseLog([piped], 'boom', { exitCode: 1 })
    const rows = summary(reportOf([deployOf(diagnosis), deployOf(diagnosis)])).split('\n')
    expect(rows.find((line) => line.startsWith('| ❌'))?.split('|')).toHaveLength(6)
  })

  test('an address cannot end its link', () => {
    const report = reportOf([deployOf(failed(), { url: 'https://example.com/a>) <b> EVIL' })])
    const two = reportOf([...report.deploys, ...report.deploys])
    const markdown = summary(two, { runUrl: 'https://example.com/a>)\n\n# EVIL' })
    expect(parseMarkdown(markdown).filter(({ type }) => type === 'heading')).toHaveLength(
      parseMarkdown(summary(reportOf([deployOf(failed()), deployOf(failed())]))).filter(
        ({ type }) => type === 'heading',
      ).length,
    )
    expect(homesOf(markdown, 'EVIL')).toEqual([])
  })
})

describe('faces', () => {
  const first = (markdown: string): string => markdown.split('\n')[0] ?? ''

  test('a fatal failure says what happened, that a retry is no use, whose it is, and what to do', () => {
    const markdown = renderStandalone(failed())
    expect(first(markdown)).toBe('### ❌ A module is missing')
    expect(markdown).toContain('**Fatal: the same commit will fail again**')
    expect(markdown).toContain('yours to fix')
    expect(markdown).toContain('exit code 1')
    expect(markdown).toContain('1. Run `npm install express`.\n2. Commit the lockfile that has `express`.')
    expect(markdown).toContain('▸ 2 │ Cannot find module express')
    expect(markdown).toContain('`deploy.log`, line 2')
    expect(markdown).toContain('[Documentation](<https://docs.example.com/modules>)')
    expect(markdown).toContain('🚫 **Blocks the merge**')
  })

  test('a transient one says that a retry may help, and blocks nothing', () => {
    const rule = { ...RULE, verdict: 'transient' as const }
    const markdown = renderStandalone(diagnoseLog([rule], 'Cannot find module x', { exitCode: 1 }))
    expect(first(markdown)).toBe('### 🔁 A module is missing')
    expect(markdown).toContain('**Transient: a retry may succeed**')
    expect(markdown).toContain('Does not block the merge')
  })

  test('a cause whose verdict is not known says so', () => {
    const rule = { ...RULE, verdict: 'unknown' as const }
    const markdown = renderStandalone(diagnoseLog([rule], 'Cannot find module x', { exitCode: 1 }))
    expect(first(markdown)).toBe('### ❌ A module is missing')
    expect(markdown).toContain('**Not known whether a retry helps**')
  })

  test('a failure that no rule knows shows where to look and how to teach it', () => {
    const markdown = renderStandalone(diagnoseLog([], 'x\nError: tariff is closed\ny', { exitCode: 3 }))
    expect(first(markdown)).toBe('### ❓ The deploy failed, and no rule knows why')
    expect(markdown).toContain('**Look here first**')
    expect(markdown).toContain('▸ 2 │ Error: tariff is closed')
    expect(markdown).toContain("- text: 'Error: tariff is closed'")
  })

  test.each([
    ['ERROR password=hunter2secret the gizmo refused to quux', "- text: 'the gizmo refused to quux'"],
    [`Error: ${'tariff '.repeat(200)}`, "- text: 'Error: tariff"],
    ["ERROR it's closed", "- text: 'ERROR it''s closed'"],
  ])('the rule to start from takes the longest part of %j that the log really has', (log, expected) => {
    const markdown = renderStandalone(diagnoseLog([], log, { exitCode: 1 }))
    expect(markdown).toContain(expected)
    const text = /- text: '(.*)'$/m.exec(markdown)?.[1]?.replaceAll("''", "'") ?? ''
    expect(log).toContain(text)
    expect(text.length).toBeGreaterThanOrEqual(5)
  })

  test.each(['hi', 'api_key: hunter2secret'])(
    'no rule is offered for %j, which leaves nothing to know it by',
    (log) => {
      const markdown = renderStandalone(
        diagnoseLog([], log, { exitCode: 1, redact: (text) => text.replace(/api.*/, '*** a: ***') }),
      )
      expect(markdown).toContain('tell us')
      expect(markdown).not.toContain('- text:')
    },
  )

  test('a likely category is said as a guess', () => {
    expect(renderStandalone(diagnoseLog([], 'Error: bucket does not exist', { exitCode: 1 }))).toContain(
      'It looks like `resource-not-found`, but no rule is sure.',
    )
  })

  test('a failure without a log says that there is none', () => {
    const markdown = renderStandalone(diagnoseLog([], '', { exitCode: 1 }))
    expect(first(markdown)).toBe('### ❓ The deploy failed, and there was no log to read')
    expect(markdown).not.toContain('Look here first')
  })

  test('a log without a known failure is not called a success', () => {
    expect(first(renderStandalone(diagnoseLog([RULE], 'x')))).toBe('### ⚪ No known failure found')
    expect(first(renderStandalone(diagnoseLog([RULE], '')))).toBe(
      '### ❓ Nothing was read, so nothing is known of the deploy',
    )
  })

  test('a success is one', () => {
    const markdown = renderStandalone(failed('Cannot find module x', { exitCode: 0 }))
    expect(first(markdown)).toBe('### ✅ The deploy succeeded')
    expect(markdown).not.toContain('**Fix**')
  })

  test('a resolved failure says so and no more of it', () => {
    const markdown = summary(reportOf([deployOf(failed('x', { exitCode: 0 }))]), { resolved: true })
    expect(first(markdown)).toBe('### ✅ Resolved: the deploy succeeded')
    expect(markdown).not.toMatch(/merge|Fix/)
  })

  test('a block is the third thing said, an allow the last, and where there is no merge none is spoken of', () => {
    const [blocked, allowed] = [failed(), failed(undefined, { policy: { failOn: ['tls'], inconclusive: 'allow' } })]
    const said = (diagnosis: Diagnosis, context?: Partial<RenderContext>): string[] =>
      summary(reportOf([deployOf(diagnosis)]), context)
        .trimEnd()
        .split('\n\n')
    expect(said(blocked)[2]).toBe('🚫 **Blocks the merge**')
    expect(said(blocked, { beforeMerge: false })[2]).toBe('🚫 **Blocks: this job fails**')
    expect(said(allowed).at(-2)).toBe('Does not block the merge: fatal, but not among what `fail-on` names')
    expect(said(allowed, { beforeMerge: false }).at(-2)).toMatch(/^Does not fail this job: fatal/)
    const two = summary(reportOf([deployOf(blocked), deployOf(blocked)]))
    expect(two.split('\n\n')[1]).toMatch(/^🚫 \*\*Blocks the merge\*\*: A module is missing/)
  })

  test.each(['', 'Error: tariff is closed', 'Cannot find module x'])(
    'the runbook is linked once, whatever is known of %j',
    (log) => {
      const diagnosis = failed(log)
      const markdown = summary(reportOf([deployOf(diagnosis)]), { docsUrl: 'https://wiki.example.com/' })
      expect(markdown.split("[Your team's runbook](<https://wiki.example.com/>)")).toHaveLength(2)
    },
  )

  test('an override is named', () => {
    expect(summary(reportOf([deployOf(failed())]), { override: 'deploy anyway' })).toContain(
      'The label `deploy anyway` overrides the gate',
    )
  })

  test('a report of nothing gives the reason of the gate', () => {
    const markdown = summary({ ...reportOf([]), gate: { decision: 'allow', reason: 'no log was found, nor a record' } })
    expect(first(markdown)).toBe('### ⚪ No log was found')
  })

  test.each(['full', 'line', 'none'] as const)('an excerpt of %s shows as much of the log as it says', (excerpt) => {
    const markdown = summary(reportOf([deployOf(failed('above\nCannot find module express\nbelow'))]), { excerpt })
    expect([markdown.includes('Cannot find module'), markdown.includes('above')]).toEqual(
      { full: [true, true], line: [true, false], none: [false, false] }[excerpt],
    )
    expect(markdown).toContain('npm install express')
  })

  test('no line of the log is in an answer without a cause when excerpts are off', () => {
    const diagnosis = diagnoseLog([], 'x\nError: tariff is closed\ny', { exitCode: 3 })
    expect(summary(reportOf([deployOf(diagnosis)]), { excerpt: 'none' })).not.toContain('tariff')
  })

  test('a line links to its page where it has one', () => {
    const lineUrl = (deploy: number, line: number): string => `https://example.com/${String(deploy)}#L${String(line)}`
    expect(summary(reportOf([deployOf(failed())]), { lineUrl })).toContain('([open](<https://example.com/0#L2>))')
  })
})

describe('several deploys', () => {
  const transient = diagnoseLog([{ ...RULE, id: 'test/net', verdict: 'transient' }], 'Cannot find module x', {
    exitCode: 1,
  })
  const deploys = [
    deployOf(transient, { name: 'eu' }),
    deployOf(failed(), { name: 'us', url: 'https://example.com/us' }),
    deployOf(failed(), { name: 'asia | pacific' }),
    deployOf(failed('x', { exitCode: 0 }), { name: 'africa' }),
  ]
  const markdown = summary(reportOf(deploys))

  test('are counted, and each has its row', () => {
    expect(markdown.split('\n')[0]).toBe('### ❌ 3 of 4 deploys failed')
    const rows = markdown.split('\n').filter((line) => line.startsWith('| '))
    expect(rows).toHaveLength(5)
    expect(rows[1]).toBe('| 🔁 | `eu` | A module is missing | may help |')
    expect(rows[2]).toBe('| ❌ | `us` [↗](<https://example.com/us>) | A module is missing | will not help |')
    expect(rows[3]?.split(/(?<!\\)\|/)).toHaveLength(6)
    expect(rows[4]).toBe('| ✅ | `africa` |  |  |')
  })

  test('show each different failure once, the worst first, with the names of its deploys', () => {
    const headings = markdown.split('\n').filter((line) => line.startsWith('### '))
    expect(headings.slice(1)).toEqual(['### ❌ A module is missing', '### 🔁 A module is missing'])
    expect(markdown).toMatch(/Deploys: `us`, `asia . pacific`/)
  })

  test('that all went well say so', () => {
    const good = [deployOf(failed('x', { exitCode: 0 })), deployOf(failed('x', { exitCode: 0 }))]
    expect(summary(reportOf(good)).split('\n')[0]).toBe('### ✅ All deploys succeeded')
  })
})

describe('the size of a comment', () => {
  const long = [
    ...lines('word '.repeat(400), 1, 10),
    `Cannot find module express ${'word '.repeat(50)}`,
    ...lines('word '.repeat(400), 1, 10),
  ]
  const reports: readonly (readonly [string, Report])[] = [
    ['one short failure', reportOf([deployOf(failed())])],
    ['one failure among long lines', reportOf([deployOf(failed(long.join('\n')))])],
    ['a failure no rule knows', reportOf([deployOf(diagnoseLog([], long.join('\n'), { exitCode: 1 }))])],
    [
      '256 deploys',
      reportOf(
        Array.from({ length: 256 }, (_, index) =>
          deployOf(failed(`Cannot find module express\n${'`'.repeat(200)}`), {
            name: `${'name '.repeat(30)}${String(index)}`,
          }),
        ),
      ),
    ],
  ]
  const sizes = [500, 501, 650, 800, 1000, 1500, 2000, 3000, 5000, 8000, 16_000, 40_000, 60_000, 65_535, 65_536, 70_000]

  test.each(reports)('of %s keeps to every budget', (_, report) => {
    const context = { ...CONTEXT, notes: [`note ${'x '.repeat(100)}`] }
    for (const budget of sizes) expect(renderComment(report, context, budget).length).toBeLessThanOrEqual(budget)
  })

  test('keeps cause and fix at every budget', () => {
    for (const [, report] of reports.filter(([name]) => name !== 'a failure no rule knows')) {
      for (const budget of sizes.filter((size) => size >= 1000)) {
        const markdown = renderComment(report, CONTEXT, budget)
        expect(markdown).toContain('A module is missing')
        expect(markdown).toContain('npm install express')
      }
    }
    expect(renderComment(reports[0]?.[1] as Report, CONTEXT, 500)).toContain('npm install express')
  })

  test('is used: with room the excerpt is there, and what was cut is said where there is none', () => {
    const [, report] = reports[0] as (typeof reports)[number]
    expect(renderComment(report, CONTEXT, 65_536)).toContain('▸ 2 │ Cannot find module express')
    const short = renderComment(report, CONTEXT, 600)
    expect(short).toContain('_Shortened to fit GitHub’s limit; the job summary has the rest._')
    expect(short).not.toContain('▸')
  })

  test('never leaves a fence open', () => {
    for (const [, report] of reports) {
      for (const budget of sizes) {
        const nodes = parseMarkdown(`${renderComment(report, CONTEXT, budget)}\n\nafter`)
        expect(nodes.at(-1)).toEqual({ type: 'text', text: 'after' })
      }
    }
  })
})
