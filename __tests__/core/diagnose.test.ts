import { describe, expect, test } from '@jest/globals'
import { diagnose } from '../../src/core/diagnose.ts'
import { createEngine } from '../../src/core/engine.ts'
import { createRedactor } from '../../src/core/redact.ts'
import type { Diagnosis, Rule } from '../../src/core/types.ts'
import { diagnoseLog, factsWith, lines } from './diagnose-log.ts'
import { ruleWith } from '../../scripts/slow-scan.ts'

const FATAL = ruleWith('test/module', {
  any: [{ regex: "Cannot find module '(?P<module>[^']+)'", literal: ['Cannot find module'] }],
  verdict: 'fatal',
  category: 'dependency-missing',
})
const GAVE_UP = 'Process completed with exit code 1.'

function exitCodeRuleOf(code: number, name: string, fields: Partial<Rule> = {}): Rule {
  return ruleWith(`exit-codes/${String(code)}`, {
    code: String(code),
    name,
    exitCodes: [code],
    tier: 'general',
    verdict: 'unknown',
    cause: `${name} is what ${String(code)} means.`,
    ...fields,
  })
}

const CODES = [
  exitCodeRuleOf(137, 'SIGKILL', { category: 'out-of-memory', meaningOn: { heroku: 'The dyno was stopped.' } }),
  exitCodeRuleOf(127, 'command not found', { category: 'command-not-found' }),
  ...[0, 1, 2, 128, 255].map((code) => exitCodeRuleOf(code, `code ${String(code)}`, { tier: 'wrapper' })),
]

/** Outcome, verdict and the rule of the cause. */
function answer({ outcome, verdict, cause }: Diagnosis): string {
  return `${outcome} ${verdict} ${cause?.rule ?? '-'}`
}

describe('the outcome', () => {
  const failing = `Error: Cannot find module 'x'\n${GAVE_UP}`

  test('that is given outranks the exit code', () => {
    expect(diagnoseLog([FATAL], failing, { outcome: 'succeeded', exitCode: 1 }).outcome).toBe('succeeded')
    expect(diagnoseLog([FATAL], failing, { outcome: 'failed', exitCode: 0 }).outcome).toBe('failed')
  })

  test('given as unknown leaves it to the exit code', () => {
    expect(diagnoseLog([FATAL], failing, { outcome: 'unknown', exitCode: 0 }).outcome).toBe('succeeded')
  })

  test('by the exit code outranks the closing line of the log', () => {
    expect(diagnoseLog([FATAL], failing, { exitCode: 0 }).outcome).toBe('succeeded')
    expect(diagnoseLog([FATAL], 'Deployment complete', { exitCode: 3 }).outcome).toBe('failed')
  })

  test('is the closing line of the log when nothing else is known', () => {
    expect(diagnoseLog([], GAVE_UP).outcome).toBe('failed')
    expect(diagnoseLog([], 'Process completed with exit code 0').outcome).toBe('succeeded')
    expect(diagnoseLog([], `${lines('step', 1, 9).join('\n')}\nDeployment complete`).outcome).toBe('succeeded')
    expect(diagnoseLog([], lines('step', 1, 9).join('\n')).outcome).toBe('unknown')
  })

  test('is not read from words far above the end', () => {
    expect(diagnoseLog([], ['Deployment complete', ...lines('step', 1, 40)].join('\n')).outcome).toBe('unknown')
  })

  test('of success is answered without a cause, whatever the log holds', () => {
    const diagnosis = diagnoseLog([FATAL], failing, { exitCode: 0 })
    expect(diagnosis).toMatchObject({ verdict: 'unknown', cause: null, findings: [], unclassified: null })
    expect(diagnosis.gate.decision).toBe('allow')
  })

  test('of success still shows notices', () => {
    const notice = ruleWith('test/notice', { any: [{ text: 'is deprecated' }], tier: 'notice' })
    const { findings } = diagnoseLog([FATAL, notice], 'Node 16 is deprecated', { exitCode: 0 })
    expect(findings.map(({ rule, role }) => [rule, role])).toEqual([['test/notice', 'notice']])
  })
})

describe('a log that ends well', () => {
  const healthy = [
    "npm warn optional: Cannot find module 'fsevents'",
    ...lines('step', 1, 9),
    'Deployment complete',
  ].join('\n')

  test.each([null, 1, 137])('names no cause, with the exit code %p', (exitCode) => {
    const { cause, verdict, gate } = diagnoseLog([FATAL, ...CODES.slice(2)], healthy, { exitCode })
    expect({ cause, verdict, decision: gate.decision }).toEqual({ cause: null, verdict: 'unknown', decision: 'allow' })
  })

  test('has nothing to look at when the exit code is not known', () => {
    expect(diagnoseLog([FATAL], healthy).unclassified).toBeNull()
  })

  test('speaks of failure when the failure comes after the good word', () => {
    const log = `${healthy}\n${lines('boot', 1, 3).join('\n')}\nError: Cannot find module 'express'`
    expect(answer(diagnoseLog([FATAL], log))).toBe('unknown fatal test/module')
  })
})

describe('an exit code', () => {
  test('that says something is the cause of last resort, with low confidence, and never blocks', () => {
    const diagnosis = diagnoseLog(CODES, lines('step', 1, 5).join('\n'), {
      exitCode: 137,
      policy: { failOn: 'fatal', inconclusive: 'block' },
    })
    expect(answer(diagnosis)).toBe('failed unknown exit-codes/137')
    expect(diagnosis.cause).toMatchObject({ confidence: 'low', role: 'cause', category: 'out-of-memory' })
    expect(diagnosis.findings[0]).toBe(diagnosis.cause)
    expect(diagnosis.gate.decision).toBe('allow')
    expect(diagnosis.cause?.evidence[0]?.text).toBe('step 5')
  })

  test('of a fatal exit-code rule does not make it fatal either', () => {
    const rules = [exitCodeRuleOf(127, 'command not found', { verdict: 'fatal' })]
    expect(answer(diagnoseLog(rules, 'x', { exitCode: 127 }))).toBe('failed unknown exit-codes/127')
  })

  test('that the log reports is quoted where it stands', () => {
    const log = ['step 1', 'web exited with exit code 137', 'step 2', GAVE_UP].join('\n')
    const { cause } = diagnoseLog(CODES, log)
    expect(cause?.rule).toBe('exit-codes/137')
    expect(cause?.evidence[0]).toMatchObject({ line: 2, text: 'web exited with exit code 137' })
  })

  test('gives way to any rule that the text matches', () => {
    const log = `Cannot find module 'x'\n${GAVE_UP}`
    expect(answer(diagnoseLog([...CODES, FATAL], log, { exitCode: 137 }))).toBe('failed fatal test/module')
  })

  test.each([1, 2, 128, 255, 77])('of %i is never a cause', (exitCode) => {
    expect(diagnoseLog(CODES, lines('step', 1, 5).join('\n'), { exitCode }).cause).toBeNull()
  })

  test('of 0 is a success', () => {
    expect(diagnoseLog(CODES, 'x', { exitCode: 0 })).toMatchObject({ outcome: 'succeeded', cause: null })
  })

  test('is told with its name and its meaning, on the platform where it has one', () => {
    expect(diagnoseLog(CODES, 'x', { exitCode: 137, exitCodeSource: 'record' }).exitCode).toEqual({
      value: 137,
      name: 'SIGKILL',
      meaning: 'SIGKILL is what 137 means.',
      source: 'record',
    })
    expect(diagnoseLog(CODES, 'x', { exitCode: 137, platform: 'heroku' }).exitCode?.meaning).toBe(
      'The dyno was stopped.',
    )
    expect(diagnoseLog(CODES, 'x', { exitCode: -1073741819 }).exitCode).toMatchObject({
      value: -1073741819,
      name: null,
      meaning: null,
    })
  })

  test("is read from the runner's last word when it is not given", () => {
    const log = 'x\n2026-03-04T05:06:07.1234567Z ##[error]Process completed with exit code 127.'
    expect(diagnoseLog(CODES, log).exitCode).toMatchObject({ value: 127, source: 'log' })
    expect(diagnoseLog(CODES, 'no code at all').exitCode).toBeNull()
  })
})

describe('quoting', () => {
  const log = [...lines('step', 1, 40), "Error: Cannot find module 'express'", ...lines('frame', 42, 60), GAVE_UP]

  test('an excerpt begins at the line it says and holds the evidence where it says', () => {
    const evidence = diagnoseLog([FATAL], log.join('\n')).cause?.evidence[0]
    expect(evidence).toMatchObject({ file: 'deploy.log', line: 41, text: "Error: Cannot find module 'express'" })
    const { startLine = 0, lines: quoted = [] } = evidence?.excerpt ?? {}
    expect(quoted).toEqual(log.slice(startLine - 1, startLine - 1 + quoted.length))
    expect([startLine, startLine + quoted.length - 1]).toEqual([33, 50])
  })

  test('line numbers count line feeds: blank lines, carriage returns and Windows line ends', () => {
    const { cause } = diagnoseLog([FATAL], "a\r\n\r\n10%\r20%\rdone\r\nCannot find module 'x'\r\n")
    expect(cause?.evidence[0]).toMatchObject({ line: 4 })
    expect(cause?.evidence[0]?.excerpt).toEqual({ startLine: 1, lines: ['a', '', 'done', "Cannot find module 'x'"] })
  })

  test('excerpts keep prefixes but no colours', () => {
    const { cause } = diagnoseLog([FATAL], "remote: \u001b[31mbefore\u001b[0m\nCannot find module 'x'")
    expect(cause?.evidence[0]?.excerpt.lines[0]).toBe('remote: before')
  })

  test('forty lines at most are quoted of one finding', () => {
    const many = Array.from({ length: 30 }, (_, i) => [...lines('x', 1, 20), `Cannot find module 'm${String(i)}'`])
    const { cause } = diagnoseLog([FATAL], [...many.flat(), ...lines('x', 1, 20)].join('\n'))
    const quoted = cause?.evidence.flatMap(({ excerpt }) => excerpt.lines) ?? []
    expect(cause?.evidence).toHaveLength(3)
    expect(quoted.length).toBe(38)
  })

  test('a long line is cut round the match, with an ellipsis at each cut end', () => {
    const long = `${'before '.repeat(200)}Cannot find module 'express' ${'after '.repeat(200)}`
    const text = diagnoseLog([FATAL], long).cause?.evidence[0]?.text ?? ''
    expect(text).toMatch(/^….*Cannot find module 'express'.*…$/)
    expect(text.length).toBeLessThanOrEqual(402)
  })

  test('a line cut at one end has one ellipsis', () => {
    const text = diagnoseLog([FATAL], `Cannot find module 'express' ${'after '.repeat(200)}`).cause?.evidence[0]?.text
    expect(text).toMatch(/^Cannot find module 'express' .*…$/)
  })

  test('a secret is masked before the line is cut, so that no half of it stays', () => {
    const secret = `ghp_${'a1B2c3D4'.repeat(4)}z9Y8`
    for (let pad = 250; pad < 420; pad += 5) {
      const log = `Cannot find module 'x' ${'-'.repeat(pad - 1)} ${secret} ${'-'.repeat(500)}`
      const { cause } = diagnoseLog([FATAL], log)
      expect(JSON.stringify(cause)).not.toMatch(/ghp_a1B2/)
    }
  })

  test('a part of a longer log keeps the line numbers of the whole', () => {
    const session = createEngine([FATAL]).start()
    session.push('job.log', new TextEncoder().encode("x\nCannot find module 'y'\nz"), 500)
    const { cause, stats } = diagnose(session.finish(), factsWith())
    expect(cause?.evidence[0]).toMatchObject({
      line: 501,
      excerpt: { startLine: 500, lines: ['x', "Cannot find module 'y'", 'z'] },
    })
    expect(stats.lines).toBe(3)
  })
})

describe('captures', () => {
  const TOKEN = `ghp_${'a1B2c3D4'.repeat(4)}z9Y8`

  test('make it into the answer', () => {
    expect(diagnoseLog([FATAL], "Cannot find module 'express'").cause?.captures).toEqual({ module: 'express' })
  })

  test('that are a secret are masked', () => {
    const { cause } = diagnoseLog([FATAL], `Cannot find module '${TOKEN}'`)
    expect(cause?.captures['module']).not.toContain('a1B2')
  })

  test('that took a part of a secret are masked as a whole', () => {
    const rule = ruleWith('test/part', {
      any: [{ regex: 'user ghp_(?P<name>[a-zA-Z0-9]{12})', literal: ['user '] }],
    })
    expect(diagnoseLog([rule], `denied for user ${TOKEN}`).cause?.captures).toEqual({ name: '***' })
  })

  test('that hold a masked value of the environment are masked', () => {
    const redact = createRedactor({ values: ['hunter2secret'] })
    const diagnosis = diagnoseLog([FATAL], "Cannot find module 'hunter2secret'", { redact })
    expect(JSON.stringify(diagnosis)).not.toContain('hunter2')
  })

  test('beside a secret stay as they are', () => {
    const { cause } = diagnoseLog([FATAL], `Cannot find module 'express' with ${TOKEN}`)
    expect(cause?.captures).toEqual({ module: 'express' })
    expect(cause?.evidence[0]?.text).not.toContain('a1B2')
  })
})

describe('several files', () => {
  const files = {
    'build.log': lines('step', 1, 5).join('\n') + '\n',
    'run.log': "x\ny\nError: Cannot find module 'express'\nz\n",
  }

  test('are one deploy with one answer, each line at its own file and number', () => {
    const { cause, stats } = diagnoseLog([FATAL], files, { exitCode: 1 })
    expect(cause?.evidence[0]).toMatchObject({ file: 'run.log', line: 3 })
    expect(cause?.evidence[0]?.excerpt).toEqual({
      startLine: 1,
      lines: ['x', 'y', "Error: Cannot find module 'express'", 'z'],
    })
    expect(stats).toMatchObject({ files: 2, lines: 9 })
  })

  test('give the same cause in either order', () => {
    const reversed = Object.fromEntries(Object.entries(files).reverse())
    expect(diagnoseLog([FATAL], reversed, { exitCode: 1 }).cause?.evidence[0]).toEqual(
      diagnoseLog([FATAL], files, { exitCode: 1 }).cause?.evidence[0],
    )
  })

  test('do not excuse each other: what went well in one says nothing of an error in another', () => {
    const { cause, verdict } = diagnoseLog(
      [FATAL],
      { 'api.log': "Error: Cannot find module 'express'\n", 'web.log': 'Deployment complete\n' },
      { exitCode: 1 },
    )
    expect({ rule: cause?.rule, verdict }).toEqual({ rule: 'test/module', verdict: 'fatal' })
  })
})

describe('rules that are switched off', () => {
  test('are not found, by id or by a former id', () => {
    const rule = { ...FATAL, aliases: ['test/old-name'] }
    for (const id of ['test/module', 'test/old-name']) {
      const diagnosis = diagnoseLog([rule], "Cannot find module 'x'", { exitCode: 1, disabledRules: [id] })
      expect(diagnosis).toMatchObject({ cause: null, findings: [] })
      expect(diagnosis.unclassified?.evidence[0]?.line).toBe(1)
    }
  })

  test('of exit codes are no cause of last resort', () => {
    expect(diagnoseLog(CODES, 'x', { exitCode: 137, disabledRules: ['exit-codes/137'] }).cause).toBeNull()
  })
})

describe('the gate', () => {
  const block = (failOn: readonly string[]): string =>
    diagnoseLog([{ ...FATAL, verdict: 'unknown', aliases: ['test/old-name'] }], "Cannot find module 'x'", {
      exitCode: 1,
      policy: { failOn, inconclusive: 'allow' },
    }).gate.decision

  test('blocks for a category, a rule id, and the former id of a rule', () => {
    expect(['dependency-missing', 'test/module', 'test/old-name'].map((name) => block([name]))).toEqual([
      'block',
      'block',
      'block',
    ])
    expect(block(['quota', 'test/other'])).toBe('allow')
  })
})

describe('a general cause', () => {
  test('has the lines quoted that a person would look at', () => {
    const general = ruleWith('test/general', { any: [{ text: 'container stopped' }], tier: 'general' })
    const log = ['TypeError: x is not a function', ...lines('-', 1, 5), 'container stopped', GAVE_UP].join('\n')
    const { cause } = diagnoseLog([general], log)
    expect(cause?.evidence.map(({ line }) => line)).toEqual([7, 1])
  })
})

describe('an empty log', () => {
  test('of a failed deploy is an answer without a cause', () => {
    const diagnosis = diagnoseLog([FATAL], '', { exitCode: 1 })
    expect(diagnosis).toMatchObject({ outcome: 'failed', cause: null, findings: [], unclassified: { evidence: [] } })
    expect(diagnosis.stats).toEqual({ bytes: 0, lines: 0, files: 1 })
  })

  test('of nothing known is silent', () => {
    expect(diagnoseLog([FATAL], '')).toMatchObject({ outcome: 'unknown', cause: null, unclassified: null })
  })
})
