import { describe, expect, test } from '@jest/globals'
import { renderTerminal } from '../../src/core/render-terminal.ts'
import type { Diagnosis } from '../../src/core/types.ts'
import { diagnoseLog } from './diagnose-log.ts'
import { ruleWith } from '../../scripts/slow-scan.ts'

const RULE = ruleWith('test/module', {
  title: 'A module is missing',
  any: [{ regex: 'Cannot find module (?P<module>.*)', literal: ['Cannot find module'] }],
  verdict: 'fatal',
  cause: 'The program asks for {module}.',
  fix: ['Run `npm install {module}`.'],
  docs: 'https://docs.example.com/modules',
})
const PLAIN = { colour: false, width: 100 }

function failed(log: string): Diagnosis {
  return diagnoseLog([RULE], log, { exitCode: 1 })
}

const CONTROLS = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/

describe('the answer in a terminal', () => {
  test('has cause, verdict, line, fix and documentation', () => {
    const text = renderTerminal(failed('a\nb\nCannot find module express\nc\nd'), PLAIN)
    const rows = text.split('\n')
    expect(rows[0]).toBe('✗ A module is missing  test/module · unknown')
    expect(rows[1]).toContain('fatal: the same commit will fail again')
    expect(rows).toContain('  deploy.log:3')
    expect(rows).toContain('      3 ▸ Cannot find module express')
    expect(rows).toContain('      2 │ b')
    expect(rows).toContain('  The program asks for express.')
    expect(rows).toContain('  1. Run `npm install express`.')
    expect(rows).toContain('  https://docs.example.com/modules')
    expect(text).toMatch(/gate: block/)
    expect(text.endsWith('\n')).toBe(true)
  })

  test.each([
    '\u001b]0;owned\u0007',
    '\u001b[2J\u001b[H',
    '\u009b31m',
    '\r\u0008\u007f\0',
    '\u202egnp.exe\u2066',
    'a\tb',
  ])('holds no control character of a log with %j', (text) => {
    const log = `${text}\nCannot find module ${text}x\n${text}`
    const hostile = diagnoseLog([RULE], { [`log${text}`]: log }, { exitCode: 1 })
    expect(renderTerminal(hostile, PLAIN).replaceAll('\n', '')).not.toMatch(CONTROLS)
    const unknown = diagnoseLog([], { [`log${text}`]: `Error: ${text}x` }, { exitCode: 1 })
    expect(renderTerminal(unknown, PLAIN).replaceAll('\n', '')).not.toMatch(CONTROLS)
  })

  test('has colours when they are asked for, and says the same', () => {
    const diagnosis = failed('Cannot find module \u001b[5mexpress')
    const coloured = renderTerminal(diagnosis, { colour: true, width: 100 })
    expect(coloured).toContain('\u001b[31m✗\u001b[0m')

    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderTerminal(diagnosis, PLAIN))
    expect(coloured).not.toContain('\u001b[5m')
    expect(renderTerminal(diagnosis, PLAIN)).not.toContain('\u001b')
  })

  test('gives the runner no command, wherever a row is broken', () => {
    const text = 'Cannot find module ::add-mask::a ##[error]b ::error file=x::c ##[add-mask]d'
    for (let width = 40; width < 120; width += 1) {
      for (const colour of [false, true]) {
        const page = renderTerminal(failed(`::error::x\n${text}\n##[group]x`), { colour, width })
        expect(page).not.toMatch(/^\s*::|##\[/m)
        expect(page).toContain('add-mask')
      }
    }
  })

  test('is short where there is nothing to say', () => {
    expect(renderTerminal(diagnoseLog([RULE], 'x', { exitCode: 0 }), PLAIN)).toContain('✓ The deploy succeeded')
    expect(renderTerminal(diagnoseLog([RULE], 'x'), PLAIN)).toContain('No known failure in this log')
    expect(renderTerminal(diagnoseLog([RULE], ''), PLAIN)).toContain('The log is empty')
  })

  test('says where to look when no rule knows the failure', () => {
    const text = renderTerminal(diagnoseLog([RULE], 'x\nError: tariff is closed', { exitCode: 3 }), PLAIN)
    expect(text).toContain('? The deploy failed, and no rule knows why · exit code 3')
    expect(text).toContain('      2 ▸ Error: tariff is closed')
  })

  test('says twice that something is not known only where two things are not', () => {
    const rule = { ...RULE, verdict: 'unknown', blame: 'unknown' } as const
    const [, row] = renderTerminal(diagnoseLog([rule], 'Cannot find module x', { exitCode: 1 }), PLAIN).split('\n')
    expect(row).toBe('  not known whether a retry helps · not clear who has to act · exit code 1')
  })

  test('cuts lines that no window shows', () => {
    const text = renderTerminal(failed(`Cannot find module ${'x'.repeat(5000)}`), { colour: false, width: 80 })
    expect(Math.max(...text.split('\n').map((row) => row.length))).toBeLessThanOrEqual(420)
  })
})
