/** Which environment variables hold secrets, by their names. */
import { isHarmless } from './redact-shape.ts'

const SECRET_NAME =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|PASSCODE|(?:^|_)PASS(?:_|$)|(?:^|_)PWD$|PWD_|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|SIGNING_?KEY|ENCRYPTION_?KEY|MASTER_?KEY|ACCOUNT_?KEY|DEPLOY_?KEY|SSH_?KEY|KEY_BASE|CREDENTIAL|(?:^|_)AUTH(?:_|$)|AUTHORIZATION|COOKIE|WEBHOOK|KUBECONFIG|CONNECTION_?STRING|(?:^|_)(?:PAT|SAS|JWT|CERT|PEM|KEY|DSN)$/
/** Names that speak about a secret without holding it. */
const ABOUT =
  /(?:_|^)(?:FILE|PATH|DIR|URI|NAME|TYPE|ID|ARN|SOCK|SOCKET|REF|EXPIRY|EXPIRES|TTL|LENGTH|VERSION|METHOD|MODE|ENABLED|PROVIDER|USER|USERNAME|HOST|PORT|REGION|PROGRAM|AGENT_PID)$|^(?:OLD)?PWD$|^SSH_(?:AUTH_SOCK|AGENT_PID)$|^KEYBOARD/
const URL_PASSWORD = /:\/\/[^\s:/@]{0,256}:([^\s@]{1,1024})@/y

/**
 * The values of secret-looking variables: exact strings to mask. Of a URL only the credentials. Values that say nothing
 * (short, boolean, paths, plain words such as "basic") are left out, because masking them would blacken the whole log.
 */
export function secretValuesOf(env: Readonly<Record<string, string | undefined>>): string[] {
  const values = new Set<string>()
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined) continue
    for (const secret of secretsIn(name.toUpperCase(), value.trim())) {
      if (secret.length >= 4 && !isHarmless(secret)) values.add(secret)
    }
  }
  return [...values]
}

function secretsIn(name: string, value: string): string[] {
  const passwords = value.includes('\n') ? [] : urlPasswords(value)
  if (passwords.length > 0) return passwords.flatMap((password) => credentialsOf(password))
  if (!SECRET_NAME.test(name) || ABOUT.test(name)) return []
  return /^\d{1,5}$|^(?:[A-Za-z]:)?[\\/][\w.\\/-]*[\\/][\w.-]+$/.test(value) && value.length < 40 ? [] : [value]
}

/** The passwords of the URLs in a value; there may be several, as in a list of brokers. */
function urlPasswords(value: string): string[] {
  const found: string[] = []
  for (let at = value.indexOf('://'); at >= 0; at = value.indexOf('://', at + 3)) {
    URL_PASSWORD.lastIndex = at
    const password = URL_PASSWORD.exec(value)?.[1]
    if (password !== undefined) found.push(password)
  }
  return found
}

/** The password as the URL writes it and as it is. */
function credentialsOf(password: string): string[] {
  try {
    return [password, decodeURIComponent(password)]
  } catch {
    return [password]
  }
}
