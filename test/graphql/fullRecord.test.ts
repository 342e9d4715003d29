import { describe, expect, it } from 'vitest';
import { instant } from '../../src/time/index.js';
import { fixedSource } from '../support/fixedSource.js';
import { asker } from '../support/graphql.js';
import { authorityFor, holderOf } from '../support/principals.js';
import { wholeDossier } from '../support/wholeDossier.js';

const neph = '980599000001';
const clock = instant('2026-01-15T08:00:00Z');
const source = fixedSource([wholeDossier()], { now: { clock, revision: 1 } });
const byFranceConnect = asker(source, holderOf(neph, 'FRANCECONNECT'));
const byAccount = asker(source, holderOf(neph, 'ACCOUNT'));

describe('Licence.fullRecord', () => {
  it('tells letters with what they are about, in both languages', async () => {
    const { data, errors } = await byFranceConnect(`{ licence(by: { neph: "${neph}" }) { ... on Licence {
      pointEvents(kinds: [LOSS], order: OLDEST_FIRST) { nodes { ... on PointLoss { fact } } }
      fullRecord { ... on FullRecord { letters {
        reference kind about sentOn notifiedOn outcome
        label labelEn: label(language: EN) outcomeLabel outcomeEn: outcomeLabel(language: EN)
      } } }
    } } }`);
    expect(errors).toBeUndefined();
    expect(data?.licence.fullRecord.letters[1]).toEqual({
      reference: 'LETTER-48SI',
      kind: 'LETTER_48SI',
      about: ['D1', 'D2'],
      sentOn: '2025-03-01',
      notifiedOn: '2025-03-10',
      outcome: 'UNCLAIMED',
      label: 'lettre 48SI : solde nul, permis invalidé',
      labelEn: 'letter 48SI: no point left, the licence is invalid',
      outcomeLabel: 'présentée en vain, ce qui vaut notification',
      outcomeEn: 'presented in vain, which counts as notification',
    });
    const facts = data?.licence.pointEvents.nodes.map(({ fact }: { fact: string }) => fact);
    expect(facts).toEqual(['A', 'D1', 'D2']);
  });

  it('tells periods, titles, visits, measures, references and authorities', async () => {
    const { data, errors } = await byFranceConnect(`{ licence(by: { neph: "${neph}" }) { ... on Licence {
      fullRecord { ... on FullRecord {
        titlePeriods { obtainedOn formation formationLabel(language: EN) isFirstLicence complementaryTrainingOn endedOn endedBy endedByLabel exchangedFrom exchangedOn }
        titles { number issuedOn issuedBy expiresOn }
        medicalVisits { reference visitedOn opinion opinionLabel categories validUntil }
        measures { reference kind label from to authority offenceCommittedOn notifiedOn }
        stages { fact kind kindLabel days { from to } place attestation }
        infractions { fact offenceLabel committedOn finalOn finalBy finalByLabel authority }
      } }
    } } }`);
    expect(errors).toBeUndefined();
    expect(data?.licence.fullRecord).toMatchObject({
      titlePeriods: [
        {
          obtainedOn: '2019-02-01',
          formation: 'STANDARD',
          formationLabel: 'standard training',
          isFirstLicence: true,
          complementaryTrainingOn: '2019-09-10',
          endedOn: null,
          endedBy: null,
          endedByLabel: null,
        },
      ],
      titles: [{ number: 'TITLE-NUMBER', issuedOn: '2018-11-13', expiresOn: '2033-11-12' }],
      medicalVisits: [
        {
          opinion: 'TEMPORARILY_UNFIT',
          opinionLabel: 'inapte temporairement',
          categories: ['B'],
          validUntil: '2031-07-07',
        },
      ],
      measures: [
        { kind: 'RETENTION', label: 'rétention du permis', notifiedOn: null },
        { kind: 'SUSPENSION', from: '2020-07-04', to: '2020-09-27', authority: 'Prefect of the measure' },
      ],
      stages: [
        {
          fact: 'S',
          kindLabel: 'stage volontaire',
          days: { from: '2022-11-05', to: '2022-11-06' },
          attestation: 'ATTESTATION-1',
        },
      ],
      infractions: [
        { fact: 'A', finalBy: 'AF', authority: 'Office of the fine' },
        {
          fact: 'D1',
          finalBy: 'COND',
          finalByLabel: 'condamnation définitive',
          authority: 'Court of the délit',
        },
        { fact: 'D2', authority: null },
      ],
    });
  });

  it('is seen at the two times of its licence', async () => {
    const { data, errors } = await byFranceConnect(`{
      onTheEve: licence(by: { neph: "${neph}" }, asOf: "2025-03-09") { ...letters }
      before: licence(by: { neph: "${neph}" }, asOf: "2025-03-10", knownAt: "2025-03-10T03:59:59Z") { ...letters }
    }
    fragment letters on Licence { fullRecord { ... on FullRecord { letters { reference outcome } } } }`);
    expect(errors).toBeUndefined();
    expect(data?.onTheEve.fullRecord.letters.at(-1)).toEqual({ reference: 'LETTER-48SI', outcome: 'SENT' });
    expect(data?.before.fullRecord.letters).toEqual([{ reference: 'LETTER-48', outcome: 'RECEIVED' }]);
  });

  it('is read with its licence: one read of the source', async () => {
    const before = source.batches.length;
    await byFranceConnect(
      `{ licence(by: { neph: "${neph}" }) { ... on Licence { balance fullRecord { __typename } } } }`,
    );
    expect(source.batches.length).toBe(before + 1);
  });

  it('asked by account, answers what opens it, beside the balance', async () => {
    const { data, errors } = await byAccount(`{ licence(by: { neph: "${neph}" }) { ... on Licence {
      balance state fullRecord { __typename ... on AccessRefused { code message remedy url } }
    } } }`);
    expect(errors).toBeUndefined();
    expect(data?.licence).toEqual({
      balance: 0,
      state: 'INVALIDE',
      fullRecord: {
        __typename: 'AccessRefused',
        code: 'FRANCECONNECT_REQUIRED',
        message: 'Le dossier complet et le relevé d’information intégral ne s’ouvrent que par FranceConnect.',
        remedy:
          'Connectez-vous par FranceConnect ; le solde, l’historique et l’ADCS restent ouverts par votre compte.',
        url: '/sign-in/franceconnect',
      },
    });
  });
});

describe('ObtainableDocument.refusal', () => {
  const question = `{ licence(by: { neph: "${neph}" }) { ... on Licence {
    obtainableDocuments { kind isAvailable refusal { code url } }
  } } }`;
  const refusals = async (ask: ReturnType<typeof asker>) => {
    const { data, errors } = await ask(question);
    expect(errors).toBeUndefined();
    return Object.fromEntries(
      data?.licence.obtainableDocuments.map((document: { kind: string; refusal: unknown }) => [
        document.kind,
        document.refusal,
      ]),
    );
  };

  it('is that of the policy, for each document', async () => {
    const byPurpose = asker(source, authorityFor('PREFECTURE', 'TITLE_MANAGEMENT'));
    expect(await refusals(byFranceConnect)).toEqual({ RII: null, ADCS: null });
    expect(await refusals(byAccount)).toEqual({
      RII: { code: 'FRANCECONNECT_REQUIRED', url: '/sign-in/franceconnect' },
      ADCS: null,
    });
    expect(await refusals(byPurpose)).toEqual({
      RII: { code: 'PURPOSE_INSUFFICIENT', url: null },
      ADCS: null,
    });
  });
});
