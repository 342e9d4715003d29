import { stateLabel, verdictInWords } from '../../documents/index.js';
import type { OfflineFinding } from '../../documents/verifying/offline.js';
import { isoDay, isoInstant, type LegalDay } from '../../time/index.js';

/** What was found, in lines for a person. */
export function tellFinding(finding: OfflineFinding): string {
  switch (finding.kind) {
    case 'FILE_NOT_READ':
      return `This file cannot be verified: ${finding.because}${finding.limit === null ? '' : ` (at most ${finding.limit})`}\n`;
    case 'CODE_NOT_READ': {
      const { code, position, expected, found } = finding.fault;
      return `No well-formed 2D-Doc: ${code} at character ${position}: expected ${expected}, found ${found}\n`;
    }
    case 'OTHER_DOCUMENT':
      return `A 2D-Doc of another document (type ${finding.type}), neither an RII nor an ADCS: its seal is ${finding.seal}\n`;
    case 'VERIFIED':
      return linesOf(finding).join('\n');
  }
}

/** The same for a program: days and instants in ISO 8601; never points. */
export function asJson(finding: OfflineFinding): object {
  if (finding.kind !== 'VERIFIED') return finding;
  const { seal, conformity, differences, isExpired, on } = finding;
  const { isCut: _, ...stated } = finding.stated;
  return {
    kind: finding.kind,
    authenticity: seal,
    conformity,
    differences,
    isExpired,
    on: isoDay(on),
    stated: {
      ...stated,
      issuedOn: dayOrNull(stated.issuedOn),
      signedOn: isoDay(stated.signedOn),
      validUntil: dayOrNull(stated.validUntil),
      dataOf: stated.dataOf === null ? null : isoInstant(stated.dataOf),
    },
  };
}

function linesOf(finding: Extract<OfflineFinding, { kind: 'VERIFIED' }>): string[] {
  const { seal, conformity, differences, stated, isExpired, on } = finding;
  const { en } = verdictInWords(finding, isExpired ? 'EXPIRED' : 'NOT_ASKED');
  const state = stateLabel(stated.state)?.fr ?? stated.state;
  return [
    en,
    ...(differences.length > 0 ? [`The page differs from its seal: ${differences.join(', ')}`] : []),
    `${stated.kind} ${stated.number ?? ''}, issued ${dayOrNull(stated.issuedOn)}, ${stated.pages} page(s)`,
    `for ${stated.firstNames.join(' ')} ${stated.name}, NEPH ${stated.neph}`,
    `state ${state}; categories ${stated.categories.join(' ') || 'none'}`,
    ...(stated.validUntil === null
      ? []
      : [`valid until ${isoDay(stated.validUntil)}, judged on ${isoDay(on)} (--on judges another day)`]),
    `sealed by ${stated.authority} ${stated.certificate} on ${isoDay(stated.signedOn)}: ${seal}; page ${conformity}`,
    '',
  ];
}

function dayOrNull(day: LegalDay | null): string | null {
  return day && isoDay(day);
}
