import { registerEnumType } from 'type-graphql';

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
