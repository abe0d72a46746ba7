import { describe, expect, test } from '@jest/globals'
import { loadCatalog } from '../../src/catalog/load.ts'
import { UserError } from '../../src/errors.ts'
import { SOUND, withCatalog } from './rule-files.ts'

async function refusal(paths: readonly string[]): Promise<UserError> {
  const error: unknown = await loadCatalog(paths, []).catch((reason: unknown) => reason)
  if (error instanceof UserError) return error
  throw new Error('The catalog was loaded.')
}

describe('loading an own catalog', () => {
  test('takes the platform from the folder, or `house` at the top', async () => {
    const rules = await withCatalog({ 'refused.yml': SOUND, 'frob/refused.yaml': { ...SOUND } }, (folder) =>
      loadCatalog([folder], []),
    )
    expect(rules.map(({ id, platform }) => [id, platform])).toEqual([
      ['frob/refused', 'frob'],
      ['refused', 'house'],
    ])
  })

  test('leaves out hidden folders and those that begin with an underscore', async () => {
    const files = { '_healthy/a.yml': 'x', '.git/b.yml': 'x', 'README.md': 'x', 'frob/refused.yml': SOUND }
    const rules = await withCatalog(files, (folder) => loadCatalog([folder], []))
    expect(rules.map(({ id }) => id)).toEqual(['frob/refused'])
  })

  test('reads a single file', async () => {
    const rules = await withCatalog({ 'refused.yml': SOUND }, (folder) => loadCatalog([`${folder}/refused.yml`], []))
    expect(rules).toHaveLength(1)
  })

  test('says which catalog is missing', async () => {
    const { message, hint } = await refusal(['/no/such/catalog'])
    expect([message, hint]).toEqual([
      'The catalog /no/such/catalog does not exist.',
      expect.stringContaining('checked out'),
    ])
  })

  test('refuses the whole catalog for one broken rule, and lists what is wrong', async () => {
    const files = { 'frob/refused.yml': SOUND, 'frob/broken.yml': { ...SOUND, verdict: 'maybe' } }
    const { message, hint } = await withCatalog(files, (folder) => refusal([folder]))
    expect(message).toContain('The catalog has a problem:')
    expect(message).toMatch(
      /broken\.yml: `verdict` has a value that is not allowed\. Use one of: fatal, transient, unknown\./,
    )
    expect(hint).toContain('catalog check')
  })

  test('lists ten problems and counts the others', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 13 }, (_, n) => [`r${String(n)}.yml`, { ...SOUND, extra: 1 }]),
    )
    const { message } = await withCatalog(files, (folder) => refusal([folder]))
    expect([message.split('\n').length, message]).toEqual([12, expect.stringContaining('- and 3 more')])
  })

  test('refuses YAML aliases, which can blow up', async () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n'
    const { message } = await withCatalog({ 'bomb.yml': bomb }, (folder) => refusal([folder]))
    expect(message).toContain('uses YAML aliases. Write the values out.')
  })

  test('refuses a rule file of a quarter megabyte', async () => {
    const large = { ...SOUND, hits: [{ log: 'frobnicator refused x\n'.repeat(13_000) }] }
    const { message, hint } = await withCatalog({ 'large.yml': large }, (folder) => refusal([folder]))
    expect([message, hint]).toEqual([
      expect.stringMatching(/large\.yml has \d+ bytes/),
      expect.stringContaining('shorten'),
    ])
  })

  test('refuses an id that exists', async () => {
    const message = await withCatalog({ 'frob/refused.yml': SOUND }, async (folder) => {
      const existing = await loadCatalog([folder], [])
      return loadCatalog([folder], existing).catch((error: unknown) => (error as Error).message)
    })
    expect(message).toContain('the id `frob/refused` exists already')
  })
})
