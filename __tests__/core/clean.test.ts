import { describe, expect, test } from '@jest/globals'
import {
  cleanLine,
  cleanStrippedLine,
  isEchoedCommand,
  prefixLength,
  quotableLine,
  stripControls,
} from '../../src/core/clean.ts'

const MESSAGE = 'Error: listen EADDRINUSE: address already in use :::8080'

describe('prefixes', () => {
  test.each([
    ['a byte order mark', '\uFEFF'],
    ["the runner's timestamp", '2026-03-04T05:06:07.1234567Z '],
    ['a byte order mark before a timestamp', '\uFEFF2026-03-04T05:06:07.1234567Z '],
    ['a timestamp with a blank and an offset', '2026-03-04 05:06:07,123 +0200 '],
    ['a timestamp in brackets, as App Platform prints it', '[2026-03-04 05:06:07] '],
    ['a timestamp that says UTC', '2026-03-04 05:06:07 UTC '],
    ["GitLab's stream marks", '2026-03-04T05:06:07.123456Z 00O '],
    ["GitLab's continued line", '2026-03-04T05:06:07.123456Z 01E+'],
    ["Go's log package", '2026/03/04 05:06:07 '],
    ["Go's log package with microseconds", '2026/03/04 05:06:07.123456 '],
    ['syslog', 'Mar  4 05:06:07 '],
    ['a time alone', '05:06:07 '],
    ['a time in brackets', '[05:06:07.123] '],
    ["Netlify's clock", '9:14:01 AM: '],
    ['job and step of `gh run view --log`', 'deploy\tRun make\t2026-03-04T05:06:07.1234567Z '],
    ["act's job", '[deploy/build]   | '],
    ["git's sideband", 'remote: '],
    ["git's sideband before Heroku's indent", 'remote: '],
    ["App Platform's gutter", '│ '],
    ['an ASCII gutter', '| '],
    ["Scalingo's log mark", '[LOG] '],
    ["the runner's error mark", '##[error]'],
    ["the runner's section mark", '##[section]'],
    ['a workflow command', '::error file=app.js,line=1::'],
    ['a bare workflow command', '::warning::'],
    ["BuildKit's step and time", '#12 3.456 '],
    ["BuildKit's step", '#7 '],
    ["BuildKit's time in an error block", '3.456 '],
    ["Compose's service", 'web-1  | '],
    ['a CRI stream', 'stderr F '],
    ["Cloud Foundry's process", '[APP/PROC/WEB/0] ERR '],
    ["Heroku's dyno", 'app[web.1]: '],
    ["Heroku's router", 'heroku[router]: '],
    ['a name before a timestamp', '[api-7f9c] 2026-03-04T05:06:07Z '],
    ["Capistrano's host", ' ** [out :: 10.0.0.1] '],
    ["Coolify's time", '2026-Jun-17 08:19:23.284456 '],
    ["Fly's machine", '2026-03-04T05:06:07Z app[2867541b54d938] fra [info]'],
    ["Railway's stream", '2026-03-04T05:06:07.123456789Z [err]  '],
    ["EAS's stream", '[stderr] '],
    ["drone-ssh's stream", 'err: '],
    ["Ansible's log_path", '2026-01-05 21:28:47,200 p=17 u=ci n=ansible INFO| '],
    ["Ansible's log_path of older versions", '2019-01-05 21:28:47,200 p=17 u=ci |  '],
    ["act's last word", '[deploy/build] 🏁  '],
  ])('%s is not what the line says', (_, prefix) => {
    expect(cleanLine(`${prefix}${MESSAGE}`)).toBe(MESSAGE)
  })

  test('a warning that a process failed keeps its mark: a step that failed says so without', () => {
    const line = "##[warning]The process '/usr/bin/git' failed with exit code 128"
    expect(cleanLine(line)).toBe(line)
    expect(cleanLine('##[warning]The process is slow')).toBe('The process is slow')
  })

  test('several of them in a row go, whatever their order', () => {
    expect(cleanLine(`2026-03-04T05:06:07.1234567Z remote: │ [2026-03-04 05:06:07] web-1  | ${MESSAGE}`)).toBe(MESSAGE)
    expect(cleanLine(`web-1  | 2026-03-04T05:06:07Z ${MESSAGE}`)).toBe(MESSAGE)
  })

  test('a sixth prefix is content', () => {
    expect(cleanLine(`${'remote: '.repeat(6)}x`)).toBe('remote: x')
  })

  test('coloured prefixes go like plain ones', () => {
    expect(cleanLine(`\u001b[36mremote: \u001b[0m\u001b[1;31m│\u001b[0m ${MESSAGE}`)).toBe(MESSAGE)
  })

  test('their length is told for a stripped line', () => {
    expect(prefixLength(`remote: ${MESSAGE}`)).toBe(8)
    expect(prefixLength(MESSAGE)).toBe(0)
  })

  test.each(
    [
      'Error: 12:30:01 is too late',
      'remotely: interesting',
      'the remote: end hung up',
      '[ERROR] Failed to execute goal',
      '[INFO] BUILD FAILURE',
      '##[group]Run ./deploy.sh',
      '##[endgroup]',
      '2026 tests passed',
      '2026-03-04 is the release date',
      'March 4 05:06:07 was the time',
      'npm error code E404',
      '-----> Building on the Heroku-22 stack',
      '    at Server.listen (node:net:1897:12)',
      '  File "app.py", line 3, in <module>',
      '#!/bin/sh',
      '#channel is not a step',
      '::add-mask::x',
      '3.4.5 is not supported',
    ].filter((line) => line !== 'a | b'),
  )('%j is content to the last character', (line) => {
    expect(cleanLine(line)).toBe(line)
  })

  test('indentation stays, blanks at the end go', () => {
    expect(cleanLine('    indented  \t ')).toBe('    indented')
    expect(cleanLine('remote:        npm error x ')).toBe('       npm error x')
  })
})

describe('control characters', () => {
  test.each([
    ['a colour', '\u001b[31mred\u001b[0m', 'red'],
    ['many parameters', '\u001b[38;2;1;2;3mx\u001b[0;39m', 'x'],
    ['a colour whose ESC is lost', '[31mred[0m', 'red'],
    ['the shortest colour whose ESC is lost', '[0mred', 'red'],
    ['a word that begins like a colour', '[main] red', '[main] red'],
    ['an erased line', '\u001b[2K\u001b[1Gx', 'x'],
    ['a window title', '\u001b]0;title\u0007x', 'x'],
    ['a hyperlink', '\u001b]8;;https://example.com\u001b\\x\u001b]8;;\u001b\\', 'x'],
    ['an unfinished sequence', 'x\u001b[31', 'x'],
    ['a lone escape at the end', 'x\u001b', 'x'],
    ['a two-byte sequence', '\u001bcx', 'x'],
    ['NUL bytes', 'n\0e\0e\0d\0le', 'needle'],
    ['a backspace', 'a\bb', 'a b'],
    ['DEL', 'a\u007fb', 'a b'],
  ])('%s goes', (_, line, expected) => {
    expect(stripControls(line)).toBe(expected)
  })

  test.each(['a\tb', 'array[0] of [31 items]', '[1234m', '[0;1;2', '[info]'])('%j stays', (line) => {
    expect(stripControls(line)).toBe(line)
  })

  test('a literal cut by colours is whole again', () => {
    expect(cleanLine('EADDR\u001b[1mINUSE')).toBe('EADDRINUSE')
  })

  test('a line stripped before is cleaned the same', () => {
    for (const line of ['remote: \u001b[31mx\u001b[0m', '│ a\bb ', '[2026-03-04 05:06:07] \0x'])
      expect(cleanStrippedLine(stripControls(line))).toBe(cleanLine(line))
  })
})

describe('a line to quote', () => {
  test('loses colours and the timestamp of the runner, and keeps what the tool printed', () => {
    expect(quotableLine('2026-03-04T05:06:07.1234567Z \u001b[31m│ [2026-03-04 05:06:07] boom\u001b[0m  ')).toBe(
      '│ [2026-03-04 05:06:07] boom',
    )
    expect(quotableLine('2026-03-04T05:06:07Z boom')).toBe('2026-03-04T05:06:07Z boom')
    expect(quotableLine('remote:  !     Push rejected')).toBe('remote:  !     Push rejected')
  })
})

describe('lines that only show a command', () => {
  test.each([
    '+ docker build .',
    '++ dirname ./deploy.sh',
    '$ npm run build',
    '> tsc --noEmit',
    '> my-app@1.0.0 build',
    'Step 4/9 : RUN npm ci',
    '[2/5] RUN npm ci',
    '[build 3/7] COPY . .',
    '[stage-1 2/2] CMD ["node"]',
    '   4 | RUN npm ci',
    '   4 | >>> RUN npm ci',
    '>>> 4 | RUN npm ci',
    '---> Running in 0123456789ab',
    'RUN npm ci || echo "permission denied"',
    'ENTRYPOINT ["/app/start"]',
    'HEAD is now at 1a2b3c4 fix: permission denied',
    '[main 1a2b3c4] Handle connection refused',
    '1a2b3c4 Fix out of memory',
    '1a2b3c4 (HEAD -> main) fix: npm ERR! code ERESOLVE',
    'fix(web): Error: listen EADDRINUSE',
  ])('%j does', (line) => {
    expect(isEchoedCommand(line)).toBe(true)
  })

  test.each([
    '> Could not resolve com.example:lib:1.0.',
    '> Task :app:compileJava FAILED',
    '> npm ERR! code E404',
    '> error: pathspec did not match',
    '> java.lang.IllegalStateException: x',
    '+1 vote',
    '$5 is not enough',
    'RUNNING late',
    '[ERROR] RUN failed',
    'Step failed: RUN',
    'Error: command not found',
    'fatal: HEAD is not a commit',
    '[error 500] Internal',
    '4 errors | 3 warnings',
  ])('%j does not', (line) => {
    expect(isEchoedCommand(line)).toBe(false)
  })
})
