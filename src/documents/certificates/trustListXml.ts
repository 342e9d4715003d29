import { X509Certificate } from 'node:crypto';
import { type Instant, isoInstant } from '../../time/index.js';
import type { ListedCertificate, TrustList } from './model.js';
import { trustListNotice } from './signedForm.js';

const statuses = 'http://uri.etsi.org/TrstSvc/Svcstatus';

/** A part of an XML document: a name, then a text or parts. */
type Part = readonly [name: string, content: string | readonly Part[]];

/**
 * The same content in the form of the State's list (ETSI TS 102 231): the authority by `TSPTradeName`, the place of its
 * certificates by `TSPInformationURI`, a service for the authority and for each certificate with its status. It bears no
 * signature: what is to be trusted is the JSON beside it.
 * @param address where browsers reach this gateway, without a slash at its end
 */
export function trustListXml(list: TrustList, address: string): string {
  const provider: Part = [
    'TrustServiceProvider',
    [
      ['TSPInformation', providerOf(list, address)],
      ['TSPServices', servicesOf(list)],
    ],
  ];
  const root = partText(
    ['TrustServiceStatusList', [scheme(list), ['TrustServiceProviderList', [provider]]]],
    '',
  );
  const named = root.replace(
    '>',
    ' xmlns="http://uri.etsi.org/02231/v2#" TSLTag="http://uri.etsi.org/02231/TSLTag">',
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${named}\n`;
}

function scheme(list: TrustList): Part {
  return [
    'SchemeInformation',
    [
      ['TSLVersionIdentifier', '3'],
      ['TSLSequenceNumber', String(list.sequence)],
      ['SchemeOperatorName', [['Name', trustListNotice]]],
      ['ListIssueDateTime', isoInstant(list.issuedAt)],
    ],
  ];
}

function providerOf({ authority }: TrustList, address: string): readonly Part[] {
  return [
    ['TSPName', [['Name', `${authority}, autorité de test de snpc-gateway`]]],
    ['TSPTradeName', [['Name', authority]]],
    ['TSPInformationURI', [['URI', `${address}/2d-doc/trust-list.json`]]],
  ];
}

function servicesOf({ authority, authorityPem, certificates }: TrustList): readonly Part[] {
  return [
    service('CA/PKC', { id: authority, pem: authorityPem, revokedAt: null }),
    ...certificates.map(certificate => service('unspecified', certificate)),
  ];
}

function service(kind: string, of: Pick<ListedCertificate, 'id' | 'pem' | 'revokedAt'>): Part {
  const certificate = new X509Certificate(of.pem);
  const [status, since] =
    of.revokedAt === null ? ['inaccord', certificate.validFromDate.getTime()] : ['revoked', of.revokedAt];
  return [
    'TSPService',
    [
      [
        'ServiceInformation',
        [
          ['ServiceTypeIdentifier', `http://uri.etsi.org/TrstSvc/Svctype/${kind}`],
          ['ServiceName', [['Name', of.id]]],
          [
            'ServiceDigitalIdentity',
            [['DigitalId', [['X509Certificate', certificate.raw.toString('base64')]]]],
          ],
          ['ServiceStatus', `${statuses}/${status}`],
          ['StatusStartingTime', isoInstant(since as Instant)],
        ],
      ],
    ],
  ];
}

function partText([name, content]: Part, margin: string): string {
  if (typeof content === 'string') return `${margin}<${name}>${escaped(content)}</${name}>`;
  const inner = content.map(part => partText(part, `${margin}  `)).join('\n');
  return `${margin}<${name}>\n${inner}\n${margin}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => entities[character] as string);
}
