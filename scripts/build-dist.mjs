// Bundles the three entry points into dist/, which is committed: an action runs from its repository as it is.
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'

const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js')
const targets = { main: 'dist', record: 'dist/record', cli: 'dist/cli' }

rmSync('dist', { recursive: true, force: true })
for (const [entry, folder] of Object.entries(targets)) {
  const source = `build/src/${entry}.js`
  if (!existsSync(source)) throw new Error(`${source} is missing: run "npm run compile" first`)
  execFileSync(process.execPath, [ncc, 'build', source, '-o', folder, '-q', '--license', 'licenses.txt'], {
    stdio: 'inherit',
  })
}
