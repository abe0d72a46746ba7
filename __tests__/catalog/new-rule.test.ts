import { describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkSamples } from '../../src/catalog/check.ts'
import { lintRules } from '../../src/catalog/lint.ts'
import { readCatalogs } from '../../src/catalog/load.ts'
import { withCatalog } from './rule-files.ts'

const SCRIPT = fileURLToPath(new URL('../../scripts/new-rule.mjs', import.meta.url))
const run = (...words: string[]) => spawnSync(process.execPath, [SCRIPT, ...words], { encoding: 'utf8' })

describe('new-rule', () => {
  test('writes a valid rule that wins its own sample, and leaves the lint to remind of its texts', async () => {
    await withCatalog({}, async (folder) => {
      expect(run('--catalog', folder, 'frob/wing-lost').status).toBe(0)
      const { rules, problems } = await readCatalogs([folder], [])
      expect([problems, checkSamples(rules, [])]).toEqual([[], []])
      expect(rules.map(({ rule }) => rule.title)).toEqual(['Wing lost failed the deploy'])
      expect(lintRules(rules).map(({ message }) => message)).toEqual(['still has texts of the scaffold.'])
    })
  })

  test('never writes over a rule', async () => {
    const kept = await withCatalog({ 'frob/wing-lost.yml': 'mine' }, (folder) => {
      const { status, stderr } = run('--catalog', folder, 'frob/wing-lost')
      return Promise.resolve([status, stderr, readFileSync(`${folder}/frob/wing-lost.yml`, 'utf8')])
    })
    expect(kept).toEqual([2, expect.stringContaining('exists already'), 'mine'])
  })

  test.each([
    ['no name', []],
    ['capitals', ['Frob/Wing']],
    ['a way out of the catalog', ['../wing']],
    ['no platform', ['wing-lost']],
    ['a bundled id', ['docker/manifest-unknown']],
  ])('refuses %s and writes nothing', (_kind, words) => {
    const { status, stderr, stdout } = run(...words)
    expect([status, stdout, stderr === '']).toEqual([2, '', false])
    expect(existsSync(fileURLToPath(new URL('../../catalog/wing-lost.yml', import.meta.url)))).toBe(false)
  })
})
