import { createHash, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSignedBy, readTwoDDoc, type TwoDDoc } from '../../../src/documents/twoDDoc/index.js';
import { isoDay } from '../../../src/time/index.js';
import { referenceCertificate, referenceCodes, referenceKey, v1, v2, v3, v4, v5 } from './vectors.js';

const read = (text: string): TwoDDoc => {
  const result = readTwoDDoc(text);
  if (result.kind === 'FAULT') throw new Error(JSON.stringify(result.fault));
  return result.code;
};

const fieldsOf = (text: string): Record<string, string> =>
  Object.fromEntries((read(text).fields ?? []).map(({ id, value }) => [id, value]));

describe('the reference codes', () => {
  it('are those of the specification, under its certificate', () => {
    for (const { text, sha256 } of referenceCodes)
      expect(createHash('sha256').update(text, 'latin1').digest('hex')).toBe(sha256);
    expect(new X509Certificate(referenceCertificate).fingerprint256).toBe(
      '70:9D:DD:2D:48:59:B7:41:CC:B4:98:98:DB:E5:93:D0:FE:25:66:21:9E:45:15:E5:4E:B9:37:10:0A:BC:C5:19',
    );
  });

  it.each(referenceCodes)('$name is signed by the reference certificate', ({ text, signature }) => {
    const code = read(text);
    expect(isSignedBy(code, referenceKey)).toBe(true);
    if (signature) expect(Buffer.from(code.signature).toString('hex')).toBe(signature);
    expect(code.annexe).toBeNull();
    expect(`${code.signed}\u001f`).toBe(text.slice(0, text.indexOf('\u001f') + 1));
  });

  it('V1, a statement of type AB, is read whole', () => {
    const { header } = read(v1.text);
    expect({
      ...header,
      issuedOn: isoDay(header.issuedOn as never),
      signedOn: isoDay(header.signedOn),
    }).toEqual({
      version: '04',
      authority: 'FR00',
      certificate: '0001',
      issuedOn: '2021-03-22',
      signedOn: '2021-03-22',
      type: 'AB',
      perimeter: '01',
      country: 'FR',
    });
    expect(fieldsOf(v1.text)).toEqual({
      '6H': 'M',
      '6G': 'DUMONT DURVILLE',
      '60': 'JULES/SEBASTIEN/CESAR',
      '69': '08051942',
      '6A': 'CONDE SUR NOIREAU',
      AC: '121201200001',
      E4: 'APC',
      E5: '50',
      E8: '020220211522',
      '09': '0003',
      AG: '8',
      E6: 'A B C D B1 AL AT CL A1 A2 A3 A4 C1 BE CE DE A2 C1 D1 C1E D1E AM',
      E7: '123456789',
    });
  });

  it('V2, a decision of type AA, is read whole', () => {
    expect(fieldsOf(v2.text)).toEqual({
      '60': 'JEAN FRANCOIS',
      '69': '15061975',
      '6A': 'SAINTE COMMUNE DES TESTS',
      '6G': 'DU PONT',
      '6H': 'MONSIEUR',
      AC: '0123456789ABCDEF',
      AD: '1259',
      AE: '1337',
      E0: '1F',
      E1: '125E',
      E2: '130D',
      E3: '1300',
    });
  });

  it('V3, a letter of type A1 in version 03, is read whole', () => {
    const { header } = read(v3.text);
    expect(header).toMatchObject({ version: '03', type: 'A1', perimeter: '01', country: null });
    expect(fieldsOf(v3.text)).toEqual({
      AB: '48M',
      AC: '156985632',
      '6H': 'MME',
      '6G': 'SPECIMEN',
      '60': 'NATACHA',
      '69': '25111973',
      '6A': 'TOULON',
      AD: '16D4',
      AE: '0132',
      AF: '4',
      AG: '8',
    });
  });

  it('V4 and V5, of other types, are read to header, separators and signature', () => {
    expect(read(v4.text)).toMatchObject({
      header: { version: '02', type: '01', perimeter: null, country: null },
      fields: null,
    });
    expect(read(v4.text).signed.endsWith('\u001d')).toBe(true);
    expect(read(v5.text)).toMatchObject({
      header: { version: '04', issuedOn: null, type: '16' },
      fields: null,
    });
  });
});
