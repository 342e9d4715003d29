import { describe, expect, it } from 'vitest';
import { coresIn } from '../bench/serving/cores.js';
import { cutResponse } from '../bench/serving/responses.js';
import { canonical } from '../bench/serving/scenarios.js';

const bytes = (text: string): Buffer => Buffer.from(text);

describe('answers over HTTP', () => {
  it('are cut by their length, and leave the rest', () => {
    const cut = cutResponse(bytes('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 4'));
    expect(cut).toMatchObject({ status: 200, body: bytes('{}'), rest: bytes('HTTP/1.1 4') });
  });

  it('are put together from chunks', () => {
    const text =
      'HTTP/1.1 400 Bad Request\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n';
    expect(cutResponse(bytes(text))).toMatchObject({ status: 400, body: bytes('abc0123456789') });
    for (let size = 0; size < text.length; size++) expect(cutResponse(bytes(text.slice(0, size)))).toBeNull();
  });

  it('are refused where they are none', () => {
    expect(() => cutResponse(bytes('SSH-2.0\r\n\r\n'))).toThrow('no answer over HTTP');
    expect(() => cutResponse(bytes('HTTP/1.1 200 OK\r\n\r\n'))).toThrow('unknown length');
  });

  it('are compared without the white space around them, and with every value', () => {
    expect(canonical(bytes('{"data":{"a":1}}\n'))).toBe(canonical(bytes('{ "data": {"a": 1} }')));
    expect(canonical(bytes('{"errors":[],"data":null}'))).toBe(canonical(bytes('{"data":null,"errors":[]}')));
    expect(canonical(bytes('{"data":{"a":1}}'))).not.toBe(canonical(bytes('{"data":{"a":2}}')));
    expect(canonical(bytes('{"data":{"a":1,"b":2}}'))).not.toBe(canonical(bytes('{"data":{"b":2,"a":1}}')));
  });
});

describe('cores', () => {
  it('are read as the kernel lists them', () => {
    expect(coresIn('0-2,5')).toEqual([0, 1, 2, 5]);
    expect(coresIn('')).toEqual([]);
  });
});
