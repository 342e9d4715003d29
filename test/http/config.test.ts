import { describe, expect, it } from 'vitest';
import { rateLimits, roomyRateLimits } from '../../src/access/rates/index.js';
import { checkIdKey, readConfig, WrongSetting } from '../../src/config.js';

const production = {
  NODE_ENV: 'production',
  SMTP_URL: 'smtps://user:p%40ss@mail.example',
  MAIL_FROM: 'no-reply@gateway.example',
};

describe('settings', () => {
  it('have defaults for everything', () => {
    expect(readConfig({})).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      dataDir: '.data',
      production: false,
      source: { kind: 'embedded' },
      timeout: 5_000,
      retries: 2,
    });
  });

  it('tell the schema, and count nobody strictly, but in production', () => {
    const environment = { ...production, ID_KEY: 'a key of ids that is long enough' };
    expect(readConfig({})).toMatchObject({ introspection: true, rates: roomyRateLimits });
    expect(readConfig({ NODE_ENV: 'test' })).toMatchObject({ introspection: true, rates: 'no' });
    expect(readConfig(environment)).toMatchObject({ introspection: false, rates: rateLimits });
    const told = { ...environment, INTROSPECTION: 'yes', RATE_LIMITS: 'no' };
    expect(readConfig(told)).toMatchObject({ introspection: true, rates: 'no' });
    expect(readConfig({ INTROSPECTION: 'no', RATE_LIMITS: 'yes' })).toMatchObject({
      introspection: false,
      rates: rateLimits,
    });
    expect(readConfig({ RATE_LIMITS: 'stranger=20000, session=50000' }).rates).toEqual({
      ...rateLimits,
      stranger: 20_000,
      session: 50_000,
    });
  });

  it.each([
    ['embedded', { kind: 'embedded' }],
    ['http://127.0.0.1:4700', { kind: 'http', url: 'http://127.0.0.1:4700' }],
    ['http://[::1]:4700/', { kind: 'http', url: 'http://[::1]:4700/' }],
    ['module:./my-source.js', { kind: 'module', path: './my-source.js' }],
  ])('take dossiers from %s', (text, source) => {
    expect(readConfig({ SNPC_SOURCE: text }).source).toEqual(source);
  });

  it.each([
    ['PORT', 'http', 'a whole number from 0 to 65535'],
    ['PORT', '70000', 'a whole number from 0 to 65535'],
    ['SNPC_SOURCE', 'oracle', 'embedded'],
    ['SNPC_SOURCE', 'ftp://127.0.0.1', 'module:./path.js'],
    ['SNPC_SOURCE', 'http:127.0.0.1', 'https://snpc.example'],
    ['SNPC_SOURCE', 'https://snpc.example?key=1', 'without user or query'],
    ['SNPC_SOURCE', 'module:', 'module:./path.js'],
    ['SNPC_SOURCE_TOKEN', 'short', '16 visible ASCII characters'],
    ['SNPC_SOURCE_TOKEN', 'with a blank in between', '16 visible ASCII characters'],
    ['SNPC_TIMEOUT_MS', '0', 'from 1 to 600000'],
    ['FRANCECONNECT_ISSUER', 'http://franceconnect.example/api/v2', 'http on this machine alone'],
    ['FRANCECONNECT_ISSUER', 'https://franceconnect.example/api/v2?x=1', 'the issuer of a FranceConnect'],
    ['FRANCECONNECT_CLIENT_SECRET', 'short-secret', '16 characters'],
    ['FRANCECONNECT_ALGORITHM', 'HS256', 'ES256 or RS256'],
    ['FRANCECONNECT_PKCE', 'S256', 'no, or yes'],
    ['FRANCECONNECT_SCOPES', 'openid profile', 'identite_pivot'],
    ['SNPC_RETRIES', '99', 'from 0 to 10'],
    ['DATABASE_URL', 'mysql://127.0.0.1/snpc', 'postgres://user:password@127.0.0.1:5432/snpc'],
    ['DATABASE_URL', 'postgres://127.0.0.1', 'the address of a PostgreSQL database'],
    ['DATABASE_URL', 'postgres:///snpc', 'the address of a PostgreSQL database'],
    ['DATABASE_URL', 'postgres://user:100%@127.0.0.1/snpc', 'with % for what an address may not hold'],
    ['ID_KEY', 'short', '32 characters'],
    ['DATABASE_URL', 'mysql://127.0.0.1/snpc', 'PostgreSQL'],
    ['DATABASE_URL', 'postgres://127.0.0.1', 'PostgreSQL'],
    ['JOURNAL_RETENTION_DAYS', '0', 'from 1 to 36500'],
    ['JOURNAL_RETENTION_DAYS', '1.5', 'from 1 to 36500'],
    ['LOG_LEVEL', 'loud', 'debug'],
    ['INTROSPECTION', 'maybe', 'yes, to tell the schema'],
    ['RATE_LIMITS', 'some', 'points a minute from 5000 on'],
    ['RATE_LIMITS', 'stranger=4999', 'points a minute from 5000 on'],
    ['RATE_LIMITS', 'stranger=10000,everybody=10000', 'stranger=10000,session=20000'],
    ['RATE_LIMITS', 'session', 'yes, no, or points'],
    ['NODE_ENV', 'staging', 'production'],
    ['ALLOWED_ORIGINS', 'app.example', 'https://app.example'],
    ['ALLOWED_ORIGINS', 'https://app.example, https://other.example/', 'https://app.example'],
    ['SMTP_URL', 'relay.example', 'smtps://user:password@mail.example:465'],
    ['SMTP_URL', 'http://relay.example', 'smtps://user:password@mail.example:465'],
    ['SMTP_URL', 'smtp://', 'smtps://user:password@mail.example:465'],
    ['SMTP_URL', 'smtp://mail.example?tls=no', 'smtps://user:password@mail.example:465'],
    ['SMTP_URL', 'smtp://user:100%@mail.example', 'percent-encoded'],
    ['MAIL_FROM', 'nobody', 'an address'],
    ['MAIL_FROM', 'Name <a@example.org>, b@example.org', 'an address'],
    ['MAIL_FROM', 'Name\nBcc: <a@example.org>', 'an address'],
    ['MAIL_FROM', 'Name, Other <a@example.org>', 'an address'],
  ])('stop the start when %s is %j, in one line that says what would be right', (name, value, right) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(WrongSetting);
    expect(read).toThrow(right);
    try {
      read();
    } catch (error) {
      const { message } = error as Error;
      expect(message.split('\n')).toHaveLength(1);
      expect(message.startsWith(`${name} is `)).toBe(true);
      if (/KEY|TOKEN|SECRET|SMTP_URL|DATABASE_URL/.test(name)) expect(message).not.toContain(value);
    }
  });

  it.each([
    'postgres://127.0.0.1/snpc',
    'postgresql://user:p%40ss@db.example:6432/snpc?sslmode=verify-full',
    'postgres:///snpc?host=/var/run/postgresql',
  ])('take a database at %s', address => {
    expect(readConfig({ DATABASE_URL: address }).databaseUrl).toBe(address);
  });

  it('never repeat a password given in an address', () => {
    expect(() => readConfig({ SNPC_SOURCE: 'https://user:password@snpc.example' })).toThrow(
      /^SNPC_SOURCE is "https:\/\/\(kept secret\)@snpc\.example": it must be /,
    );
  });

  it('ask for a token where the source is on another machine', () => {
    const SNPC_SOURCE = 'https://snpc.example';
    expect(() => readConfig({ SNPC_SOURCE })).toThrow(/^SNPC_SOURCE_TOKEN is not set: /);
    const SNPC_SOURCE_TOKEN = 'a-token-that-both-share';
    expect(readConfig({ SNPC_SOURCE, SNPC_SOURCE_TOKEN }).sourceToken).toBe(SNPC_SOURCE_TOKEN);
  });

  it('ask for a key of ids over a source without worlds', () => {
    const own = readConfig({ ID_KEY: 'x'.repeat(32) });
    expect(() => checkIdKey(readConfig({}), { worlds: false })).toThrow(/^ID_KEY is not set: /);
    expect(() => checkIdKey(readConfig({}), { worlds: true })).not.toThrow();
    expect(() => checkIdKey(own, { worlds: false })).not.toThrow();
  });

  describe('of FranceConnect', () => {
    const given = {
      FRANCECONNECT_ISSUER: 'https://fcp-low.sbx.dev-franceconnect.fr/api/v2',
      FRANCECONNECT_CLIENT_ID: 'client',
      FRANCECONNECT_CLIENT_SECRET: 'a-secret-of-the-client',
    };

    it('name a provider, or none', () => {
      expect(readConfig({}).franceConnect).toBeUndefined();
      expect(readConfig(given).franceConnect).toEqual({
        issuer: 'https://fcp-low.sbx.dev-franceconnect.fr/api/v2',
        clientId: 'client',
        clientSecret: 'a-secret-of-the-client',
        algorithm: 'ES256',
        pkce: false,
        scopes: ['openid', 'identite_pivot', 'email', 'idp_birthdate'],
      });
      const others = { FRANCECONNECT_PKCE: 'yes', FRANCECONNECT_SCOPES: ' openid  identite_pivot ' };
      expect(readConfig({ ...given, ...others }).franceConnect).toMatchObject({
        pkce: true,
        scopes: ['openid', 'identite_pivot'],
      });
    });

    it.each(Object.keys(given))('are three: without %s the start stops', name => {
      expect(() => readConfig({ ...given, [name]: '' })).toThrow(new RegExp(`^${name} is not set: `));
    });
  });

  it('ask for a key of ids in production', () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow('ID_KEY is not set');
    expect(readConfig({ ...production, ID_KEY: 'x'.repeat(32) }).production).toBe(true);
  });

  it('ask for a mail relay in production, and keep letters in an outbox elsewhere', () => {
    const { SMTP_URL, MAIL_FROM, ...without } = { ...production, ID_KEY: 'x'.repeat(32) };
    expect(() => readConfig(without)).toThrow(/^SMTP_URL is not set: /);
    expect(readConfig({}).mail).toBeNull();
    expect(readConfig({ MAIL_FROM }).mail).toBeNull();
    expect(() => readConfig({ SMTP_URL })).toThrow(/^MAIL_FROM is not set: beside SMTP_URL/);
    for (const from of ['a@example.org', 'Permis de conduire <a@example.org>'])
      expect(readConfig({ SMTP_URL, MAIL_FROM: from }).mail).toEqual({ smtpUrl: SMTP_URL, from });
  });

  it('read allowed origins from a list, and allow none by default', () => {
    expect(readConfig({}).allowedOrigins).toEqual([]);
    expect(
      readConfig({ ALLOWED_ORIGINS: 'https://app.example, http://localhost:5173' }).allowedOrigins,
    ).toEqual(['https://app.example', 'http://localhost:5173']);
  });

  it('take an empty value for none', () => {
    expect(readConfig({ PORT: '' }).port).toBe(4000);
  });
});
