/** Secrets known by where they stand: URLs, headers, flags, commands and assignments. */
import { isPlaceholder, type Found, type Shape } from './redact-shapes.ts'

export const CONTEXT_SHAPES: readonly Shape[] = [
  {
    id: 'url-password',
    anchors: ['://'],
    pattern: /(?<keep>:\/\/[^\s:/@"'<>`]{0,256}:)[^\s@/"'<>`]{1,256}(?=@)/y,
    accept: ({ secret }) => !isPlaceholder(secret),
    source: 'RFC 3986 section 3.2.1, user information',
  },
  {
    id: 'database-url-password',
    anchors: [
      'postgres://',
      'postgresql://',
      'mysql://',
      'mongodb://',
      'mongodb+srv://',
      'redis://',
      'rediss://',
      'amqp://',
      'amqps://',
      'mariadb://',
      'sqlserver://',
      'mssql://',
      'mysqlx://',
    ],
    pattern: /(?<keep>[a-z+]{4,14}:\/\/[^\s:/@"'<>`]{0,256}:)(?!\d{1,5}\/)[^\s@"'<>`]{1,256}(?=@)/iy,
    accept: ({ secret }) => !isPlaceholder(secret),
    source: 'postgresql.org libpq connection URIs and their like; passwords with an unescaped slash occur',
  },
  {
    id: 'url-token',
    anchors: ['://'],
    pattern: /(?<keep>:\/\/)[\w.~%+-]{16,512}(?=@|:x-oauth-basic@|:@|:\*{3,}@)/y,
    accept: ({ secret }) => /\d/.test(secret) && /[A-Za-z]/.test(secret),
    source: 'github.blog 2012-09-21: a token as the user of an HTTPS URL',
  },
  {
    id: 'authorization',
    anchors: ['authorization'],
    pattern:
      /(?<keep>authorization\\?["']?[ \t]{0,8}(?:=>|[:=])[ \t]{0,8}[[(]?\\?["']?(?:(?:bearer|basic|token|digest|apikey|api-key|bot|negotiate|key|sso-key)[ \t]{1,8})?)[^\s"'\\,;\])}]{4,}/iy,
    accept: (found) => isCredential(found),
    source: 'RFC 9110 section 11.6.2: Authorization is a scheme and credentials',
  },
  {
    id: 'bearer',
    anchors: ['bearer '],
    pattern: /(?<keep>bearer[ ]{1,8}["']?)[\w.~+/=-]{12,}/iy,
    accept: ({ secret }) => looksRandom(secret),
    source: 'RFC 6750 section 2.1: b64token',
  },
  {
    id: 'cookie',
    anchors: ['cookie:', 'cookie": "'],
    pattern: /(?<keep>cookie(?:"[ ]?)?:[ \t]{0,8}["']?)[^\s"'=;]{1,128}=[^\r\n"']{4,}/iy,
    source: 'RFC 6265 section 4: Cookie and Set-Cookie carry session identifiers',
  },
  {
    id: 'password-flag',
    anchors: ['--'],
    pattern:
      /(?<keep>--?[a-z0-9-]{0,40}(?:password|passwd|passphrase|pwd|token|secret|secret-key|api-?key|access-?key|auth-?key|private-?key|account-?key|client-?secret|credentials?|storepass|keypass)[ \t]{1,8}(?!-)["']?)[^\s"']{1,}/iy,
    accept: ({ secret }) => !isHarmless(secret) && !PROSE.has(secret.toLowerCase()),
    source: 'POSIX.1 utility conventions and GNU getopt_long: the value is the next argument',
  },
  {
    id: 'mysql-password',
    anchors: ['mysql', 'mariadb'],
    pattern: /(?<keep>(?:mysql|mariadb)[a-z-]{0,12}[^\n|;&]{0,200}?[ ]-p["']?)[^\s"'-][^\s"']{2,}/iy,
    accept: ({ secret }) => !isPlaceholder(secret),
    source: 'dev.mysql.com refman, connection options: -p and the password without a space',
  },
  {
    id: 'login-password',
    anchors: ['login', 'sshpass', 'redis-cli'],
    pattern: /(?<keep>(?:login|sshpass|redis-cli)(?:[ ][^\n|;&]{0,200}?)?[ ]-[pa][ ]{0,4}["']?)[^\s"'-][^\s"']*/iy,
    accept: ({ secret }) => !isPlaceholder(secret),
    source: 'docs.docker.com reference/cli/docker/login, sshpass(1), redis-cli -a, az login -p',
  },
  {
    id: 'curl-user',
    anchors: ['curl ', '--user', 'wget '],
    pattern:
      /(?<keep>(?:curl|wget|--user)(?:[ ][^\n|;&]{0,300}?)?(?:[ ]-u|--user)[ =]{1,4}["']?[^\s:"']{0,128}:)[^\s"']+/iy,
    accept: ({ secret }) => !isPlaceholder(secret),
    source: 'curl(1): -u, --user <user:password>',
  },
  {
    id: 'curl-user-flag',
    anchors: ['--user'],
    pattern: /(?<keep>--user[ =]{1,4}["']?[^\s:"'/=]{1,128}:)[^\s"'/]+/iy,
    accept: ({ secret }) => !isPlaceholder(secret) && !/^\d{1,6}$/.test(secret),
    source: 'curl(1): --user <user:password>; a number after the colon is a group id (docker run --user)',
  },
  {
    id: 'openssl-pass',
    anchors: ['pass:'],
    pattern: /(?<keep>-pass(?:in|out)?[ ]["']?pass:)[^\s"']+/iy,
    back: 8,
    source: 'openssl-passphrase-options(1): pass:password',
  },
  {
    id: 'docker-auth',
    anchors: ['"auth"', '\\"auth\\"'],
    pattern: /(?<keep>\\?"auth\\?"[ ]{0,4}:[ ]{0,4}\\?")[A-Za-z0-9+/=_-]{8,}/y,
    source: 'docs.docker.com reference/cli/docker/login: config.json keeps base64 of user:password',
  },
  {
    id: 'oracle-url',
    anchors: ['jdbc:oracle:'],
    pattern: /(?<keep>jdbc:oracle:[a-z]{2,6}:[\w$#]{1,128}\/)[^\s@"']{1,128}(?=@)/iy,
    accept: ({ secret }) => !isPlaceholder(secret),
    source: 'docs.oracle.com JDBC URLs: jdbc:oracle:thin:user/password@…',
  },
]

/** Words that follow a flag in a sentence about it. */
const PROSE = new Set(
  (
    'is was are were be has had have flag flags option options argument arguments arg must should can cannot could will would may might not no ' +
    'to or and for from in on with without instead requires require required value values parameter parameters when if as at by of the a an ' +
    'that which but because via using use used does do only either also since set unset given specified provided given, expects needs file ' +
    'missing invalid expired empty deprecated ignored'
  )
    .split(' ')
    .filter((word) => word.length > 0),
)

/** Words that stand after `password:` or `token=` and are no secret. */
const WORDS = new Set(
  (
    'true false null nil none undefined yes no on off ok y n empty blank unset set string str number boolean bool int integer object any text ' +
    'required optional missing invalid expired wrong incorrect malformed unexpected unknown denied rejected failed failure error errors ' +
    'unauthorized forbidden revoked bad not found unsupported deprecated ignored disabled enabled default redacted masked hidden filtered ' +
    'removed sensitive protected encrypted secret password token changed updated created deleted rotated generated provided specified given ' +
    'present absent inherit default opaque bearer basic eof must should cannot is was has could the a an please enter confirm prompt stdin ' +
    'never always auto authentication success successful succeeded valid verified accepted ...'
  ).split(' '),
)

/** True for what stands in a secret's place without being one. */
export function isHarmless(secret: string): boolean {
  const bare = secret.replace(/^["'`\\]+/, '').replace(/["'`\\,;:.)\]}]+$/, '')
  if (bare === '' || isPlaceholder(bare) || WORDS.has(bare.toLowerCase())) return true
  if (
    /^(?:self|this|config|options|process|env|os|settings|args|ctx|req|request|params|props|secrets|vars|inputs|steps|github|data|var|local|module)\b[.[]/.test(
      bare,
    )
  )
    return true
  if (/^[A-Za-z_][\w.]*\(/.test(bare)) return true
  return /^(?:\.{1,2}\/|~\/|\/(?:run|var|etc|home|tmp|opt|usr|root|app|secrets|workspace|mnt|github|Users|builds|dev|proc)\/|[A-Z]:\\|https?:\/\/[^@]*$|arn:|op:\/\/|vault:|projects\/|file:|env:|secretsmanager|ssm:)/.test(
    bare,
  )
}

/** Random text: a digit among letters, or letters of both cases that no sentence has. */
function looksRandom(text: string): boolean {
  return text.length >= 8 && ((/\d/.test(text) && /[A-Za-z]/.test(text)) || /[a-z][A-Z].*[a-z][A-Z]/.test(text))
}

function isCredential({ keep, secret }: Found): boolean {
  if (isHarmless(secret)) return false
  return /[ \t]$/.test(keep) && /(?:bearer|basic|token|digest|api-?key|bot|negotiate|key)[ \t]+$/i.test(keep)
    ? true
    : looksRandom(secret)
}
