/**
 * Takes the pictures of docs/images: each scene as GitHub shows a comment (cmark-gfm, github-markdown-css), in light and dark and on a
 * phone. Needs `cmark-gfm` and `chromium` on the PATH and a font with emoji in colour: `npm run compile && node build/scripts/pictures.js [SCENE...]`.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundledRules } from '../src/catalog/bundled.ts'
import { createEngine } from '../src/core/engine.ts'
import { scenesOf } from './pictures-scenes.ts'
import type { Scene } from './pictures-scenes.ts'

const IMAGES = path.join('docs', 'images')
const DESK = 780
const PHONE = 390
/** Pixels; a longer page is shown from its top. */
const TALLEST = 1000

interface Shot {
  readonly file: string
  readonly scene: string
  readonly theme: 'light' | 'dark'
  readonly width: number
}

/** Every scene in light; the first one in dark and on a phone as well. */
function shotsOf(scenes: readonly Scene[]): readonly Shot[] {
  const plain = scenes.map(({ name }) => ({ scene: name, theme: 'light', width: DESK }) as const)
  return [
    ...plain.map((shot) => ({ ...shot, file: shot.scene === 'fatal' ? 'fatal-light.png' : `${shot.scene}.png` })),
    { scene: 'fatal', theme: 'dark', width: DESK, file: 'fatal-dark.png' },
    { scene: 'fatal', theme: 'dark', width: PHONE, file: 'fatal-phone.png' },
  ]
}

function toHtml(markdown: string): string {
  const args = ['-e', 'table', '-e', 'autolink', '-e', 'tasklist', '--unsafe']
  return execFileSync('cmark-gfm', args, { input: markdown, encoding: 'utf8' })
}

const FRAME = `
html { background: var(--page) }
body { margin: 0 auto; padding: 12px; background: var(--page) }
.light { --page: #fff; --edge: #d1d9e0; --bar: #f6f8fa; --ink: #59636e }
.dark { --page: #0d1117; --edge: #3d444d; --bar: #151b23; --ink: #9198a1 }
.box { border: 1px solid var(--edge); border-radius: 6px; margin: 0 0 12px; overflow: hidden }
.bar { background: var(--bar); border-bottom: 1px solid var(--edge); color: var(--ink); padding: 8px 16px; font: 14px sans-serif }
.markdown-body { padding: 16px; font-size: 14px }
.markdown-body > :last-child { margin-bottom: 0 }
`

function page(comments: readonly string[], { theme, width }: Shot): string {
  const css = readFileSync(path.join('node_modules', 'github-markdown-css', `github-markdown-${theme}.css`), 'utf8')
  const boxes = comments.map(
    (html) =>
      `<div class="box"><div class="bar"><b>github-actions</b> bot commented</div><div class="markdown-body">${html}</div></div>`,
  )
  const measure = 'document.documentElement.dataset.height = document.body.scrollHeight'
  return `<!doctype html><meta charset="utf-8"><style>${css}${FRAME}body { width: ${String(width - 24)}px }</style><html class="${theme}"><body class="${theme}">${boxes.join('')}<script>${measure}</script>`
}

function chromium(width: number, height: number, args: readonly string[]): string {
  const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--hide-scrollbars']
  return execFileSync('chromium', [...quiet, `--window-size=${String(width)},${String(height)}`, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

/** A headless window is never narrower than 500 pixels, so a phone is a narrow body in it. */
function take(shot: Shot, html: string, folder: string): void {
  const file = path.join(folder, 'page.html')
  writeFileSync(file, html)
  const url = `file://${file}`
  const width = Math.max(shot.width, 500)
  const height = Number(/data-height="(\d+)"/.exec(chromium(width, 800, ['--dump-dom', url]))?.[1] ?? '800')
  chromium(width, Math.min(height, TALLEST), [`--screenshot=${path.resolve(IMAGES, shot.file)}`, url])
}

function main(wanted: readonly string[]): void {
  const demoLog = readFileSync(path.join('examples', 'demo-deploy.log'), 'utf8')
  const scenes = scenesOf({ engine: createEngine(bundledRules()), demoLog })
  const html = new Map(scenes.map(({ name, comments }) => [name, comments.map(toHtml)]))
  const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'))
  mkdirSync(IMAGES, { recursive: true })
  for (const shot of shotsOf(scenes)) {
    if (wanted.length > 0 && !wanted.includes(shot.scene)) continue
    take(shot, page(html.get(shot.scene) ?? [], shot), folder)
    process.stdout.write(`${shot.file}\n`)
  }
  rmSync(folder, { recursive: true, force: true })
}

main(process.argv.slice(2))
