/** Secrets known by where they stand: in URLs, headers, flags, commands and SQL. */
import { isHarmless, isMixed, isPlaceholder, type Found, type Shape } from './redact-shape.ts'

const notPlaceholder = ({ secret }: Found): boolean => !isPlaceholder(secret)

export const CONTEXT_SHAPES: readonly Shape[] = [
  {
    id: 'url-password',
    anchors: ['://', String.raw`:\/\/`],
    pattern:
      /(?<keep>:(?:\/\/|\\\/\\\/)[^\s:/@"'<>`[\\]{0,256}:)(?:[^\s/"'<>`]{1,256}(?=@(?!sha256:))|(?!\d{1,5}\/)[^\s/"'<>`][^\s@"'<>`]{0,255}(?=@(?!sha256:)[\w-]{1,63}(?:\.[\w-]|:\d)))/y,
    accept: notPlaceholder,
    source: 'RFC 3986 section 3.2.1, user information; an "@" in the password should be encoded and often is not',
  },
  {
    id: 'encoded-url-password',
    anchors: ['%3a%2f%2f'],
    pattern: /(?<keep>%3A%2F%2F[\w.~-]{0,256}(?:%3A|:))[\w.~%!$*()+,;=-]{1,256}?(?=%40|@)/iy,
    accept: notPlaceholder,
    source: 'RFC 3986 section 2.1: a URL inside of another one is percent-encoded',
  },
  {
    id: 'database-url-password',
    anchors:
      'postgres:// postgresql:// mysql:// mysqlx:// mariadb:// mongodb:// mongodb+srv:// redis:// rediss:// amqp:// amqps:// sqlserver:// mssql://'.split(
        ' ',
      ),
    pattern: /(?<keep>[a-z+]{4,14}:\/\/[^\s:/@"'<>`]{0,256}:)(?!\d{1,5}\/)[^\s@"'<>`]{1,256}(?=@)/iy,
    accept: notPlaceholder,
    source: 'postgresql.org libpq connection URIs and their like; passwords with a slash that is not encoded',
  },
  {
    id: 'url-token',
    anchors: ['://'],
    pattern: /(?<keep>:\/\/)[\w.~%+-]{16,512}(?=@|:x-oauth-basic@|:@|:\*{3}@)/y,
    accept: ({ secret }) => isMixed(secret),
    source: 'github.blog 2012-09-21: a token as the user of an HTTPS URL',
  },
  {
    id: 'authorization',
    anchors: ['authorization'],
    pattern:
      /(?<keep>authorization\\{0,3}["']?[ \t]{0,8}(?:=>|[:=,])[ \t]{0,8}[[(]?\\{0,3}["']?(?<scheme>(?:bearer|basic|token|digest|apikey|api-key|bot|negotiate|key|sso-key)[ \t]{1,8})?)[^\s"'\\,;\])}]{4,256}/iy,
    grow: /[^\s"'\\,;\])}]+/y,
    accept: ({ secret, groups }) =>
      !isHarmless(secret) && (groups['scheme'] !== undefined || (secret.length >= 8 && isMixed(secret))),
    source: 'RFC 9110 section 11.6.2: a scheme and credentials',
  },
  {
    id: 'bearer',
    anchors: ['bearer ', 'basic '],
    pattern: /(?<keep>(?:bearer|basic)[ ]{1,8}["']?)[\w.~+/=-]{12,256}/iy,
    grow: /[\w.~+/=-]+/y,
    accept: ({ secret }) => isMixed(secret) && !/^[\w.-]{0,40}[-.]\d{1,4}(?:\.\d{1,4}){0,3}$/.test(secret),
    source: 'RFC 6750 section 2.1 and RFC 7617 section 2',
  },
  {
    id: 'authorization-parameters',
    anchors: ['authorization'],
    pattern:
      /(?<keep>authorization["']?[ ]{0,4}[:=][ ]{0,4}["']?(?:digest|aws4-hmac-sha256|oauth|hawk|googlelogin|sharedkey|sharedkeylite|hmac|signature|escher|aws)[ ]{1,4})[^ \r\n][^\r\n]{7,2048}/iy,
    source: 'RFC 7616 and others: credentials as parameters, to the end of the header',
  },
  {
    id: 'session-cookie',
    anchors: ['sessionid=', 'phpsessid=', 'jsessionid=', 'connect.sid='],
    pattern: /(?<keep>(?:sessionid|phpsessid|jsessionid|connect\.sid)=)[\w%.:-]{12,512}/iy,
    source: 'session cookies of Django, PHP, servlet containers and Express',
  },
  {
    id: 'cookie',
    anchors: ['cookie'],
    pattern: /(?<keep>cookie["']?[ ]{0,4}[:=][ ]{0,8}["']?[^\s"'=;:]{1,128}=)[^\r\n"']{6,4096}/iy,
    accept: ({ secret }) => !isHarmless(secret),
    source: 'RFC 6265 section 4: Cookie and Set-Cookie carry session identifiers',
  },
  {
    id: 'secret-flag',
    anchors:
      '-password -passwd -passphrase -pass -requirepass -pwd -token -secret -secretkey -secret-key -api-key -apikey -api_key -access-key -auth-key -private-key -account-key -accountkey -credential -credentials -storepass -keypass -sas-token -client-secret'.split(
        ' ',
      ),
    pattern:
      /(?<keep>-(?:password|passwd|passphrase|requirepass|pass|pwd|token|secret|secret-?key|api[-_]?key|access-?key|auth-?key|private-?key|account-?key|client-?secret|credentials?|storepass|keypass)[ \t]{1,8}(?!-))(?:\\?"[^"\r\n]{1,512}"?|'[^'\r\n]{1,512}'?|[^\s"'\\]{1,2048})/iy,
    accept: (found) => isArgument(found) && isOption(found),
    source: 'GNU getopt_long and PowerShell: the value of an option is the next argument',
  },
  {
    id: 'mysql-password',
    anchors: ['mysql', 'mariadb', '7z '],
    pattern: /(?<keep>(?:mysql|mariadb|7z)[a-z-]{0,12}[ ](?:[^\n|;&]{0,120}?[ ])?-p["']?)[^\s"'=-][^\s"']{2,}/iy,
    accept: notPlaceholder,
    source: 'dev.mysql.com refman, connection options: -p and the password without a space',
  },
  {
    id: 'login-password',
    anchors:
      'login |sshpass |twine |mongodump |mongosh |mongorestore |sqlcmd |bcp |unzip |security import |-keychain '.split(
        '|',
      ),
    pattern:
      /(?<keep>(?:login|sshpass|twine|mongo(?:dump|sh|restore)|sqlcmd|bcp|unzip|security[ ]import|-keychain)[ ](?:[^\n|;&]{0,120}?[ ])?-p[ =]{0,4})(?:"[^"\r\n]{1,512}"?|'[^'\r\n]{1,512}'?|[^\s"'-][^\s"']{0,512})/iy,
    accept: (found) => isArgument(found),
    source: 'docs.docker.com reference/cli/docker/login, sshpass(1), az login, sqlcmd -P, twine(1), security(1)',
  },
  {
    id: 'tool-token',
    anchors: ['vercel ', 'codecov ', 'flyctl ', 'fly ', 'doctl ', 'netlify ', 'snyk auth '],
    pattern:
      /(?<keep>(?:(?:vercel|codecov|flyctl|fly|doctl|netlify)[ ](?:[^\n|;&]{0,120}?[ ])?(?:-t|--auth)[ =]|snyk[ ]auth[ ])["']?)[\w.~+/=-]{16,}/iy,
    accept: ({ secret }) => isMixed(secret) && !isHarmless(secret),
    source:
      'vercel.com docs/cli/global-options, docs.codecov.com, fly.io docs, docs.netlify.com CLI, docs.snyk.io CLI auth',
  },
  {
    id: 'secret-value-flag',
    anchors: ['put-parameter ', 'put-secret-value ', 'create-secret ', 'secret set '],
    pattern:
      /(?<keep>(?:put-parameter|put-secret-value|create-secret|secret set)[ ][^\n|;&]{0,300}?--(?:value|secret-string|body)[ =])(?:"[^"\r\n]{1,1024}"?|'[^'\r\n]{1,1024}'?|[^\s"'-][^\s"']{0,1024})/iy,
    accept: (found) => isArgument(found),
    source: 'docs.aws.amazon.com ssm and secretsmanager CLI, az keyvault secret set, cli.github.com gh secret set',
  },
  {
    id: 'user-and-password-flags',
    anchors: ['-u ', '-u='],
    pattern:
      /(?<keep>(?<=\s)-u[ =][^\s-]\S{0,127}[ ](?:--?[\w-]{1,30}[ =][^\s"'-][^\s"']{0,100}[ ]){0,3}-p[ =]["']?)[^\s"'/.][^\s"']{5,256}/y,
    accept: ({ secret }) =>
      !isHarmless(secret) &&
      !/^[\d.:]+(?:\/\w{3,4})?$/.test(secret) &&
      (isMixed(secret) || /^[a-z]{4}(?:-[a-z]{4}){3}$/.test(secret)),
    source: 'ncftpput(1), altool and many more: -u user -p password side by side',
  },
  {
    id: 'curl-cookie',
    anchors: ['curl '],
    pattern: /(?<keep>curl[ ](?:[^\n|;]{0,120}?[ ])?(?:-b|--cookie)[ =]["']?[^\s"'=;]{1,64}=)[^\s"';]{8,4096}/iy,
    accept: notPlaceholder,
    source: 'curl(1): -b name=value',
  },
  {
    id: 'composer-config',
    anchors: ['github-oauth.', 'gitlab-oauth.', 'gitlab-token.', 'http-basic.', 'bearer.'],
    pattern:
      /(?<keep>(?:github-oauth|gitlab-oauth|gitlab-token|bearer|http-basic)\.[\w.-]{1,128}[ ](?:[\w@.-]{1,64}[ ])?["']?)[\w.~+/=-]{16,512}/iy,
    accept: ({ secret }) => isMixed(secret),
    source:
      'getcomposer.org doc/articles/authentication-for-private-packages: composer config http-basic.host user password',
  },
  {
    id: 'htpasswd',
    anchors: ['htpasswd -'],
    pattern: /(?<keep>htpasswd[ ]-(?=[A-Z]{0,8}b)[A-Z]{1,9}[ ](?:[^\s|;&]{1,200}[ ]){1,2}["']?)[^\s"'|;&>]{2,256}/iy,
    accept: notPlaceholder,
    source: 'httpd.apache.org docs/programs/htpasswd: -b takes the password as the last argument',
  },
  {
    id: 'openssl-key',
    anchors: ['openssl '],
    pattern: /(?<keep>openssl[ ](?:[^\n|;&]{0,200}?[ ])?-k[ ]{1,4}["']?)[^\s"'-][^\s"']{2,}/iy,
    accept: (found) => isArgument(found),
    source: 'openssl-enc(1): -k password, -K key',
  },
  {
    id: 'php-arguments',
    anchors: ['pdo->__construct(', 'mysqli->__construct(', 'mysqli_connect(', 'real_connect('],
    pattern:
      /(?<keep>(?:pdo->__construct|mysqli->__construct|mysqli_connect|real_connect)\((?:(?:'[^'\r\n]{0,256}'|null),[ ]?){2}')[^'\r\n]{1,256}/iy,
    source: 'php.net Exception::getTraceAsString: a stack trace shows the first fifteen characters of each argument',
  },
  {
    id: 'smtp-auth',
    anchors: ['auth plain ', 'auth login '],
    pattern: /(?<keep>AUTH (?:PLAIN|LOGIN)[ ]{1,4})[A-Za-z0-9+/]{8,}={0,2}/y,
    source: 'RFC 4954 section 4: the credentials in base64 behind the mechanism',
  },
  {
    id: 'redis-password',
    anchors: ['redis-cli '],
    pattern: /(?<keep>redis-cli[ ](?:[^\n|;&]{0,120}?[ ])?-a[ ]{1,4}["']?)[^\s"'-][^\s"']*/iy,
    accept: notPlaceholder,
    source: 'redis.io docs, redis-cli -a',
  },
  {
    id: 'curl-user',
    anchors: ['curl ', 'lftp '],
    pattern:
      /(?<keep>(?:curl|lftp)[ ](?:[^\n|;]{0,120}?[ ])?-u[ ]{0,4}["']?[^\s:,"'/-][^\s:,"'/]{0,127}[:,])[^\s"']+/iy,
    accept: notPlaceholder,
    source: 'curl(1): -u <user:password>; lftp(1): -u user,password',
  },
  {
    id: 'user-flag',
    anchors: ['--user', '--proxy-user', '--creds'],
    pattern: /(?<keep>--(?:user|proxy-user|creds)[ =]{1,4}["']?[^\s:"'/=]{1,128}:)[^\s"'/]+/iy,
    accept: ({ secret }) => !isPlaceholder(secret) && !/^(?:\d{1,6}|[a-z_][a-z_-]{0,12})$/.test(secret),
    source: 'curl(1), skopeo(1): <user:password>; docker run --user takes <uid:gid> there',
  },
  {
    id: 'pass-phrase-argument',
    anchors: ['pass:'],
    pattern: /(?<keep>-(?:pass|passin|passout)[ ]["']?pass:)[^\s"']+/iy,
    back: 6,
    source: 'openssl-passphrase-options(1): pass:password',
  },
  {
    id: 'pass-phrase-in-out',
    anchors: ['-passin pass:', '-passout pass:'],
    pattern: /(?<keep>-pass(?:in|out) pass:)[^\s"']+/iy,
    source: 'openssl-passphrase-options(1): pass:password',
  },
  {
    id: 'echo-to-login',
    anchors: ['echo '],
    pattern:
      /(?<keep>echo[ ](?:-n[ ])?["']?)[^\s"'|]{1,512}(?=["']?[ ]{0,4}\|[^\n]{0,200}(?:--password-stdin|--passphrase-fd|--with-token|sudo -S))/iy,
    accept: notPlaceholder,
    source:
      'docs.docker.com reference/cli/docker/login: --password-stdin reads the pipe; gpg(1), gh auth login, sudo(8) likewise',
  },
  {
    id: 'netrc',
    anchors: ['login '],
    pattern: /(?<keep>login[ ]{1,4}\S{1,128}[ \t]{0,4}(?:\r?\n)?[ \t]{0,8}(?<=\s)password[ ]{1,4})\S+/iy,
    accept: notPlaceholder,
    source: 'gnu.org inetutils manual, the .netrc file',
  },
  {
    id: 'sql-password',
    anchors: ["password '", "identified by '", "password = '", 'identified by password '],
    pattern: /(?<keep>(?:password(?: =)?|identified by(?: password)?) ')[^'\r\n]{1,256}(?=')/iy,
    accept: ({ secret }) => !isHarmless(secret),
    source: 'postgresql.org ALTER ROLE … PASSWORD, dev.mysql.com CREATE USER … IDENTIFIED BY',
  },
  {
    id: 'said-password',
    anchors: ['password is', 'password for', 'passphrase for', 'password "', "password: '"],
    pattern:
      /(?<keep>pass(?:word|phrase)[ ](?:(?:is(?:[ ]generated)?)?(?:[ ]?for[ ][^\r\n:]{1,128}(?:[:][^\r\n: ]{1,40})?)?[:]?[ ]{1,4}["']?|"))[^\s"']{4,128}/iy,
    accept: ({ secret, keep }) => /[:"]/.test(keep) && !isHarmless(secret) && /\d/.test(secret),
    source: 'dev.mysql.com, default privileges: "A temporary password is generated for root@localhost: …"; installers',
  },
  {
    id: 'connection-string-password',
    anchors: ['password=', 'pwd=', 'password =', 'pwd ='],
    pattern: /(?<keep>(?:password|pwd)[ ]?=[ ]?)[^ ;"'\r\n][^;"'\r\n]{0,128}(?=;[ ]?[A-Z][A-Z ]{1,40}=)/iy,
    accept: notPlaceholder,
    source: 'learn.microsoft.com ADO.NET connection strings: a value may hold spaces and ends at the semicolon',
  },
  {
    id: 'go-mysql-dsn',
    anchors: ['@tcp(', '@unix('],
    pattern: /(?<keep>[^\s:@"'`]{1,128}:)[^\s"'`]{1,256}(?=@(?:tcp|unix)\()/iy,
    back: 'word',
    accept: notPlaceholder,
    source: 'github.com/go-sql-driver/mysql, DSN: user:password@tcp(host)/db',
  },
  {
    id: 'oracle-url',
    anchors: ['jdbc:oracle:'],
    pattern: /(?<keep>jdbc:oracle:[a-z]{2,6}:[\w$#]{1,128}\/)[^\s@"']{1,128}(?=@)/iy,
    accept: notPlaceholder,
    source: 'docs.oracle.com JDBC URLs: jdbc:oracle:thin:user/password@…',
  },
]

/** Words of a sentence about an option, not its value. */
const PROSE = new Set(
  (
    'is was are were be has had have flag flags option options argument arguments arg must should can cannot could will would may might not no ' +
    'to or and for from in on with without instead requires require required value values parameter parameters when if as at by of the a an ' +
    'that which but because via using use used does do only either also since set unset given specified provided expects needs file ' +
    'missing invalid expired empty deprecated ignored stdin'
  ).split(' '),
)

/** `docker build --secret id=token,src=file` names one. */
function isArgument({ secret }: Found): boolean {
  return (
    !isHarmless(secret) && !/^["']?id=/.test(secret) && !PROSE.has(secret.toLowerCase().replace(/[.,;:!?)]{1,8}$/, ''))
  )
}

/** The word that ends here begins with a hyphen: `--db-password`, not `username-password`. */
function isOption({ text, start }: Found): boolean {
  return /(?:^|[\s"'`([,])--?[\w-]{0,40}$/.test(text.slice(Math.max(0, start - 48), start + 1))
}
