import { describe, expect, test } from '@jest/globals'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readInputs } from '../src/triage/inputs.ts'

interface Step {
  readonly uses?: string
  readonly if?: string
  readonly with?: Readonly<Record<string, string>>
}
interface Job {
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
}
interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}
interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean }>>
}

const ROOT = new URL('../', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, ROOT), 'utf8')
const NAMES = readdirSync(new URL('examples/', ROOT)).filter((name) => name.endsWith('.yml'))
const ACTIONS = {
  'OWNER/deploy-triage@v1': 'action.yml',
  'OWNER/deploy-triage/record@v1': 'record/action.yml',
} as const

const workflowOf = (name: string) => parse(text(`examples/${name}`)) as Workflow
const actionOf = (path: string) => parse(text(path)) as ActionFile

function stepsUsing(workflow: Workflow, action: string): readonly { readonly job: Job; readonly step: Step }[] {
  return Object.values(workflow.jobs).flatMap((job) =>
    (job.steps ?? []).filter(({ uses }) => uses === action).map((step) => ({ job, step })),
  )
}

describe.each(NAMES)('example %s', (name) => {
  const workflow = workflowOf(name)
  const triage = stepsUsing(workflow, 'OWNER/deploy-triage@v1')

  test('uses this action once, and only inputs that exist', () => {
    expect(triage).toHaveLength(1)
    for (const [action, path] of Object.entries(ACTIONS)) {
      for (const { step } of stepsUsing(workflow, action)) {
        const known = Object.keys(actionOf(path).inputs)
        expect(Object.keys(step.with ?? {}).filter((input) => !known.includes(input))).toEqual([])
      }
    }
  })

  test('gives inputs that are accepted as they stand', () => {
    const literal = Object.entries(triage[0]?.step.with ?? {}).filter(([, value]) => !value.includes('${{'))
    const typed = new Map(literal)
    expect(() => readInputs((input) => typed.get(input) ?? '')).not.toThrow()
  })

  test('says which permissions its job has, and no more than it needs', () => {
    const permissions = triage[0]?.job.permissions ?? workflow.permissions ?? {}
    expect(workflow.permissions).toBeDefined()
    expect(permissions).toMatchObject({ 'pull-requests': 'write' })
    const allowed = ['actions: read', 'contents: read', 'pull-requests: write', 'statuses: write']
    expect(
      Object.entries(permissions)
        .map(([key, level]) => `${key}: ${level}`)
        .filter((each) => !allowed.includes(each)),
    ).toEqual([])
  })

  test('runs after a failure too', () => {
    const { job, step } = triage[0] ?? {}
    const conditions = [job?.if, step?.if].filter((condition) => condition !== undefined).map(String)
    const sameJob = (job?.steps?.length ?? 0) > 1 && job?.needs === undefined && !name.startsWith('organisation')
    if (job?.needs !== undefined) expect(conditions).toContain('always()')
    if (sameJob) expect(conditions).toContain('${{ !cancelled() }}')
  })

  test('reads outputs through env and never inlines them in a script', () => {
    for (const script of text(`examples/${name}`).matchAll(/^\s*(?:- )?run:.*(?:\n {10}.*)*/gm)) {
      expect(script[0]).not.toContain('${{')
    }
  })
})

describe('examples', () => {
  test('every way of use has one', () => {
    const wanted = [
      'triage-job',
      'triage-step',
      'record-step',
      'workflow-run',
      'matrix-fan-in',
      'organisation-workflow',
    ]
    expect(NAMES.map((name) => name.replace('.yml', '')).sort()).toEqual(wanted.sort())
  })

  test('a triage job is told the results it needs', () => {
    for (const name of ['triage-job.yml', 'matrix-fan-in.yml']) {
      const [found] = stepsUsing(workflowOf(name), 'OWNER/deploy-triage@v1')
      expect(found?.step.with).toMatchObject({ needs: '${{ toJSON(needs) }}' })
    }
  })

  test('what many workflows call leaves them a comment each, and says how two calls of one workflow get theirs', () => {
    const workflow = parse(text('examples/organisation-workflow.yml')) as {
      readonly on: {
        readonly workflow_call: { readonly inputs: Readonly<Record<string, { readonly default?: string }>> }
      }
    }
    const [found] = stepsUsing(workflowOf('organisation-workflow.yml'), 'OWNER/deploy-triage@v1')
    expect(found?.step.with).toMatchObject({ 'comment-key': '${{ inputs.comment-key }}' })
    expect(workflow.on.workflow_call.inputs['comment-key']?.default).toBe('')
  })

  test('the gate page links to examples that exist', () => {
    const links = [...text('docs/gate.md').matchAll(/\]\(\.\.\/(examples\/[\w-]+\.yml)\)/g)].map(
      (match) => match[1] ?? '',
    )
    expect(links.length).toBeGreaterThan(2)
    expect(links.filter((link) => !existsSync(new URL(link, ROOT)))).toEqual([])
  })
})
