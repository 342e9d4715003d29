/** The texts of a list that this room wrote in JSON. */
export function textsOf(json: string): readonly string[] {
  return JSON.parse(json) as readonly string[];
}
