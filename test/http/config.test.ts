import { describe, expect, it } from 'vitest';
import { readConfig, WrongSetting } from '../../src/config.js';

describe('settings', () => {
  it('have defaults for everything', () => {
    expect(readConfig({})).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      dataDir: '.data',
      production: false,
    });
  });

  it.each([
    ['PORT', 'http', 'a whole number from 0 to 65535'],
    ['PORT', '70000', 'a whole number from 0 to 65535'],
    ['SNPC_SOURCE', 'oracle', 'embedded'],
    ['ID_KEY', 'short', '32 characters'],
    ['LOG_LEVEL', 'loud', 'debug'],
    ['NODE_ENV', 'staging', 'production'],
    ['ALLOWED_ORIGINS', 'app.example', 'https://app.example'],
    ['ALLOWED_ORIGINS', 'https://app.example, https://other.example/', 'https://app.example'],
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
      if (name === 'ID_KEY') expect(message).not.toContain(value);
    }
  });

  it('ask for a key of ids in production', () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow('ID_KEY is not set');
    expect(readConfig({ NODE_ENV: 'production', ID_KEY: 'x'.repeat(32) }).production).toBe(true);
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
