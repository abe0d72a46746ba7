/** Where this product lives and which release it is; a test holds both against package.json. */
export const PROJECT_URL = 'https://github.com/deploy-triage/deploy-triage'
export const RELEASE = '0.1.0'

/** The form for a wrong cause, or (null) for a failure that was not recognised. Rule and release are all it carries. */
export function problemUrl(rule: string | null): string {
  const form = rule === null ? 'template=failure-not-recognised.yml' : 'template=wrong-cause.yml'
  const about = rule === null ? '' : `&rule=${encodeURIComponent(rule)}`
  return `${PROJECT_URL}/issues/new?${form}${about}&version=${RELEASE}`
}
