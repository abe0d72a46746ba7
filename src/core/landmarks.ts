import type { Pattern } from './types.ts'

/**
 * What a log says about its own course, whatever the failure: where steps begin, what went well, where it gave up, which exit codes it reports and which
 * lines look like errors. Rules name causes; landmarks tell where to look and what to believe.
 */

export type LandmarkKind = 'echo-start' | 'echo-end' | 'step' | 'success' | 'failure' | 'exit-code' | 'error'

/** Its expression runs as a native regular expression: the tests hold it to be linear. */
export interface Landmark {
  readonly kind: LandmarkKind
  readonly pattern: Pattern
}

const regex = (kind: LandmarkKind, source: string, ...literal: string[]): Landmark => ({
  kind,
  pattern: { regex: source, literal },
})
const folded = (kind: LandmarkKind, source: string, ...literal: string[]): Landmark => ({
  kind,
  pattern: { regex: source, literal, ignoreCase: true },
})

/** The runner's echo of a step: its script and environment, between these two (actions/runner ScriptHandler.cs). */
const ECHO: readonly Landmark[] = [
  { kind: 'echo-start', pattern: { text: '##[group]Run ' } },
  { kind: 'echo-end', pattern: { text: '##[endgroup]' } },
]

const STEPS: readonly Landmark[] = [
  regex('step', '^##\\[group\\]', '##[group]'),
  regex('step', '^-----> ', '-----> '),
  regex('step', '^=====> ', '=====> '),
  regex('step', '^Step \\d+/\\d+ : ', 'Step '),
  regex('step', '^TASK \\[', 'TASK ['),
  regex('step', '^> Task :', '> Task :'),
]

/** Closing words of tools when a whole job, deploy, build or test run went well. A line in the middle says that the step before it did. */
const SUCCESSES: readonly Landmark[] = [
  // Ansible says so below a task whose failure the playbook allows.
  regex('success', '^\\.\\.\\.ignoring$', '...ignoring'),
  folded(
    'success',
    '^(?:\\W{0,6})(?:build|deploy|deployment|release|publish|rollout|upload|migration|migrations|stack|app|application|site|function|service|installation|push)s?\\b.{0,60}\\b(?:succeeded|successful|successfully|complete|completed|finished|is live|is ready)\\b[^:]{0,30}$',
    'succeeded',
    'successful',
    'complete',
    'finished',
    'is live',
    'is ready',
  ),
  folded(
    'success',
    '\\bsuccessfully (?:deployed|built|tagged|published|released|completed|finished|rolled out|pushed|uploaded|updated|created|applied|installed|started|rebased)\\b',
    'successfully ',
  ),
  folded(
    'success',
    '^(?:[\\W_]{0,6})(?:all done|finished|success!?|complete!?|completed successfully|script ran successfully|deploy finished|[a-z]+ complete)[.! ]{0,3}$',
    'all done',
    'finished',
    'success',
    'complete',
  ),
  // gunicorn's workers are up, whatever was retried before.
  regex('success', 'Booting worker with pid', 'Booting worker with pid'),
  regex('success', '^BUILD SUCCESS(?:FUL)?\\b', 'BUILD SUCCESS'),
  regex('success', '^\\[INFO\\] BUILD SUCCESS', 'BUILD SUCCESS'),
  // CodeBuild goes on to POST_BUILD after a failed BUILD, so only BUILD's own word counts.
  regex('success', ' Phase complete: BUILD State: SUCCEEDED', 'Phase complete: BUILD State: SUCCEEDED'),
  regex('success', '^Finished: SUCCESS', 'Finished: SUCCESS'),
  regex('success', '^Job succeeded', 'Job succeeded'),
  regex('success', '^Done\\. Your build exited with 0\\.', 'Your build exited with 0'),
  regex('success', '\\bdeployed as release \\d', 'deployed as release '),
  folded('success', '^\\W{0,6}all (?:\\d{1,5} )?tests passed\\b', 'tests passed'),
  regex('success', '^\\s*Build succeeded\\.', 'Build succeeded.'),
  regex('success', 'Finished `?(?:dev|release|test|bench)`?.{0,80} (?:target\\(s\\)|profile)', 'Finished '),
  regex('success', '✓ Compiled successfully|✔ Compiled successfully|Compiled successfully', 'Compiled successfully'),
  regex('success', '^(?:Apply|Destroy) complete! Resources', 'complete! Resources'),
  regex('success', 'Verifying deploy\\.{2,} ?done', 'Verifying deploy'),
  regex('success', 'deployed to (?:Heroku|production|staging)', 'deployed to '),
  regex('success', '^\\s*\\* \\[new (?:branch|tag)\\] +\\S+ -> \\S+', '[new '),
  regex(
    'success',
    '^(?:deployment|daemonset|statefulset)(?:\\.apps)?[ /]"?\\S+ successfully rolled out',
    'successfully rolled out',
  ),
  regex('success', '^STATUS: deployed', 'STATUS: deployed'),
  regex('success', 'ONCHAIN EXECUTION COMPLETE & SUCCESSFUL', 'ONCHAIN EXECUTION COMPLETE'),
  regex('success', '^added \\d+ packages', 'added '),
  regex('success', '^(?:Aliased|Production|✅ +Production): https://', 'https://'),
  regex('success', 'digest: sha256:[0-9a-f]{64} size: \\d+', 'digest: sha256:'),
  regex('success', '^(?:Successfully built|Successfully tagged) ', 'Successfully '),
  regex('success', '^=+ \\d+ passed[^=]* in [\\d.]+', ' passed'),
  regex('success', '^Test Suites: +(?:\\d+ skipped, )?\\d+ passed, \\d+(?: of \\d+)? total', 'Test Suites: '),
  regex('success', '^\\d+ upgraded, \\d+ newly installed', ' newly installed'),
  regex('success', '\\bRunning \\S+Endpoint with ', 'Endpoint with '),
  regex('success', '^\\d+ (?:examples?|scenarios?|runs), (?:\\d+ assertions, )?0 failures', ' 0 failures'),
  regex('success', '^(?:\\s*[✔✓] )?Container \\S+ +(?:Started|Running|Healthy)\\b', 'Container '),
  regex('success', 'Service \\S+ converged', ' converged'),
  regex('success', '^\\s*✓ [Bb]uilt ', '✓ Built ', '✓ built '),
  regex('success', 'naming to \\S+(?: +[\\d.]+s)?(?: done)?$', 'naming to '),
  folded('success', 'compiled with (?:\\d+ )?warnings?\\b', 'compiled with'),
  regex('success', '^test result: ok\\. ', 'test result: ok. '),
  regex('success', '^OK \\(\\d+ tests?, \\d+ assertions?', ' assertion'),
  regex(
    'success',
    'Your site is live|✨ +(?:Success|Deployment complete)|Deployment complete',
    'Your site is live',
    'Success',
    'Deployment complete',
  ),
]

/** Where the runner turns from one step to the next, and to the end of the job (actions/runner StepsRunner.cs, JobExtension.cs). */
export const STEP_TURN = /^(?:##\[group\]Run |Post job cleanup\.$|Cleaning up orphan processes$)/

/** The same as a landmark, kept like an error with the lines around it: `##[error]` stands above the turn when the step failed. */
const STEP_TURNS: readonly Landmark[] = [
  regex('error', STEP_TURN.source, '##[group]Run ', 'Post job cleanup.', 'Cleaning up orphan processes'),
]

/** Closing words of a failure: where the log gives up. They say that, not why. */
const FAILURES: readonly Landmark[] = [
  regex(
    'failure',
    '^(?:##\\[error\\]|Error: )?Process completed with exit code \\d+\\.?$',
    'Process completed with exit code',
  ),
  regex('failure', "^The process '.{1,300}' failed with exit code \\d+", 'failed with exit code'),
  regex('failure', '^Finished: (?:FAILURE|ABORTED)', 'Finished: '),
  regex('failure', ' Phase complete: (?:INSTALL|PRE_BUILD|BUILD) State: FAILED', ' State: FAILED'),
  regex('failure', '^ERROR: Job failed', 'ERROR: Job failed'),
  // drone-ssh, inside of appleboy/ssh-action. A process that was asked to end (143, as Heroku's dynos are) ended well.
  regex('failure', '^Process exited with status (?:[1-9]\\d?|1[0-35-9]\\d|2\\d\\d)$', 'Process exited with status '),
  regex('failure', "^(?:Bash|PowerShell|Cmd\\.exe|Script) exited with code '[1-9]\\d{0,9}'\\.", 'exited with code '),
  regex('failure', '^(?:Done\\. )?Your build exited with [1-9]\\d{0,2}\\.', 'Your build exited with '),
  regex('failure', '^\\[?(?:ERROR|INFO)?\\]? ?BUILD FAILURE', 'BUILD FAILURE'),
  regex('failure', '^BUILD FAILED', 'BUILD FAILED'),
  regex(
    'failure',
    '\\[remote rejected\\]|^error: failed to push some refs',
    'remote rejected',
    'failed to push some refs',
  ),
  regex(
    'failure',
    '(?:✘|✖|❌) (?:build|deploy)\\w* failed|Deployment failed|Deploy failed|Build failed',
    'failed',
    'Deploy failed',
  ),
]

/** Exit codes that a log reports for a process or container; the group `code` is the number. */
const REPORTED: readonly Landmark[] = [
  folded(
    'exit-code',
    '\\b(?:exit(?:ed)?|returned|failed|finished|terminated|completed|status)[ ,;(][^.:]{0,30}\\b(?:code|status)(?: of|:|=| is)? ?(?P<code>-?\\d{1,10})\\b',
    'exit code',
    'exit status',
    'error code',
    'return code',
    'with code',
    'with status',
    'zero code',
  ),
  folded(
    'exit-code',
    '(?:^|[^\\w-])(?:exit code|exit status|exitcode|exit_code)(?::|=| is)? ?"?(?P<code>-?\\d{1,10})\\b',
    'exit code',
    'exit status',
    'exitcode',
    'exit_code',
  ),
  regex('exit-code', '^(?:Done\\. )?Your build exited with (?P<code>\\d{1,3})\\.', 'Your build exited with '),
  regex('exit-code', 'Exited \\((?P<code>\\d{1,3})\\)', 'Exited ('),
]

/** Headlines that a person would look at first when no rule knows the failure. Many are harmless; the last words before the end count most. */
const ERRORS: readonly Landmark[] = [
  regex('error', '^\\W{0,6}(?:ERROR|FATAL|SEVERE)\\b\\s+\\S', 'ERROR', 'FATAL', 'SEVERE'),
  regex(
    'error',
    '^[^\\w]{0,6}(?:FEHLER|Fehler|ERREUR|Erreur|ERRORE|Errore|ERRO|Erro|HATA|Hata|BŁĄD|Błąd|ОШИБКА|Ошибка|错误|錯誤|失败|エラー)(?:[ :!：]|$)',
    'FEHLER',
    'Fehler',
    'ERREUR',
    'Erreur',
    'ERRORE',
    'Errore',
    'ERRO:',
    'Erro:',
    'HATA:',
    'Hata:',
    'BŁĄD',
    'Błąd',
    'ОШИБКА',
    'Ошибка',
    '错误',
    '錯誤',
    '失败',
    'エラー',
  ),
  folded('error', '^\\W{0,6}(?:fatal|panic|critical)(?: error)?\\b ?[:!]', 'fatal', 'panic', 'critical'),
  folded('error', '(?:^|[\\s\\[(/"])error(?:\\[\\w+\\])?(?:\\]|\\))?(?::|!| -| [A-Z]{2,}\\d+|$)', 'error'),
  regex(
    'error',
    '^(?:[\\w.]+\\.)?[A-Z]\\w+(?:Error|Exception|Failure|Fault)\\b(?::|$| \\()',
    'Error',
    'Exception',
    'Failure',
    'Fault',
  ),
  regex(
    'error',
    "^(?:Uncaught|Unhandled|Caused by: |Exception in thread |Traceback |thread '.*' panicked|goroutine \\d+ \\[|\\*\\* \\(|PHP (?:Fatal|Parse) )",
    'Uncaught',
    'Unhandled',
    'Caused by: ',
    'Exception in thread',
    'Traceback ',
    'panicked',
    'goroutine ',
    'Error) ',
    '(Mix)',
    '(exit)',
    'PHP Fatal',
    'PHP Parse',
  ),
  regex(
    'error',
    '^\\s*(?:●|✕|✗|✘|✖|×|❌|FAIL\\b|FAILED\\b|--- FAIL|not ok \\d|X \\[ERROR\\])',
    '●',
    '✕',
    '✗',
    '✘',
    '✖',
    '× ',
    '❌',
    'FAIL ',
    'FAILED',
    'not ok ',
    'X [ERROR]',
  ),
  folded(
    'error',
    '\\b(?:could not|couldn.t|cannot|can.t|unable to|failed to|not found|no such|denied|refused|unauthorized|forbidden|invalid|missing|timed out|does not exist|is required|unexpected|rejected|aborted|not allowed|unsupported|blocked|exceeded|exceeds|too (?:many|few|large|small|old|low|high|long)|is below|mismatch)\\b',
    'could not',
    "couldn't",
    'cannot',
    "can't",
    'unable to',
    'failed to',
    'not found',
    'no such',
    'denied',
    'refused',
    'unauthorized',
    'forbidden',
    'invalid',
    'missing',
    'timed out',
    'does not exist',
    'is required',
    'unexpected',
    'rejected',
    'aborted',
    'not allowed',
    'blocked',
    'unsupported',
    'exceeded',
    'exceeds',
    'too many',
    'too few',
    'too large',
    'too small',
    'too old',
    'too low',
    'too high',
    'too long',
    'is below',
    'mismatch',
  ),
]

export const LANDMARKS: readonly Landmark[] = [
  ...ECHO,
  ...STEPS,
  ...SUCCESSES,
  ...STEP_TURNS,
  ...FAILURES,
  ...REPORTED,
  ...ERRORS,
]
