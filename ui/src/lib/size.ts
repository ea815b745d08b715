/** Bytes as people say them. */
import { language } from './i18n/words';

/** "412 kB", "1.9 MB". */
export function sizeOf(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return `${new Intl.NumberFormat(language(), digits).format(bytes / 1e6)} MB`;
}
