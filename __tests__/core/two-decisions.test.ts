import { expect, test } from '@jest/globals'
import { decideTwice } from '../../src/core/two-decisions.ts'
import type { Diagnosis, Policy, Rule } from '../../src/core/types.ts'
import { ruleWith } from '../../scripts/slow-scan.ts'
import { diagnoseLog } from './diagnose-log.ts'

const FATAL = ruleWith('node/heap', { any: [{ text: 'heap is full' }], verdict: 'fatal' })
const own = (fields: Partial<Rule>): Rule =>
  ruleWith('acme/ours', { any: [{ text: 'Error: heap is full' }], verdict: 'transient', ...fields })

function decide(bundled: readonly Rule[], ours: Rule, policy: Partial<Policy> = {}): Diagnosis {
  const facts = { exitCode: 1, policy: { failOn: 'fatal', inconclusive: 'allow', ...policy } } as const
  const log = 'Error: heap is full'
  return decideTwice(diagnoseLog([...bundled, ours], log, facts), diagnoseLog(bundled, log, facts))
}

const causesOf = ({ findings }: Diagnosis): string[] =>
  findings.filter(({ role }) => role === 'cause').map(({ rule }) => rule)

test('an own rule that weakens is a symptom, and the bundled cause speaks', () => {
  const diagnosis = decide([FATAL], own({}))
  expect(diagnosis).toMatchObject({ verdict: 'fatal', cause: { rule: 'node/heap' }, gate: { decision: 'block' } })
  expect(causesOf(diagnosis)).toEqual(['node/heap'])
  expect(diagnosis.findings.map(({ rule }) => rule)).toContain('acme/ours')
  expect(diagnosis.gate.reason).toContain('do not weaken')
})

test('an own rule that blocks speaks', () => {
  const diagnosis = decide([], own({ verdict: 'fatal' }))
  expect(diagnosis).toMatchObject({ verdict: 'fatal', cause: { rule: 'acme/ours' }, gate: { decision: 'block' } })
})

test('where nothing blocks, all rules speak together', () => {
  const diagnosis = decide([{ ...FATAL, verdict: 'unknown' }], own({}))
  expect(diagnosis).toMatchObject({ cause: { rule: 'acme/ours' }, gate: { decision: 'allow' } })
})

test('an own cause that the bundled rules do not know does not open a gate that is shut without one, and is told', () => {
  const diagnosis = decide([], own({}), { inconclusive: 'block' })
  expect(diagnosis).toMatchObject({ cause: { rule: 'acme/ours' }, gate: { decision: 'block' } })
  expect(diagnosis.gate.reason).toMatch(/^by the bundled rules alone .*no known cause/)
})
