const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\b(Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * What somebody recognises a device by, such as `Firefox on Linux`: of what a client says of itself, only words from
 * the lists above are kept. Null when none is found.
 */
export function deviceName(userAgent: string | undefined): string | null {
  const named = (list: typeof browsers): string | undefined =>
    list.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  const parts = [named(browsers), named(systems)].filter(part => part !== undefined);
  return parts.length === 0 ? null : parts.join(' on ');
}
