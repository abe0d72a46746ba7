import { describe, expect, test } from '@jest/globals'
import { lintRules } from '../../src/catalog/lint.ts'
import type { LoadedRule } from '../../src/catalog/load.ts'
import { toRule } from '../../src/catalog/raw.ts'
import type { RawRule } from '../../src/catalog/raw.ts'
import { SOUND } from './rule-files.ts'

const load = (id: string, raw: object): LoadedRule => ({
  file: { path: `catalog/${id}.yml`, id, text: '' },
  raw: raw as RawRule,
  rule: toRule(id, raw as RawRule),
})
const remarks = (change: object, id = 'frob/refused') =>
  lintRules([load(id, { ...SOUND, ...change })]).map(({ message }) => message)
const matching = (...any: object[]) => ({
  match: { any },
  cause: 'It is so, and it stays so for now.',
  fix: ['Run it.'],
})

describe('the lint of rules', () => {
  test('has nothing to say of a sound rule', () => {
    expect(remarks({})).toEqual([])
  })

  test('names the source to who maintains the bundled catalog', () => {
    const rules = [load('frob/refused', { ...SOUND, fix: ['Frobnicate {part}.'] })]
    const cures = (areBundled: boolean) =>
      lintRules(rules, areBundled).map(({ cure }) => cure.includes('src/catalog/lint.ts'))
    expect([cures(true), cures(false)]).toEqual([[true], [false]])
  })

  test.each([
    ['a title of two words', { title: 'Deploy failed' }, 'too vague'],
    ["a title that is the platform's name", { title: 'Frob' }, 'too vague'],
    ['a title that ends like a sentence', { title: 'The deploy was refused.' }, 'ends with `.`'],
    ['a title in capitals', { title: 'THE DEPLOY FAILED' }, 'in capitals'],
    ['a step that explains', { fix: ['The part {part} is needed.'] }, 'begins with `The`, which is no imperative'],
    ['a condition without a deed', { fix: ['If {part} is there, fine.'] }, 'begins with `If`'],
    ['a step as long as a page', { fix: [`Set ${'many things and '.repeat(30)}{part}.`] }, 'characters'],
    ['a cause as long as a page', { cause: `${'Something is wrong. '.repeat(29)}{part}` }, '`cause` has'],
    ['no documentation', { docs: undefined }, 'no documentation link'],
    ['documentation without TLS', { docs: 'http://frob.example/x' }, 'no documentation link'],
    ['a fatal network failure', { category: 'network' }, 'calls `network` fatal'],
    ['a capture that no pattern defines', { fix: ['Set {wing} first.'] }, 'the capture `{wing}`'],
    ['the name of an exit code elsewhere', { name: 'SIGKILL' }, 'belong to exit codes'],
    ['texts of the scaffold', { fix: ['Set REPLACE-ME.'] }, 'texts of the scaffold'],
    ['a literal of four bytes', matching({ text: 'frob' }), 'the literal `frob` has 4 bytes'],
    ['an everyday word', matching({ text: 'failed' }), 'everyday word'],
    ['a short everyday word with a space', matching({ text: 'Task ' }), 'everyday word'],
    [
      'short literals in a block',
      matching({ all: [{ text: 'frobnicator' }, { regex: 'TS\\d+', literal: 'TS1' }] }),
      'the literal `TS1` has 3 bytes',
    ],
    ['a leading .*', matching({ regex: '.*frobnicator', literal: 'frobnicator' }), 'begins with `.*`'],
    ['a trailing .*', matching({ regex: 'frobnicator.*', literal: 'frobnicator' }), 'ends with `.*`'],
    [
      'a bar in a class',
      matching({ regex: 'frobnicator[warn|error]', literal: 'frobnicator' }),
      'in a character class',
    ],
    ['a bare number', matching({ regex: '429 frobnicator', literal: 'frobnicator' }), 'bare number'],
    ['a literal the regex cannot have', matching({ regex: 'frobnicator', literal: 'frobnicate' }), 'never contains'],
  ])('remarks on %s', (_kind, change, message) => {
    expect(remarks(change)).toEqual([expect.stringContaining(message)])
  })

  test.each([
    ['non-ASCII literals of few bytes', matching({ text: ' ✘ ' })],
    ['words in capitals', matching({ text: 'FAILED' })],
    ['a class with a bar among signs', matching({ regex: 'frobnicator[│|]', literal: 'frobnicator' })],
    ['a last capture of the rest', matching({ regex: 'frobnicator (?P<part>.*)', literal: 'frobnicator' })],
    ['a step that begins with its condition', { fix: ['If {part} is missing, set it.'] }],
    ['expressions of workflows in a fix', { fix: ['Set `${{ secrets.TOKEN }}` for {part}.'] }],
    ['unknown network failures', { category: 'network', verdict: 'transient' }],
  ])('accepts %s', (_kind, change) => {
    expect(remarks(change)).toEqual([])
  })

  test('wants exit codes to be rows of a table', () => {
    const row = {
      ...SOUND,
      code: '7',
      name: 'SEVEN',
      match: { 'exit-code': [7] },
      cause: 'It ended with seven, a code of its own.',
      fix: ['Run it.'],
    }
    const remarksOn = (raw: object) => lintRules([load('exit-codes/7', raw)]).map(({ message }) => message)
    expect(remarksOn(row)).toEqual([])
    expect(remarksOn({ ...row, name: undefined })).toEqual(['is not shaped as an exit code.'])
  })

  test('finds one failure in two rules, unless a condition parts them', () => {
    const twin = load('frob/twin', SOUND)
    expect(lintRules([load('frob/refused', SOUND), twin]).map(({ id, message }) => [id, message])).toEqual([
      ['frob/twin', 'searches for the same text as frob/refused.'],
    ])
    const parted = { ...SOUND, match: { ...SOUND.match, none: [{ text: 'wing' }] } }
    expect(lintRules([load('frob/refused', SOUND), load('frob/twin', parted)])).toEqual([])
  })

  test('names file and cure', () => {
    expect(lintRules([load('frob/refused', { ...SOUND, docs: undefined })])).toEqual([
      {
        path: 'catalog/frob/refused.yml',
        id: 'frob/refused',
        message: 'has no documentation link.',
        cure: "Set `docs` to the tool's own page (https).",
      },
    ])
  })
})
