import { type ParseArgsConfig, parseArgs } from 'node:util';
import { WrongWords } from '../simulator/settings.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads words that are options alone, each of them known. @throws WrongWords */
export function strictWords<const Of extends Options>(args: readonly string[], options: Of) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    const names = Object.keys(options).map(name => `--${name}`);
    const fault = line.replace(/\. .*$/, '').replace(/\.$/, '');
    throw new WrongWords(`${fault}: choose among ${names.join(', ')}`);
  }
}
