import { readRecord } from './record-file.ts'
import type { DeployRecord } from './record-file.ts'
import type { Session } from './session.ts'
import type { UploadMode } from './inputs.ts'

/** What main leaves for post, as step state. */
export interface MainState {
  readonly folder: string
  readonly upload: UploadMode
  readonly retentionDays: number | null
}

/** The state's name. Main empties it when nothing is left to do. */
export const STATE_NAME = 'deploy-triage-pending'

export function stateOf(session: Session): string {
  const { upload, retentionDays } = session.inputs
  const state: MainState = { folder: session.folder, upload, retentionDays }
  return JSON.stringify(state)
}

/** What main left to upload; null when it got that far itself or never began. */
export function pendingOf(state: string): { readonly state: MainState; readonly record: DeployRecord } | null {
  if (state === '') return null
  const parsed = JSON.parse(state) as MainState
  const record = readRecord(parsed.folder)
  return record === null ? null : { state: parsed, record }
}
