import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { LegalDay } from '../../../src/time/index.js';
import type { Commands, Receipt } from '../commands/index.js';
import {
  AddRestrictionInput,
  DeclareDeathInput,
  ExchangeForForeignLicenceInput,
  ExchangeForFrenchLicenceInput,
  IssueLicenceInput,
  LiftMeasureInput,
  LiftRestrictionInput,
  ObtainCategoryInput,
  PronounceMeasureInput,
  RecordMedicalVisitInput,
  TakeTrainingInput,
} from './actInputs.js';
import type { TesterContext } from './context.js';
import type { StepDayInput } from './inputs.js';
import { dayText, onDossier, stepsOf } from './onDossier.js';
import { DossierPayload } from './payloads.js';
import { withoutNulls } from './withoutNulls.js';

const input = { description: 'What happened.' };

/** Commands on what a dossier holds beside infractions and stages. */
@Resolver()
export class ActCommands {
  @Mutation(() => DossierPayload, {
    description: 'A doctor gives an opinion, which sets how long categories are valid.',
  })
  recordMedicalVisit(
    @Ctx() context: TesterContext,
    @Arg('input', () => RecordMedicalVisitInput, input) given: RecordMedicalVisitInput,
  ): Promise<DossierPayload> {
    return act(context, 'recordMedicalVisit', given);
  }

  @Mutation(() => DossierPayload, {
    description: 'A category is obtained; a candidate’s first one begins the licence.',
  })
  obtainCategory(
    @Ctx() context: TesterContext,
    @Arg('input', () => ObtainCategoryInput, input) given: ObtainCategoryInput,
  ): Promise<DossierPayload> {
    return act(context, 'obtainCategory', given);
  }

  @Mutation(() => DossierPayload, {
    description: 'A new licence is issued after an annulment, an invalidation or an exchange.',
  })
  issueLicence(
    @Ctx() context: TesterContext,
    @Arg('input', () => IssueLicenceInput, input) given: IssueLicenceInput,
  ): Promise<DossierPayload> {
    return act(context, 'issueLicence', given);
  }

  @Mutation(() => DossierPayload, {
    description: 'A restriction is added to the licence or to one category.',
  })
  addRestriction(
    @Ctx() context: TesterContext,
    @Arg('input', () => AddRestrictionInput, input) given: AddRestrictionInput,
  ): Promise<DossierPayload> {
    return act(context, 'addRestriction', given);
  }

  @Mutation(() => DossierPayload, { description: 'A restriction ends.' })
  liftRestriction(
    @Ctx() context: TesterContext,
    @Arg('input', () => LiftRestrictionInput, input) given: LiftRestrictionInput,
  ): Promise<DossierPayload> {
    return act(context, 'liftRestriction', given);
  }

  @Mutation(() => DossierPayload, {
    description: 'A measure is decided: a suspension, an annulment… It takes effect by its notification.',
  })
  pronounceMeasure(
    @Ctx() context: TesterContext,
    @Arg('input', () => PronounceMeasureInput, input) given: PronounceMeasureInput,
  ): Promise<DossierPayload> {
    return act(context, 'pronounceMeasure', given);
  }

  @Mutation(() => DossierPayload, { description: 'A measure ends.' })
  liftMeasure(
    @Ctx() context: TesterContext,
    @Arg('input', () => LiftMeasureInput, input) given: LiftMeasureInput,
  ): Promise<DossierPayload> {
    return act(context, 'liftMeasure', given);
  }

  @Mutation(() => DossierPayload, {
    description: 'The post-permit training is taken, which may shorten probation.',
  })
  takeTraining(
    @Ctx() context: TesterContext,
    @Arg('input', () => TakeTrainingInput, input) given: TakeTrainingInput,
  ): Promise<DossierPayload> {
    return act(context, 'takeTraining', given);
  }

  @Mutation(() => DossierPayload, { description: 'A foreign licence is exchanged for a French one.' })
  exchangeForFrenchLicence(
    @Ctx() context: TesterContext,
    @Arg('input', () => ExchangeForFrenchLicenceInput, input) given: ExchangeForFrenchLicenceInput,
  ): Promise<DossierPayload> {
    return act(context, 'exchangeForFrenchLicence', given);
  }

  @Mutation(() => DossierPayload, {
    description: 'The French licence is exchanged for a foreign one: no right is left.',
  })
  exchangeForForeignLicence(
    @Ctx() context: TesterContext,
    @Arg('input', () => ExchangeForForeignLicenceInput, input) given: ExchangeForForeignLicenceInput,
  ): Promise<DossierPayload> {
    return act(context, 'exchangeForForeignLicence', given);
  }

  @Mutation(() => DossierPayload, { description: 'The holder has died.' })
  declareDeath(
    @Ctx() context: TesterContext,
    @Arg('input', () => DeclareDeathInput, input) given: DeclareDeathInput,
  ): Promise<DossierPayload> {
    return act(context, 'declareDeath', given);
  }
}

type ActName = Exclude<
  {
    [Name in keyof Commands]: Parameters<Commands[Name]>[0] extends { readonly on?: string | undefined }
      ? Name
      : never;
  }[keyof Commands],
  undefined
>;

interface GivenAct {
  readonly neph: string;
  readonly steps?: StepDayInput[] | null;
}

const days: ReadonlySet<string> = new Set([
  'on',
  'from',
  'to',
  'validUntil',
  'expiresOn',
  'medicalLimitOn',
  'offenceCommittedOn',
  'obtainedOn',
]);

// What GraphQL leaves null is left out, so that each act applies its own default.
function act(context: TesterContext, name: ActName, given: GivenAct): Promise<DossierPayload> {
  const { steps, ...rest } = withoutNulls(given);
  const present = Object.entries(rest).map(([key, value]) => [
    key,
    days.has(key) ? dayText(value as unknown as LegalDay) : value,
  ]);
  const whole = { ...Object.fromEntries(present), steps: stepsOf(steps) };
  const command = context.commands[name] as (input: unknown) => Promise<Receipt>;
  return onDossier(context, given.neph, neph => command({ ...whole, neph }));
}
