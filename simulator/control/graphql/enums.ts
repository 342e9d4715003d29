import { registerEnumType } from 'type-graphql';

/** How an infraction becomes final. */
export enum InfractionPathEnum {
  PAID_REDUCED = 'PAID_REDUCED',
  PAID = 'PAID',
  INCREASED = 'INCREASED',
  CONVICTED = 'CONVICTED',
  ORDONNANCE_PENALE = 'ORDONNANCE_PENALE',
  COMPOSITION_PENALE = 'COMPOSITION_PENALE',
  CONTESTED_CONVICTED = 'CONTESTED_CONVICTED',
  CONTESTED_ACQUITTED = 'CONTESTED_ACQUITTED',
  ACQUITTED = 'ACQUITTED',
}

registerEnumType(InfractionPathEnum, {
  name: 'InfractionPath',
  description: 'How an infraction becomes final, or never does. Keep a default branch: paths may be added.',
  valuesConfig: {
    PAID_REDUCED: { description: 'The reduced fine is paid.' },
    PAID: { description: 'The ordinary fixed fine is paid.' },
    INCREASED: { description: 'Nothing is paid: a titre exécutoire of the increased fine is issued.' },
    CONVICTED: { description: 'A court convicts, and the conviction becomes final.' },
    ORDONNANCE_PENALE: { description: 'A judge writes an ordonnance pénale, and nobody opposes it in time.' },
    COMPOSITION_PENALE: { description: 'A composition pénale is carried out.' },
    CONTESTED_CONVICTED: {
      description:
        'The driver contests (requête en exonération, réclamation or opposition), and a court convicts.',
    },
    CONTESTED_ACQUITTED: { description: 'The driver contests and is acquitted: it is never recorded.' },
    ACQUITTED: { description: 'A court acquits (relaxe): it is never recorded.' },
  },
});

/** Steps of facts: what happened first, then what follows it up to the register. */
export enum FactStepEnum {
  COMMITTED = 'COMMITTED',
  BEGUN = 'BEGUN',
  ATTENDED = 'ATTENDED',
  DONE = 'DONE',
  NOTICE_SENT = 'NOTICE_SENT',
  PAID = 'PAID',
  TITLE_ISSUED = 'TITLE_ISSUED',
  ORDER_ISSUED = 'ORDER_ISSUED',
  CONTESTED = 'CONTESTED',
  JUDGED = 'JUDGED',
  CARRIED_OUT = 'CARRIED_OUT',
  FINAL = 'FINAL',
  ATTESTED = 'ATTESTED',
  NOTIFIED = 'NOTIFIED',
  RECORDED = 'RECORDED',
}

registerEnumType(FactStepEnum, {
  name: 'FactStep',
  description: 'A step of a fact. Keep a default branch: steps may be added.',
  valuesConfig: {
    COMMITTED: { description: 'An infraction is committed.' },
    BEGUN: { description: 'First day of a stage.' },
    ATTENDED: { description: 'Last day of a stage.' },
    DONE: { description: 'Another act: a visit, an examination, a decision…' },
    NOTICE_SENT: { description: 'The notice (avis de contravention) leaves.' },
    PAID: { description: 'The fine is paid: final that day.' },
    TITLE_ISSUED: { description: 'A titre exécutoire of the increased fine is issued: final that day.' },
    ORDER_ISSUED: { description: 'An ordonnance pénale is issued.' },
    CONTESTED: { description: 'The driver contests.' },
    JUDGED: { description: 'A court convicts or acquits, or a composition pénale is agreed.' },
    CARRIED_OUT: { description: 'A composition pénale is carried out: final that day.' },
    FINAL: { description: 'The reality of the infraction is established (L223-1 al. 4).' },
    ATTESTED: { description: 'The organiser attests a stage.' },
    NOTIFIED: { description: 'A decision reaches the driver and takes effect.' },
    RECORDED: { description: 'The register holds the fact: nothing is visible before.' },
  },
});

/** Whether the first step of a new path happens at once. */
export enum RedirectWhenEnum {
  NOW = 'NOW',
  DRAWN = 'DRAWN',
}

registerEnumType(RedirectWhenEnum, {
  name: 'RedirectWhen',
  description: 'When the decisive step of a new path happens.',
  valuesConfig: {
    NOW: { description: 'At the clock: the driver pays today, contests today, is judged today.' },
    DRAWN: { description: 'On a day drawn from the delay profile, today at the earliest.' },
  },
});
