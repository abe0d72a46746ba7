/** `NAME=value`, `name: value`, `"name": "value"`: what is assigned to a name that says it is secret. */
import { isHarmless } from './redact-contexts.ts'
import type { Found, Shape } from './redact-shapes.ts'

const NAMES = [
  'password',
  'passwd',
  'passphrase',
  'passcode',
  'pwd',
  'secret',
  'token',
  ...[
    'api',
    'access',
    'private',
    'encryption',
    'signing',
    'account',
    'master',
    'auth',
    'ssh',
    'deploy',
    'license',
  ].flatMap((kind) => [`${kind}key`, `${kind}_key`, `${kind}-key`]),
  'credential',
  'pass=',
  '_pass',
]

/** What a longer name is about when it is not the secret itself: TOKEN_URL, passwordPolicy, secretName. */
const ABOUT =
  /^[_.-]?(?:s?(?:[_.-]?)(?:name|file|path|url|uri|type|id|ids|ref|refs|arn|dir|endpoint|expiry|expires|expiresin|expires_in|expiration|ttl|length|len|min|max|count|size|version|policy|rotation|age|format|prefix|header|field|hint|reset|timeout|scope|scopes|issuer|audience|algorithm|alg|enabled|required|provider|store|manager|mount|mountpath|label|group|usage|limit|key_?ref|keyref|class|source|fingerprint|namespace|used|per|budget|s))(?![a-z])/i

export const ASSIGNMENT_SHAPES: readonly Shape[] = [
  {
    id: 'quoted-assignment',
    anchors: NAMES,
    pattern:
      /(?<keep>[a-z_=-]{3,14}(?<rest>[\w.-]{0,40})\\{0,3}["']?\]?[ \t]{0,8}(?:=>|:=|\?=|[:=])?[ \t]{0,8}\\{0,3}["'`])[^"'`\r\n\\]{1,4096}/iy,
    accept: (found) => /[:=>][ \t]*\\*["'`]$/.test(found.keep) && acceptQuoted(found),
    source: 'JSON (RFC 8259), YAML and shell assignments',
  },
  {
    id: 'bare-assignment',
    anchors: NAMES,
    pattern:
      /(?<keep>[a-z_-]{3,14}(?<rest>[\w.-]{0,40})\\{0,3}["']?\]?[ \t]{0,8}(?:=>|:=|\?=|[:=])[ \t]{0,8})[^\s"'`][^\s]{0,4096}/iy,
    accept: (found) => acceptBare(found),
    source: 'environment files, YAML, query strings, ADO.NET and JDBC connection strings',
  },
]

function nameRest(keep: string): string {
  const name = /^["']?[\w.-]+/.exec(keep)?.[0] ?? ''
  for (const known of NAMES) if (name.toLowerCase().startsWith(known)) return name.slice(known.length)
  return name
}

function acceptQuoted(found: Found): boolean {
  if (ABOUT.test(nameRest(found.keep)) || isHarmless(found.secret)) return false
  return !/ /.test(found.secret) || !/^[A-Z]?[a-z',]+(?: [a-z',]+)+[.!?]?$/.test(found.secret)
}

function acceptBare(found: Found): boolean {
  const { keep, secret } = found
  if (ABOUT.test(nameRest(keep)) || isHarmless(secret)) return false
  const tight = !/[ \t]$/.test(keep)
  if (tight && keep.endsWith('=')) return isPasswordName(keep) || secret.length >= 6
  if (/^[^A-Za-z0-9]{1,3}$/.test(secret)) return false
  if (/^[A-Za-z]+(?:[-'][A-Za-z]+)*[,.;:!?)\]}]*$/.test(secret)) return isPasswordName(keep) && standsAlone(found)
  return (
    secret.length >= (isPasswordName(keep) ? 3 : 8) &&
    (isPasswordName(keep) || /\d/.test(secret) || /[a-z][A-Z]/.test(secret))
  )
}

function isPasswordName(keep: string): boolean {
  return /^["']?(?:pass|pwd|_pass)/i.test(keep)
}

/** A whole line `name: value`, as YAML has it; in a sentence something stands before or after. */
function standsAlone({ text, start, keep, secret }: Found): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  const after = text.charCodeAt(start + keep.length + secret.length)
  return /(?:^|[\r\n])[ \t-]*["']?[\w.-]*$/.test(before) && (Number.isNaN(after) || after === 10 || after === 13)
}
