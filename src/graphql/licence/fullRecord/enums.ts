import { named } from '../../kit/namedEnum.js';

export const FormationEnum = named('Formation', 'How a driver learned.', {
  STANDARD: 'Otherwise; conduite supervisée and encadrée too.',
  AAC: 'By accompanied driving (apprentissage anticipé de la conduite), which shortens probation to two years (R223-1 II).',
});

export const TitlePeriodEndEnum = named(
  'TitlePeriodEnd',
  'What ended a licence. Keep a default branch: values may be added.',
  {
    ANNULATION: 'A court annulled it.',
    INVALIDATION: 'The letter 48SI was notified at a balance of zero (L223-5).',
    EXCHANGE: 'It was exchanged for a foreign licence.',
    DEATH: 'The holder died.',
  },
);

export const MedicalOpinionEnum = named('MedicalOpinion', 'Opinion of a medical visit.', {
  FIT: 'Fit to drive.',
  FIT_WITH_LIMITS: 'Fit, for a time or under conditions.',
  UNFIT: 'Unfit: the categories end on the day of the visit.',
  TEMPORARILY_UNFIT: 'Unfit for now: the same.',
});

export const MeasureKindEnum = named(
  'MeasureKind',
  'Measures on the right to drive. Keep a default branch: kinds may be added.',
  {
    SUSPENSION: 'The right to drive is taken for a time by a préfet or a judge (L224-2).',
    RESTRICTION: 'Conditions on driving.',
    EAD: 'Driving only with an alcohol interlock (éthylotest antidémarrage).',
    RETENTION: 'Officers keep the title for some days (L224-1).',
    ANNULATION: 'A court ends the licence; `to` is the last day on which a new one is forbidden.',
    INVALIDATION: 'The licence is invalid after a 48SI (L223-5).',
    INTERDICTION: 'A ban on driving in France.',
    SUSPENSION_MEDICALE: 'A suspension after a medical opinion.',
    RESTRICTION_MEDICALE: 'Conditions after a medical opinion.',
  },
);
