import { WrongWords } from '../simulator/settings.js';
import type { FieldOption } from './fieldOptions.js';

/** The value, as JSON holds it, of the text of an option. @throws WrongWords */
export function readValue(option: FieldOption, given: string | boolean): unknown {
  if (typeof given === 'boolean') return given;
  if (option.takesNull && given === 'null') return null;
  switch (option.kind) {
    case 'number':
      if (!/^[+-]?\d+(\.\d+)?$/.test(given)) throw new WrongWords(`--${option.option} must be a number`);
      return Number(given);
    case 'list':
      return given
        .split(',')
        .map(part => part.trim())
        .filter(part => part !== '');
    case 'json':
      return jsonOf(option, given);
    default:
      return given;
  }
}

function jsonOf({ option }: FieldOption, given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    throw new WrongWords(`--${option} must be JSON, between quotes of the shell`);
  }
}
