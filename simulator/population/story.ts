import type { LegalDay } from '../../src/time/index.js';

/** Classes of excess by which radar notices are published, in km/h. */
export const excessClasses = ['1-5', '6-10', '11-15', '16-20', '21-25', '26-30', '31+'] as const;
export type ExcessClass = (typeof excessClasses)[number];

/** What a notice comes to, whether its points reach the register or not. */
export type Fate = 'PAID_REDUCED' | 'PAID' | 'INCREASED' | 'CONTESTED' | 'ANNULLED';

/** A flash of a speed radar: most never cost a point, and some never become a notice. */
export interface Sighting {
  readonly on: LegalDay;
  readonly device: 'FIXED' | 'MOBILE';
  readonly excess: ExcessClass;
  /** Null where the flash became no notice: illegible plate, foreign vehicle, priority vehicle… */
  readonly notice: {
    /** Days from the flash to the first notice. */
    readonly afterDays: number;
    /** True where the first addressee named another driver. */
    readonly isDesignated: boolean;
    readonly fate: Fate;
  } | null;
  /** Id of the infraction that the register holds or will hold; null where the notice cost this driver no point. */
  readonly infraction: string | null;
}

/** A figure of the profile that a draw goes by. */
export interface Parameter {
  /** Where it stands in the profile: `lives.frailty.exposureShape`. */
  readonly name: string;
  readonly value: unknown;
  readonly source: string;
  readonly grade: string;
}

/** One draw of a life, or one decision that followed from it. */
export interface StoryLine {
  /** Day of the life on which it falls; null for what holds all along. */
  readonly on: LegalDay | null;
  /** What was decided, in a fixed word: `frailty`, `dormant`, `loss`, `stage`, `relicence`… */
  readonly what: string;
  /** What came out, and from which parameter, in one English sentence. */
  readonly en: string;
  readonly fr: string;
  /** The figures of the profile that it went by. */
  readonly from: readonly Parameter[];
}

/** Why a licence has the history that it has. */
export interface Story {
  readonly lines: readonly StoryLine[];
  readonly sightings: readonly Sighting[];
}
