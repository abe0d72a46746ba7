import { describe, expect, test } from '@jest/globals'
import { readArguments } from '../../src/cli/arguments.ts'
import { runCommand } from '../../src/cli/run.ts'
import { renderStandalone } from '../../src/core/render-markdown.ts'
import { diagnoseLog } from '../core/diagnose-log.ts'
import { SOUND, withCatalog } from './rule-files.ts'

/** Runs `catalog check` on a catalog of these files. */
async function check(files: Readonly<Record<string, unknown>>): Promise<{ status: number; out: string; err: string }> {
  return withCatalog(files, async (folder) => {
    let out = ''
    let err = ''
    const terminal = {
      out: (text: string) => void (out += text),
      err: (text: string) => void (err += text.replaceAll(folder, 'own')),
      env: {},
      isInteractive: false,
      colour: false,
      width: 80,
      progress: { write: () => undefined, now: Date.now, isSeen: () => false },
    }
    const status = await runCommand(readArguments(['catalog', 'check', folder]), terminal)
    return { status, out, err }
  })
}

const broken = (change: Readonly<Record<string, unknown>>) => ({ 'frob/refused.yml': { ...SOUND, ...change } })
const without = (field: string) => ({
  'frob/refused.yml': Object.fromEntries(Object.entries(SOUND).filter(([name]) => name !== field)),
})

describe('catalog check', () => {
  test('says nothing of a sound rule but its number', async () => {
    expect(await check(broken({}))).toEqual({ status: 0, out: '1 rule, 0 problems\n', err: '' })
  })

  test.each([
    ['an unknown field', broken({ titel: 'x' }), 'unknown field `titel`', 'Remove it'],
    [
      'an unknown category',
      broken({ category: 'weather' }),
      '`category` has a value that is not allowed',
      'Use one of',
    ],
    [
      'a regex that is not RE2',
      broken({ match: { any: [{ regex: 'frobnicator refused(?=x)', literal: 'frobnicator refused' }] } }),
      'is not RE2 syntax',
      'no lookaround',
    ],
    ['a regex without a literal', broken({ match: { any: [{ regex: 'frob.*' }] } }), '`literal`', 'Add it'],
    ['no hit', without('hits'), 'lacks `hits`', 'Add it'],
    ['no look-alike', without('misses'), 'lacks `misses`', 'Add a look-alike'],
    ['YAML that is none', { 'frob/refused.yml': 'title: a: b\n' }, 'not valid YAML', 'Quote texts'],
    [
      'a hit the pattern does not match',
      broken({ hits: [{ log: 'frobnicator accepted wing-7\n' }] }),
      'hit 1 is not matched',
      'Compare it with the pattern',
    ],
    ['a miss that matches', broken({ misses: [{ log: 'frobnicator refused x\n' }] }), 'miss 1 matches', 'narrower'],
    [
      'a miss that tests nothing',
      broken({ misses: [{ log: 'all is well\n' }] }),
      "holds none of the rule's literals",
      'look-alike that shares a literal',
    ],
    [
      'a hit that another rule explains better',
      broken({ tier: 'general', hits: [{ log: 'frobnicator refused x\nError: Cannot find module "koa"\n' }] }),
      'hit 1 is won by ',
      "the other rule's match narrower",
    ],
    ['an exit code alone', broken({ match: { 'exit-code': [7] } }), 'matches on an exit code alone', 'Add `match.any`'],
  ])('names file, rule and cure for %s', async (_kind, files, message, cure) => {
    const { status, err } = await check(files)
    const line = err.split('\n').find((each) => each.includes(message)) ?? ''
    expect([status, line]).toEqual([2, expect.stringContaining('own/frob/refused.yml: ')])
    expect(err).toContain(cure)
  })

  test('refuses an id twice', async () => {
    const { status, err } = await check({ 'frob/refused.yml': SOUND, 'frob/refused.yaml': SOUND })
    expect([status, err]).toEqual([2, expect.stringContaining('the id `frob/refused` exists already. Rename the file')])
  })

  test('refuses the id of a bundled rule and its former ones', async () => {
    const { status, err } = await check({ 'other/rule.yml': { ...SOUND, aliases: ['docker/manifest-unknown'] } })
    expect([status, err]).toEqual([2, expect.stringContaining('the id `docker/manifest-unknown` exists already')])
  })

  test('refuses rules that are symptoms of each other', async () => {
    const other = { ...SOUND, match: { any: [{ text: 'wing-7 is lost at sea' }] }, misses: undefined }
    const { status, err } = await check({
      'frob/refused.yml': { ...SOUND, 'symptom-of': ['frob/lost'] },
      'frob/lost.yml': { ...other, 'symptom-of': ['frob/refused'], hits: [{ log: 'wing-7 is lost at sea\n' }] },
    })
    expect(status).toBe(2)
    for (const name of ['refused', 'lost'])
      expect(err).toContain(
        `own/frob/${name}.yml: is, through \`symptom-of\`, a symptom of itself. Remove one of the links`,
      )
  })

  test('only warns of style in an own catalog', async () => {
    const { status, out, err } = await check(broken({ title: 'Frob refused.', docs: undefined }))
    expect([status, out]).toEqual([0, '1 rule, 0 problems, 2 warnings\n'])
    expect(err).toContain('own/frob/refused.yml: warning: the title `Frob refused.` is too vague. Say what happened')
    expect(err).toContain('own/frob/refused.yml: warning: has no documentation link. Set `docs`')
  })

  test('warns in the words of who has only the rules, not the source', async () => {
    const { out, err } = await check(broken({ fix: ['Frobnicate {part}.'], verdict: 'fatal', category: 'network' }))
    expect(out).toBe('1 rule, 0 problems, 2 warnings\n')
    expect(err).toContain('begins with `Frobnicate`, which is no imperative. Begin with what to do')
    expect(err).toContain('calls `network` fatal, which a retry may cure. Use `transient`')
    expect(err).not.toContain('src/')
  })

  test('of the rule that a report offers says no more than that its texts are still to be written', async () => {
    const report = renderStandalone(diagnoseLog([], 'frobnicator is offline\n', { exitCode: 1 }))
    const offered = /```yaml\n(.*?)```/s.exec(report)?.[1] ?? ''
    const { status, out, err } = await check({ 'frob/offline.yml': offered })
    expect([status, out]).toEqual([0, '1 rule, 0 problems, 4 warnings\n'])
    expect(err.match(/still has `.*?` of the rule it began as\. Write your own\./g)).toHaveLength(3)
    expect(err).toContain('no documentation link')
  })

  test.each([
    ['nothing at all', {}],
    ['nothing but what is left aside', { '_drafts/refused.yml': SOUND, '.old/refused.yml': SOUND, 'README.md': 'x' }],
  ])('refuses a folder with %s: it is the wrong one', async (_kind, files) => {
    await expect(check(files)).rejects.toThrow('There are no rule files in ')
  })

  test('asks for a path when there is none', async () => {
    await expect(runCommand(readArguments(['catalog', 'check']), null as never)).rejects.toThrow('There is no catalog')
  })
})
