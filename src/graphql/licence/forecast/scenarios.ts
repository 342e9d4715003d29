import { Field, InputType } from 'type-graphql';
import type {
  Bilingual,
  LicenceView,
  SupposedForecast,
  Supposition as SuppositionData,
} from '../../../licence/index.js';
import { PointsRefusal } from '../../../points/index.js';
import { ProblemCode } from '../../problems/catalogue.js';
import { problem } from '../../problems/errors.js';
import { sayRefusalOfLaw } from '../../problems/lawRefusals.js';
import { Supposition, suppositionsOf } from './suppositions.js';

@InputType({
  description: 'A scenario to compare with what comes anyway: a name, and what is supposed in it.',
})
export class ScenarioInput {
  @Field(() => String, {
    description:
      'A name by which its answer is found again, of 1 to 60 characters; no two alike. Spaces around it are left out.',
  })
  name!: string;

  @Field(() => [Supposition], { description: 'Facts to suppose, at least 1, at most 20. Nothing is stored.' })
  suppose!: Supposition[];
}

/** Most scenarios that one request may compare. */
export const mostScenarios = 5;

/** Longest name of a scenario, in characters. */
export const longestScenarioName = 60;

/** A scenario worked out: what was supposed, and what it would change. */
export interface ScenarioOutcome {
  readonly name: string;
  readonly suppositions: readonly SuppositionData[];
  readonly outcome: SupposedForecast;
}

/** Works out each scenario of a request by itself. @throws GraphQLError IMPOSSIBLE_SUPPOSITION, UNKNOWN_OFFENCE */
export function scenariosOf(inputs: readonly ScenarioInput[], view: LicenceView): ScenarioOutcome[] {
  const named = inputs.map(({ name, suppose }) => ({ name: name.trim(), suppose }));
  checkScenarios(named);
  return named.map(({ name, suppose }, index) => {
    const suppositions = suppositionsOf(suppose, `scenarios[${index}]: `);
    try {
      return { name, suppositions, outcome: view.suppose(suppositions) };
    } catch (error) {
      if (!(error instanceof PointsRefusal)) throw error;
      const code =
        error.code === 'UNKNOWN_OFFENCE' ? ProblemCode.UNKNOWN_OFFENCE : ProblemCode.IMPOSSIBLE_SUPPOSITION;
      const { fr, en } = sayRefusalOfLaw(error);
      throw problem(code, { fr: `scenarios[${index}] : ${fr}`, en: `scenarios[${index}]: ${en}` });
    }
  });
}

function checkScenarios(inputs: readonly ScenarioInput[]): void {
  const refuse = (detail: Bilingual) => problem(ProblemCode.IMPOSSIBLE_SUPPOSITION, detail);
  if (inputs.length > mostScenarios)
    throw refuse({
      fr: `Comparez au plus ${mostScenarios} scénarios à la fois.`,
      en: `Compare at most ${mostScenarios} scenarios at once.`,
    });
  const names = new Set<string>();
  for (const [index, { name, suppose }] of inputs.entries()) {
    const fault = faultOf(name, names, suppose);
    if (fault)
      throw refuse({ fr: `scenarios[${index}] : ${fault.fr}`, en: `scenarios[${index}]: ${fault.en}` });
    names.add(name);
  }
}

function faultOf(
  name: string,
  others: ReadonlySet<string>,
  suppose: readonly Supposition[],
): Bilingual | null {
  const length = [...name].length;
  if (length === 0 || length > longestScenarioName)
    return {
      fr: `le nom a ${length} caractères, et non de 1 à ${longestScenarioName}.`,
      en: `the name has ${length} characters, not 1 to ${longestScenarioName}.`,
    };
  if (others.has(name))
    return { fr: 'un autre scénario a le même nom.', en: 'another scenario has the same name.' };
  if (suppose.length === 0) return { fr: 'supposez un fait au moins.', en: 'suppose one fact at least.' };
  return null;
}
