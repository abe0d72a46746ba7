/** `NAME=value`, `name: value`, `"name": "value"`: what is assigned to a name that says it is secret. */
import { isHarmless, isMixed, isSentence, isVoid, type Found, type Shape } from './redact-shape.ts'

const KINDS =
  'api access private encryption signing account master auth ssh deploy license secret app session jwt subscription functions service-role service_role shared storage hmac'.split(
    ' ',
  )
const NAMES = [
  ...['password', 'passwd', 'passphrase', 'passcode', 'pwd', 'secret', 'token', 'credential'],
  ...KINDS.flatMap((kind) => [`${kind}key`, `${kind}_key`, `${kind}-key`, `${kind} key`]),
]
const NAME =
  '(?<name>pass(?:word|wd|phrase|code)|pwd|secret|token|credential|(?:api|access|private|encryption|signing|account|master|auth|ssh|deploy|license|secret|app|session|jwt|subscription|functions|service[_-]role|shared|storage|hmac)[ _-]?key)(?<about>[\\w.-]{0,40})'
/** The end of the name: a quote, perhaps escaped, a bracket, a default in brackets. */
const NAME_END = '\\\\{0,3}["\'`]?\\]?(?:[ ]\\[[^\\]\\r\\n]{0,40}\\])?'
const SEPARATOR = '[ \\t]{0,16}(?:=>|:=|\\?=|[:=])[ \\t]{0,16}'

/** What a longer name speaks about when it is not the secret itself: TOKEN_URL, passwordPolicy, secretName. */
const ABOUT =
  /^(?:s$|less|i[sz]|ary|s?manager|[_.-]?(?:names?|files?|path|urls?|uri|type|ids?|refs?|arn|dir|directory|endpoint|expir\w*|ttl|len|length|min|max|count|size|version|policy|rotation|age|format|prefix|header|field|hint|reset|timeout|scopes?|issuer|audience|alg|algorithm|enabled|required|provider|store|manager|mount|mountpath|label|group|usage|limit|key_?ref|class|source|fingerprint|namespace|used|budget|validity|lifetime|status|state|hash_?algo\w*|env|var|variable|option|stdin|command|cmd|program|user\w*|owner|generator|helper)(?![a-z]))/i

export const ASSIGNMENT_SHAPES: readonly Shape[] = [
  {
    id: 'quoted-assignment',
    anchors: NAMES,
    pattern: new RegExp(
      `(?<keep>${NAME}${NAME_END}${SEPARATOR}(?<quote>\\\\{0,3}["'\`]))(?:(?!\\k<quote>)(?:\\\\.|[^\\r\\n])){1,1024}`,
      'iy',
    ),
    accept: (found) => acceptQuoted(found),
    source: 'JSON (RFC 8259), YAML 1.2 and shell assignments',
  },
  {
    id: 'bare-assignment',
    anchors: NAMES,
    pattern: new RegExp(
      `(?<keep>${NAME}${NAME_END}${SEPARATOR})[^\\s"'\`](?:[^\\s;&]|;(?![ ]?[a-z][a-z ]{1,40}=)|&(?![\\w.-]{1,40}=)){0,256}`,
      'iy',
    ),
    grow: /(?:[^\s;&]|;(?![ ]?[A-Za-z][A-Za-z ]{1,40}=)|&(?![\w.-]{1,40}=))+/y,
    accept: (found) => acceptBare(found),
    source: 'environment files, YAML, query strings, ADO.NET and JDBC connection strings',
  },
  {
    id: 'changed-assignment',
    anchors: NAMES,
    pattern: new RegExp(
      `(?<keep>${NAME}${NAME_END}${SEPARATOR}(?:"[^"\\r\\n]{0,512}"|\\([^)\\r\\n]{1,40}\\)|[^\\s"(]{1,100})[ ]{1,4}->[ ]{1,4}["']?)(?:(?<=["'])[^"'\\r\\n]{1,1024}|(?<!["'])[^\\s"']{1,1024})`,
      'iy',
    ),
    accept: (found) => !isAbout(found) && !isHarmless(found.secret) && isTelling(found),
    source: 'developer.hashicorp.com terraform plan: an attribute that changes is shown as old -> new',
  },
  {
    id: 'named-value',
    anchors: NAMES,
    pattern: new RegExp(
      `(?<keep>${NAME}(?:\\\\{0,3}["'][ \\t]{0,8}[,;]?[ \\t]{0,40}(?:\\r?\\n[ \\t]{0,80})?|[ \\t]{0,8}\\r?\\n[ \\t]{0,80})(?:(?!["']?value)[\\w"']{1,20}:[ ][\\w"']{1,20},?[ \\t]{0,8}(?:\\r?\\n|(?<=[ ]))[ \\t]{0,80}){0,2}\\\\{0,3}["']?value\\\\{0,3}["']?[ \\t]{0,8}(?:=>|[:=])[ \\t]{0,8}\\\\{0,3}["']?)(?:(?<=["'])[^"'\\r\\n\\\\]{3,1024}|(?<!["'])[^\\s"',}]{3,1024})`,
      'iy',
    ),
    accept: (found) => !isAbout(found) && !isHarmless(found.secret) && isTelling(found),
    source:
      'kubernetes.io Container env, ECS environment, DigitalOcean app spec, .NET add elements: name and value apart',
  },
  {
    id: 'xml-element',
    anchors: NAMES,
    pattern: new RegExp(`(?<keep>${NAME}>[ \\t]{0,8})[^\\s<][^<\\r\\n]{0,512}(?=</)`, 'iy'),
    accept: (found) => !isAbout(found) && !isHarmless(found.secret) && isTelling(found),
    source: 'maven.apache.org settings.xml, servers: <password>; NuGet and publish profiles likewise',
  },
  {
    id: 'table-cell',
    anchors: NAMES,
    pattern: new RegExp(
      `(?<keep>${NAME}["'\`]?(?:[ \\t]{0,80}[|│][ \\t]{1,80}|[ ]\\((?=["'\`]))["'\`]?)[^\\s|│"'\`]{12,1024}`,
      'iy',
    ),
    accept: (found) =>
      (!found.keep.includes('(') || isVariable(found)) &&
      !isAbout(found) &&
      !isHarmless(found.secret) &&
      isMixed(found.secret) &&
      !isObjectName(found.groups['name'] ?? '', found.secret),
    source: 'tables of command lines that list variables: name, bar, value; wrangler: NAME ("value")',
  },
  {
    id: 'column',
    anchors: NAMES,
    pattern: new RegExp(`(?<keep>${NAME}[ \\t]{2,80})[^\\s"'\`|│=:]{8,1024}`, 'iy'),
    accept: (found) =>
      /^\w*$/.test(found.groups['about'] ?? '') &&
      !isAbout(found) &&
      !isHarmless(found.secret) &&
      isMixed(found.secret) &&
      !isObjectName(found.groups['name'] ?? '', found.secret) &&
      standsAlone(found),
    source: 'developer.hashicorp.com vault kv get: columns without bars',
  },
  {
    id: 'short-name-assignment',
    anchors: [
      '_pass=',
      '_pass:',
      '_pass"',
      "_pass'",
      '_pwd=',
      '_pwd:',
      '_pwd"',
      '"pass"',
      "'pass'",
      '_auth=',
      'sshpass=',
    ],
    pattern: /(?<keep>(?:["'_]|ssh)(?:pass|pwd|auth)["']?[ ]{0,4}[:=][ ]{0,4}["']?)[^\s"']{1,2048}/iy,
    accept: ({ secret, keep }) =>
      !isHarmless(secret) && !/^\d+[,}]?$/.test(secret) && (!/:[ ]/.test(keep) || secret.length >= 3),
    source: 'environment files: DB_PASS=, SMTP_PASS=; nodemailer auth.pass',
  },
  {
    id: 'key-variable',
    anchors: ['_key=', '_key: ', '_key":', '_pat=', '_jwt=', '_sas='],
    pattern: /(?<keep>_(?:KEY|PAT|JWT|SAS)["']?[ ]{0,4}[=:][ ]{0,4}["']?)[\w+/=.-]{16,2048}/y,
    accept: ({ secret, start, text }) =>
      isMixed(secret) &&
      !isHarmless(secret) &&
      !/(?:CACHE|PUBLIC|PRIMARY|FOREIGN|SORT|PARTITION|REGISTRY|HOST|RESTORE|BUCKET|S3|OBJECT)$/.test(
        text.slice(Math.max(0, start - 12), start),
      ),
    source: 'environment variables of services whose keys have no form of their own: STRIPE_KEY, MAILJET_KEY',
  },
]

function acceptQuoted(found: Found): boolean {
  const { secret, keep } = found
  if (isAbout(found) || isVoid(secret) || isCommand(found)) return false
  if (isVariable(found) && /=\\{0,3}["'`]$/.test(keep)) return true
  if (isHarmless(secret) || isSentence(secret)) return false
  const name = found.groups['name'] ?? ''
  if (/^token$/i.test(name)) return secret.length >= 6 && /\d/.test(secret)
  return isPassword(name) || (secret.length >= 3 && !isObjectName(name, secret))
}

/** TOKEN=`cat file`: in backticks a shell reads a command. */
function isCommand({ keep, secret }: Found): boolean {
  return keep.endsWith('`') && /^\w{1,40}[ ]/.test(secret)
}

/** Enough of a secret where the name stands apart from it and may be about anything. */
function isTelling({ groups, secret }: Found): boolean {
  const name = groups['name'] ?? ''
  return (isPassword(name) || isMixed(secret) || secret.length >= 12) && !isObjectName(name, secret)
}

function acceptBare(found: Found): boolean {
  const { keep, secret } = found
  if (isAbout(found) || isVoid(secret) || isIdentifier(found)) return false
  if (keep.endsWith('=') && isVariable(found)) return true
  if (isHarmless(secret)) return false
  const name = found.groups['name'] ?? ''
  if (keep.endsWith('=')) return isPassword(name) || isMixed(secret) || (secret.length >= 6 && !isExpression(secret))
  if (isWord(secret)) return isPassword(name) && standsAlone(found)
  if (isPassword(name)) return (secret.length >= 3 && !/^\d{1,6}[,.]?$/.test(secret)) || standsAlone(found)
  return secret.length >= 8 && isMixed(secret) && !isObjectName(name, secret) && !isSentenceAbout(found)
}

/** An environment variable, in capitals: what is assigned to it is its value, whatever it looks like. */
function isVariable({ groups, text, start }: Found): boolean {
  const name = `${groups['name'] ?? ''}${groups['about'] ?? ''}`
  return name === name.toUpperCase() && !/[a-z]$/.test(text.slice(Math.max(0, start - 1), start))
}

function isAbout({ groups, text, start }: Found): boolean {
  const before = text.slice(Math.max(0, start - 42), start)
  if (/\$\{\w{0,40}$/.test(before) || /existing[_-]?$/i.test(before)) return true
  if (/passw(?:or)?d[_-]?keys?$/i.test(`${groups['name'] ?? ''}${groups['about'] ?? ''}`)) return true
  return ABOUT.test(groups['about'] ?? '') && !(groups['about'] === 's' && /^credential$/i.test(groups['name'] ?? ''))
}

function isPassword(name: string): boolean {
  return /^p/i.test(name) && !/^private/i.test(name)
}

/** `arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-Ab12Cd`: a part of a longer identifier. */
function isIdentifier({ text, start, keep }: Found): boolean {
  return text.charAt(start - 1) === ':' && /\w:$/.test(keep)
}

/** `token=TokenKind.Eof`, `secret=value,`: code, not a value. */
function isExpression(secret: string): boolean {
  return /^[A-Za-z_]{1,40}(?:(?:::|\.|->)[A-Za-z_]{1,40}){1,8}[;,)\]]{0,4}$/.test(secret)
}

function isWord(secret: string): boolean {
  return /^[A-Za-z]{1,64}(?:[-'_][A-Za-z]{1,64}){0,8}[,.;:!?)\]}]{0,8}$/.test(secret)
}

/** `secret: default/db-credentials-2`: Kubernetes names its objects so (RFC 1123 labels). */
function isObjectName(name: string, secret: string): boolean {
  return (
    /^(?:secret|credential)/i.test(name) && /^(?=\D{3})[a-z0-9]{1,40}(?:[-./][a-z0-9]{1,40}){1,10}[,;]?$/.test(secret)
  )
}

/** "Unexpected token: x1", "invalid token: …": said about a token, by a parser. */
function isSentenceAbout({ text, start }: Found): boolean {
  return /(?:unexpected|illegal|next|previous|stray|found)[ ]$/i.test(text.slice(Math.max(0, start - 12), start))
}

/** A whole line `name: value`, as YAML has it; in a sentence something stands before or after. */
function standsAlone({ text, start, keep, secret }: Found): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  const after = text.charCodeAt(start + keep.length + secret.length)
  return (
    /(?:^|[\r\n])(?:\d{4}-\d\d-\d\dT[\d:.]{5,20}Z?[ ])?[ \t]{0,40}(?:-[ ])?["']?[\w.-]{0,40}$/.test(before) &&
    (Number.isNaN(after) || after === 10 || after === 13)
  )
}
