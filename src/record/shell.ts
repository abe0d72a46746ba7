import path from 'node:path'

/** The first is the default. */
export const SHELLS = ['bash', 'sh', 'pwsh'] as const
export type Shell = (typeof SHELLS)[number]

/** How a script is written to disk and started. `args` contains the script's path. */
export interface ShellCommand {
  readonly file: string
  readonly args: readonly string[]
}

/** The file name extension a shell expects of a script; pwsh refuses to source any other. */
export function scriptExtension(shell: Shell): string {
  return shell === 'pwsh' ? '.ps1' : '.sh'
}

/**
 * What is started for a script, as the runner does for a `run:` step with `shell:` set (actions/runner,
 * ScriptHandlerHelpers.cs).
 */
export function shellCommand(shell: Shell, script: string): ShellCommand {
  switch (shell) {
    case 'bash':
      return { file: 'bash', args: ['--noprofile', '--norc', '-e', '-o', 'pipefail', script] }
    case 'sh':
      return { file: 'sh', args: ['-e', script] }
    case 'pwsh':
      return { file: 'pwsh', args: ['-command', `. '${script.replaceAll("'", "''")}'`] }
  }
}

/**
 * The script as it is written to disk: pwsh has no -e, so errors are made to stop it and the last program's status is
 * passed on; Windows gets its own line ends (both as the runner does).
 */
export function scriptContents(shell: Shell, script: string, platform: NodeJS.Platform): string {
  const whole =
    shell === 'pwsh'
      ? [
          "$ErrorActionPreference = 'stop'",
          script,
          'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
        ].join('\n')
      : script
  return platform === 'win32' ? whole.replace(/\r\n|\n/g, '\r\n') : whole
}

/** Where the script runs: below the workspace unless the input is absolute, as `working-directory:` of a step is. */
export function workingDirectory(workspace: string, input: string): string {
  return path.resolve(workspace, input)
}
