import { named } from '../kit/namedEnum.js';

export const DossierStateEnum = named(
  'DossierState',
  'State of a dossier, in the words of the national register of licences (SNPC, Système national des permis de conduire).',
  {
    VALIDE: 'The holder may drive. A balance at zero whose 48SI has not been notified is still VALIDE.',
    SUSPENDU: 'Suspended by a préfet or a judge.',
    SUSPENDU_MEDICAL: 'Suspended after a medical opinion.',
    INVALIDE:
      'Invalid: the letter 48SI was notified while the balance was at zero (C. route L223-1, L223-5).',
    ANNULE_JUDICIAIRE: 'Annulled by a court.',
    DEMANDE: 'A licence has been applied for; none has been obtained.',
    AUCUN_DROIT: 'No right to drive, such as after an exchange for a foreign licence.',
    DECEDE: 'The holder has died.',
  },
);

export const PointsStatusEnum = named('PointsStatus', 'What the balance means for the licence.', {
  VALIDE: 'The balance is above zero.',
  SOLDE_NUL:
    'The balance is at zero; the letter 48SI has not been notified, a stage can still save the licence.',
  INVALIDE: 'The letter 48SI has been notified: the licence is invalid.',
});

export const NoBalanceReasonEnum = named('NoBalanceReason', 'Why there is no balance.', {
  NO_LICENCE_YET: 'The dossier is that of a candidate.',
  LICENCE_ENDED: 'The licence ended before the day asked.',
});

export const ForecastEmptyReasonEnum = named('ForecastEmptyReason', 'Why no restitution is to come.', {
  NO_LICENCE_YET: 'The dossier is that of a candidate.',
  LICENCE_ENDED: 'The licence ended before the day asked.',
  LICENCE_INVALID: 'The letter 48SI was notified at a balance of zero: no point returns (L223-5).',
  NOTHING_DUE:
    'There is a balance, and nothing that returns by itself: it is whole, or every restitution is `blocked`.',
});

export const RuleEnum = named(
  'Rule',
  'Rule of the points law that an event applies; `Query.law` tells each in full.',
  {
    CAPITAL: 'A licence begins with its capital (L223-1, R223-1).',
    LOSS: 'An offence takes its points (L223-1 to L223-3).',
    STAGE: 'A stage gives back up to four points (L223-6 al. 4).',
    STAGE_REFUSED: 'A stage without effect: less than a year after the last, or licence invalid.',
    PROB_YEAR: 'A clean year of probation gives two or three points (R223-1 II).',
    PROB_END: 'A clean probation ends at twelve points (R223-1 II).',
    ONE_POINT_6M: 'A single point returns after six months without offence (L223-6 al. 3).',
    FULL_2Y: 'The full capital returns after two years without offence (L223-6 al. 1).',
    FULL_3Y: 'The full capital returns after three years without offence (L223-6 al. 2).',
    TEN_YEARS: 'The points of a contravention return after ten years (L223-6 last al.).',
    INVALIDATION: 'A balance at zero invalidates the licence when the 48SI is notified (L223-5).',
  },
);

export const PointEventKindEnum = named('PointEventKind', 'Kinds of point events, to filter a history.', {
  INITIAL_CAPITAL: 'The capital of a new licence.',
  LOSS: 'Points lost.',
  STAGE_CREDIT: 'Points of a stage.',
  STAGE_REFUSAL: 'A stage without effect.',
  AUTOMATIC_RESTITUTION: 'Points returned by themselves.',
  PROBATION_INCREMENT: 'Points of a clean probation.',
  WITHDRAWAL: 'A loss or a stage undone by an appeal.',
  CORRECTION: 'A credit voided, changed or brought back by a fact learnt late.',
  INVALIDATION: 'The licence becomes invalid.',
});

export const EventOrderEnum = named('PointEventOrder', 'Order of a history.', {
  NEWEST_FIRST: 'Latest legal day first.',
  OLDEST_FIRST: 'Legal order.',
});

export const FinalityGroundEnum = named(
  'FinalityGround',
  'What established the reality of an offence (L223-1 al. 4).',
  {
    AF: 'The fixed fine (amende forfaitaire) was paid.',
    AFM: 'A titre exécutoire of the increased fixed fine was issued.',
    CP: 'The composition pénale was carried out.',
    COND: 'The conviction became final.',
  },
);

export const OffenceClassEnum = named('OffenceClass', 'Class of an offence on the day it was committed.', {
  C1: 'Contravention of class 1.',
  C2: 'Contravention of class 2.',
  C3: 'Contravention of class 3.',
  C4: 'Contravention of class 4.',
  C5: 'Contravention of class 5.',
  DELIT: 'Délit, tried by the tribunal correctionnel.',
});

export const ChannelEnum = named('OffenceChannel', 'How an offence was found.', {
  AUTOMATIC_CONTROL: 'By an automatic control, such as a radar.',
  INTERCEPTION: 'By officers who stopped the driver.',
});

export const StageKindEnum = named(
  'StageKind',
  'Kind of a stage, the two-day course of road safety that may give points back (C. route L223-6, R223-5).',
  {
    VOLONTAIRE: 'Of the driver’s own will.',
    OBLIGATOIRE_PROBATOIRE: 'Compulsory after a loss of three points or more during probation (letter 48N).',
    ALTERNATIVE_POURSUITES: 'Instead of prosecution; gives no point.',
    COMPOSITION_PENALE: 'Of a composition pénale; gives no point.',
    PEINE: 'Pronounced as a penalty; gives no point.',
  },
);

export const CorrectionKindEnum = named('CorrectionKind', 'What a correction did to a credit.', {
  VOIDED: 'The credit never was.',
  CHANGED: 'The credit gives another number of points.',
  RESTORED: 'A credit voided earlier is back, after a withdrawal.',
});

export const BlockReasonEnum = named('BlockReason', 'Why a restitution will not come by itself.', {
  OFFENCE_IN_WINDOW: 'Another offence was committed during the delay.',
  CLASS_EXCLUDED: 'The rule excludes the class of the offence.',
  FINAL_BEFORE_RULE: 'The offence became final before the rule existed.',
  DURING_PROBATION: 'The delay expires during probation: the credit waits for its end.',
  INVALIDE: 'The licence is invalid.',
});

export const CategoryValidityEnum = named(
  'CategoryValidity',
  'Whether a category may be driven on the day asked.',
  {
    VALID: 'Valid.',
    EXPIRED: 'Its date of validity has passed.',
    MEDICAL_LIMIT_PASSED: 'The validity set by a medical opinion has passed.',
    NOT_VALID_WITH_LICENCE:
      'The licence itself is not valid that day, or is held back, or driving is forbidden (L224-1).',
  },
);

export const CategoryModeEnum = named('CategoryMode', 'How a category was obtained.', {
  EXAM: 'By examination.',
  TRAINING: 'By training.',
  EQUIVALENCE: 'By equivalence with another category.',
  EXCHANGE: 'By exchange of a foreign licence.',
  MILITARY_CONVERSION: 'By conversion of a military licence.',
});

export const LetterKindEnum = named(
  'LetterKind',
  'Letters of the points licence; the number is that of the SNPC.',
  {
    LETTER_48: 'Tells of a loss and of the balance.',
    LETTER_48M: 'The balance fell to six or less: advice to take a stage.',
    LETTER_48N: 'Loss of three points or more during probation: compulsory stage within four months.',
    LETTER_48SI: 'Balance at zero: invalidation and order to hand the licence over.',
    LETTER_46: 'Full capital restored, or probation ended at twelve.',
    LETTER_46D: 'Single point returned.',
    LETTER_46B: 'Points returned after ten years.',
    LETTER_47: 'Points of a stage.',
  },
);

export const LetterOutcomeEnum = named('LetterOutcome', 'What became of a letter.', {
  SENT: 'Sent, not received yet.',
  RECEIVED: 'Received by the driver.',
  UNCLAIMED: 'Registered letter presented in vain; that counts as notification.',
});

export const SexEnum = named('Sex', 'Sex in the civil status.', { F: 'Female.', M: 'Male.' });

export const PresumedPartsEnum = named(
  'PresumedParts',
  'Parts of a birth date that the civil status does not know.',
  {
    NONE: 'The date is known.',
    DAY: 'The day is presumed.',
    DAY_AND_MONTH: 'The day and the month are presumed.',
  },
);
