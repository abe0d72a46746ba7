import { readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { LOG, OWN_RULE, ROOT, cli, folder, removeFolder, write } from './run-cli.ts'

beforeAll(() => {
  write('deploy.log', LOG)
  write('odd.log', 'x\nError: tariff is closed\n')
  write('own/tariff.yml', OWN_RULE)
})

afterAll(removeFolder)

describe('rules', () => {
  interface Listed {
    readonly id: string
    readonly code: string | null
    readonly platform: string
    readonly title: string
    readonly literals: readonly string[]
  }
  let listed: readonly Listed[] = []

  beforeAll(async () => {
    listed = JSON.parse((await cli(['rules', '--format', 'json'])).out) as Listed[]
  })

  test('are listed as JSON with id, code, platform, title and literals', () => {
    expect(listed.length).toBeGreaterThan(500)
    for (const rule of listed) {
      expect(rule.id.startsWith(`${rule.platform}/`)).toBe(true)
      expect(rule.title).not.toBe('')
      expect(rule.code === null || typeof rule.code === 'string').toBe(true)
      expect(Array.isArray(rule.literals)).toBe(true)
    }
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length)
    expect(listed.filter(({ literals, platform }) => literals.length === 0 && platform !== 'exit-codes')).toEqual([])
  })

  test.each([
    [
      'digitalocean',
      'InternalError BuildJobFailed BuildJobExitNonZero BuildJobTimeout BuildJobOutOfMemory PreviousBuildReused BuildRateLimit DatabaseNotAvailable DatabaseNotFound DatabaseLimitExceeded ContainerCommandNotExecutable ContainerExitNonZero ContainerHealthChecksFailed ContainerOutOfMemory ResourceExhausted',
    ],
    [
      'scalingo',
      'UnknownTechnology ImageTooLarge ArchiveTooLarge StartError TimeoutError HookError ApplicationCrash 5xx SSHConnectivity CustomErrorPage BuildError ShallowError Queued aborted',
    ],
    ['exit-codes', '0 1 2 126 127 128 134 137 139 143 145 217 255 20 21 51 62 82 124 125 130 190'],
  ])('of %s have every code of the platform', (platform, codes) => {
    const known = new Set(listed.filter((rule) => rule.platform === platform).map(({ code }) => code))
    expect(codes.split(' ').filter((code) => !known.has(code))).toEqual([])
  })

  test('are as many as the catalog has files', () => {
    const files = readdirSync(path.join(ROOT, 'catalog/digitalocean')).filter((name) => name.endsWith('.yml'))
    expect(listed.filter(({ platform }) => platform === 'digitalocean')).toHaveLength(files.length)
  })

  test('are listed as text, one a line', async () => {
    const { out } = await cli(['rules', 'list'])
    expect(out.trimEnd().split('\n')).toHaveLength(listed.length)
    expect(out).toMatch(/^node\/module-not-found +\S/m)
  })

  test('are shown one by one, with cause, fix and what they look for', async () => {
    const rule = parse(readFileSync(path.join(ROOT, 'catalog/digitalocean/build-job-out-of-memory.yml'), 'utf8')) as {
      readonly title: string
      readonly fix: readonly string[]
    }
    const { out, status } = await cli(['rules', 'show', 'digitalocean/build-job-out-of-memory'])
    expect(status).toBe(0)
    expect(out.startsWith(`${rule.title}\n`)).toBe(true)
    expect(out).toContain(`1. ${rule.fix[0] ?? '-'}`)
    expect(out).toContain('Looks for:\n  ')
    const shown = JSON.parse((await cli(['rules', 'show', 'exit-codes/137', '--format', 'json'])).out) as unknown
    expect(shown).toMatchObject({ id: 'exit-codes/137', code: '137', literals: [] })
    expect((await cli(['rules', 'show', 'exit-codes/137'])).out).not.toContain('Looks for')
  })
})

describe('explain', () => {
  test('says why the winner won and what lost', async () => {
    const { out, err, status } = await cli(['explain', 'deploy.log'])
    expect({ err, status }).toEqual({ err: '', status: 0 })
    expect(out).toMatch(/Won:\n {2}node\/module-not-found \(specific, dependency-missing, high confidence\)/)
    expect(out).toMatch(/Lost:\n {2}npm\/script-failed[^\n]*\n {4}A wrapper/)
    expect(out).toContain("deploy.log:3: Error: Cannot find module 'express'")
  })

  test('says so when nothing won', async () => {
    const { out } = await cli(['explain', 'odd.log', '--exit-code', '3'])
    expect(out).toContain('No rule explains this log.')
    expect(out).toContain('odd.log:2: Error: tariff is closed')
  })
})

describe('catalog check', () => {
  test('is content with a good rule', async () => {
    const { status, out } = await cli(['catalog', 'check', 'own'])
    expect(status).toBe(0)
    expect(out).toMatch(/^1 rule, 0 problems/)
  })

  test.each([
    ['an unknown field', OWN_RULE.replace('phase:', 'fase:'), /`fase`/],
    ['a bad regex', OWN_RULE.replace('text: tariff table is stale', "regex: '(stale'\n      literal: stale"), /regex/],
    ['a regex without a literal', OWN_RULE.replace('text:', 'regex:'), /literal/],
    ['no sample', OWN_RULE.replace(/hits:.*/s, ''), /`hits`/],
    ['a sample it does not match', OWN_RULE.replace('the tariff table is stale', 'the tariff is closed'), /hit/i],
    [
      'a sample that another rule explains',
      OWN_RULE.replace('error: the tariff', "Error: Cannot find module 'express': the tariff").replace(
        'specific',
        'general',
      ) + 'tier: general\n',
      /node\/module-not-found/,
    ],
  ])('names file and cure for %s', async (_, rule, part) => {
    rmSync(path.join(folder, 'check'), { recursive: true, force: true })
    write('check/tariff.yml', rule)
    const { status, out, err } = await cli(['catalog', 'check', 'check'])
    expect(status).toBe(2)
    expect(out).toMatch(/[1-9]\d* problem/)
    expect(err).toMatch(/^check\/tariff\.yml: /m)
    expect(err).toMatch(part)
    expect(err).not.toMatch(/^\s+at /m)
  })

  test('names an id that exists already', async () => {
    rmSync(path.join(folder, 'check'), { recursive: true, force: true })
    write('check/tariff.yml', OWN_RULE)
    write('check/tariff.yaml', OWN_RULE)
    write('check/node/module-not-found.yml', OWN_RULE)
    const { status, err } = await cli(['catalog', 'check', 'check'])
    expect(status).toBe(2)
    expect(err).toContain('node/module-not-found')
  })
})
