import type { Rule } from '../answer.js';

/** A parameter of a rule on the days it is valid: `from` included, `to` excluded, null while in force. */
export interface DatedParameter {
  readonly name: string;
  readonly value: number | string;
  readonly unit: 'points' | 'months' | 'years' | 'days' | 'class' | 'day';
  readonly from: string | null;
  readonly to: string | null;
  /** Text, decision or official page that sets it. */
  readonly source: string;
}

/** What a rule says and on what authority: the page of law that stands beside its code. */
export interface RuleSheet {
  readonly rule: Rule;
  readonly sentence: { readonly en: string; readonly fr: string };
  /** Articles of the code de la route. */
  readonly articles: readonly string[];
  readonly parameters: readonly DatedParameter[];
  /** Day on which a person last compared the parameters with their sources. */
  readonly reviewedOn: string;
}
