import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stringify } from 'yaml'

/** A rule that has nothing wrong with it, to be broken in one place. */
export const SOUND = {
  title: 'The frobnicator refused the deploy',
  category: 'config-invalid',
  phase: 'deploy',
  verdict: 'fatal',
  blame: 'user',
  match: { any: [{ regex: 'frobnicator refused (?P<part>\\S+)', literal: 'frobnicator refused' }] },
  cause: 'The part {part} is not configured, so the frobnicator does not take it.',
  fix: ['Set {part} in `frob.toml`, then deploy again.'],
  docs: 'https://frob.example/docs/refused',
  hits: [{ 'exit-code': 1, log: 'Deploying\nfrobnicator refused wing-7\nProcess completed with exit code 1.\n' }],
  misses: [{ log: 'the frobnicator refused\n' }],
}

/** Writes rules (objects, or text as it is) into a new catalog, runs `use` with its folder, and removes it. */
export async function withCatalog<T>(
  files: Readonly<Record<string, unknown>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rules-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), typeof content === 'string' ? content : stringify(content))
    }
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
