import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkedOutAt } from '../../src/triage/checkout.ts'

const SHA = 'a'.repeat(40)
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checkout-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

describe('checkedOutAt', () => {
  test('reads a detached head from a folder deep inside', () => {
    write('.git/HEAD', `${SHA}\n`)
    expect(checkedOutAt(join(folder, 'rules/acme'))).toBe(SHA)
  })

  test('reads a branch, loose or packed', () => {
    write('loose/.git/HEAD', 'ref: refs/heads/topic/a\n')
    write('loose/.git/refs/heads/topic/a', `${SHA}\n`)
    write('packed/.git/HEAD', 'ref: refs/heads/main\n')
    write('packed/.git/packed-refs', `# pack-refs with: peeled\n${SHA} refs/heads/main\n`)
    expect(checkedOutAt(join(folder, 'loose'))).toBe(SHA)
    expect(checkedOutAt(join(folder, 'packed'))).toBe(SHA)
  })

  test('the nearest repository counts', () => {
    write('.git/HEAD', 'b'.repeat(40))
    write('inner/.git/HEAD', SHA)
    expect(checkedOutAt(join(folder, 'inner/rules'))).toBe(SHA)
  })

  test('there is none outside of a repository, and none on a branch without a commit', () => {
    expect(checkedOutAt(join(folder, 'rules'))).toBeNull()
    write('.git/HEAD', 'ref: refs/heads/empty\n')
    expect(checkedOutAt(folder)).toBeNull()
  })
})
