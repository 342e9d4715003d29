import { registerEnumType } from 'type-graphql';

/** How a driver learned, as the schema names it. */
export enum FormationEnum {
  STANDARD = 'STANDARD',
  AAC = 'AAC',
}

registerEnumType(FormationEnum, {
  name: 'Formation',
  description: 'How a driver learned.',
  valuesConfig: {
    STANDARD: { description: 'Otherwise; conduite supervisée and encadrée too.' },
    AAC: { description: 'By accompanied driving (apprentissage anticipé de la conduite).' },
  },
});

/** Opinions of a medical visit, as the schema names them. */
export enum MedicalOpinionEnum {
  FIT = 'FIT',
  FIT_WITH_LIMITS = 'FIT_WITH_LIMITS',
  UNFIT = 'UNFIT',
  TEMPORARILY_UNFIT = 'TEMPORARILY_UNFIT',
}

registerEnumType(MedicalOpinionEnum, {
  name: 'MedicalOpinion',
  description: 'Opinion of a medical visit.',
  valuesConfig: {
    FIT: { description: 'Fit to drive.' },
    FIT_WITH_LIMITS: { description: 'Fit, for a time or under conditions.' },
    UNFIT: { description: 'Unfit: the categories end on the day of the visit.' },
    TEMPORARILY_UNFIT: { description: 'Unfit for now: the same.' },
  },
});

/** Measures that may be pronounced, as the schema names them. */
export enum MeasureEnum {
  SUSPENSION = 'SUSPENSION',
  RESTRICTION = 'RESTRICTION',
  EAD = 'EAD',
  RETENTION = 'RETENTION',
  ANNULATION = 'ANNULATION',
  INTERDICTION = 'INTERDICTION',
  SUSPENSION_MEDICALE = 'SUSPENSION_MEDICALE',
  RESTRICTION_MEDICALE = 'RESTRICTION_MEDICALE',
}

registerEnumType(MeasureEnum, {
  name: 'PronouncedMeasure',
  description: 'A measure on the right to drive. An invalidation is none: it comes of a 48SI.',
  valuesConfig: {
    SUSPENSION: { description: 'The right to drive is taken for a time (L224-2).' },
    RESTRICTION: { description: 'Conditions on driving.' },
    EAD: { description: 'Driving only with an alcohol interlock.' },
    RETENTION: { description: 'Officers keep the title for some days (L224-1).' },
    ANNULATION: {
      description: 'A court ends the licence; `to` is the last day on which a new one is forbidden.',
    },
    INTERDICTION: { description: 'A ban on driving in France.' },
    SUSPENSION_MEDICALE: { description: 'A suspension after a medical opinion.' },
    RESTRICTION_MEDICALE: { description: 'Conditions after a medical opinion.' },
  },
});
