/**
 * The typed door: `call` cannot name a command that does not exist or misread its answer, and whatever goes wrong comes
 * back as one coded error.
 */
import type {
  ApiError,
  CalendarSave,
  CalendarSaved,
  Commands,
  ExportAsk,
  FileSave,
  FileSaved,
  JobStarted,
  PortfolioSave,
  PortfolioSaved,
  SheetSave,
  SheetSaved
} from './generated/commands';
import type { Host } from './host';
import { t } from '$lib/i18n/words';

/** The command list, and what the shell takes for itself: its dialogs, and opening a kept file. */
export interface Known extends Commands {
  portfolio_save_as: [PortfolioSave & { file_name?: string }, PortfolioSaved | null];
  calendar_save_as: [CalendarSave & { file_name?: string }, CalendarSaved | null];
  export_save_as: [ExportAsk & { file_name?: string }, JobStarted | null];
  recovery_sheet_save_as: [SheetSave & { file_name?: string }, SheetSaved | null];
  archive_choose: [Record<string, never>, Staged | null];
  folder_choose: [Record<string, never>, Staged | null];
  file_open: [FileSave & { name: string }, FileSaved];
}

/** What a person chose in a dialog: the id under which one command may use it, once. The page never sees a path. */
export interface Staged {
  staged: string;
}

export interface Door {
  call<K extends keyof Known>(name: K, request: Known[K][0]): Promise<Known[K][1]>;
  picture(hash: string): string;
}

export function isApiError(thrown: unknown): thrown is ApiError {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown;
}

/** Any failure as a coded error; what never came through the door is an internal fault in words of our own. */
export function asApiError(thrown: unknown): ApiError {
  if (isApiError(thrown)) return { ...thrown, safe: thrown.safe ?? '', next: thrown.next ?? '' };
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'internal',
    message: t('failure-door', { what }),
    safe: t('failure-door-safe'),
    next: t('failure-door-next')
  };
}

export function doorTo(host: Host): Door {
  return {
    async call(name, request) {
      try {
        return (await host.call(name, request)) as never;
      } catch (thrown) {
        throw asApiError(thrown);
      }
    },
    picture: (hash) => host.picture(hash)
  };
}
