import { isBlank, type Look, picture, type Sheet } from './sight.js';
import { codesIn } from './symbols.js';

/**
 * Looks for 2D-Docs on sheets, each way of looking on every sheet before the next way, and stops at the first sight of
 * any: all those seen then on that sheet are returned, in no set order.
 *
 * @param mayGoOn asked before each look
 * @returns nothing where none was found, or no more looking was allowed
 */
export async function searchCodes(
  sheets: readonly Sheet[],
  mayGoOn: () => boolean,
): Promise<readonly string[]> {
  const ways = Math.max(0, ...sheets.map(({ looks }) => looks.length));
  const blank = new Set<Sheet>();
  for (let way = 0; way < ways; way++) {
    for (const sheet of sheets) {
      const look: Look | undefined = sheet.looks[way];
      if (!look || blank.has(sheet)) continue;
      if (!mayGoOn()) return [];
      const seen = await picture(sheet, look);
      if (isBlank(seen)) blank.add(sheet);
      else {
        const codes = await codesIn(seen);
        if (codes.length > 0) return codes;
      }
    }
  }
  return [];
}
