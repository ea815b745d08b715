/** What keeps the record safe: its backups, putting one in its place, moving house, the great check. One at a time. */
import type {
  ArchiveAsk,
  BackupFolderSet,
  BackupList,
  DoctorDto,
  ImportPreview,
  Imported,
  RestorePreview,
  Restored
} from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import type { Key } from '$lib/i18n/keys';
import { t } from '$lib/i18n/words';
import { kept } from '$lib/kept';
import type { Session } from '$lib/session.svelte';
import { Work } from '$lib/work.svelte';

export type Task = 'backup' | 'folder' | 'passphrase' | 'restore' | 'import' | 'export' | 'check';

/** Why an encrypted file was not opened, and can be asked for again. */
const SHUT = ['passphrase-needed', 'key-needed', 'wrong-passphrase'];

/** What would be done, to be agreed to. */
export type Proposal = { of: 'restore'; what: RestorePreview } | { of: 'import'; what: ImportPreview };

export class Keeping {
  readonly list = new Asked<BackupList>();
  readonly work: Work;
  /** What was asked for last; progress, refusal and result are said where it was asked. */
  task = $state<Task | null>(null);
  /** What is under way, in a few words. */
  doing = $state<Key>('keeping-backing-up');
  /** The backup of the list that is to be restored; `null` for an archive from elsewhere. */
  row = $state<string | null>(null);
  proposal = $state.raw<Proposal | null>(null);
  /** The encrypted file that was chosen, until it is opened or let go. */
  locked = $state.raw<{ of: Proposal['of']; archive: string } | null>(null);
  /** What came of it, in sentences. */
  said = $state.raw<string[]>([]);
  /** What the last check found. */
  found = $state.raw<DoctorDto | null>(null);

  constructor(private readonly session: Session) {
    this.work = new Work(session.door);
  }

  load(): Promise<unknown> {
    return this.list.ask(() => this.session.door.call('backup_list', {}));
  }

  /** Whether what the last work failed of is said by the state of the backups already, which stays longer. */
  get saidByState(): boolean {
    return this.task === 'backup' && this.work.failure?.message === this.list.answer?.state.error;
  }

  async backUp(): Promise<void> {
    if (!this.#begin('backup', 'keeping-backing-up')) return;
    const done = await this.work.run('backup', () => this.session.door.call('backup', {}));
    if (done) this.said = [done.said, ...without(done.without)];
    await this.#look();
  }

  /** Lets the person choose where backups go from now on. */
  async chooseFolder(): Promise<void> {
    if (!this.#begin('folder', 'keeping-folder-choose')) return;
    await this.work.ask(async () => {
      const chosen = await this.session.door.call('folder_choose', {});
      if (chosen) await this.#setFolder({ folder: chosen.staged });
    });
  }

  async usualFolder(): Promise<void> {
    if (!this.#begin('folder', 'keeping-folder-choose')) return;
    await this.work.ask(() => this.#setFolder({}));
  }

  /** Encrypts backups from now on; whether that is so now. */
  async setPassphrase(passphrase: string): Promise<boolean> {
    if (!this.#begin('passphrase', 'passphrase-setting')) return false;
    const list = await this.work.ask(() => this.session.door.call('backup_passphrase_set', { passphrase }));
    if (!list) return false;
    this.list.answer = list;
    this.said = [t('passphrase-set-said'), t('passphrase-set-next')];
    return true;
  }

  async turnOff(): Promise<void> {
    if (!this.#begin('passphrase', 'passphrase-setting')) return;
    const list = await this.work.ask(() => this.session.door.call('backup_passphrase_off', {}));
    if (!list) return;
    this.list.answer = list;
    this.said = [t('passphrase-off-said')];
  }

  async saveSheet(): Promise<void> {
    if (!this.#begin('passphrase', 'passphrase-setting')) return;
    const file_name = t('passphrase-sheet-name', { date: this.session.status.answer?.today ?? '' });
    const done = await this.work.ask(() => this.session.door.call('recovery_sheet_save_as', { file_name }));
    if (done) this.said = [done.said];
  }

  /** Asks what restoring would change: a backup of the list, or an archive that the person chooses. */
  async proposeRestore(row: string | null): Promise<void> {
    if (!this.#begin('restore', 'archive-reading', row)) return;
    await this.#propose('restore', () => (row ? Promise.resolve({ archive: row }) : this.#archive()));
  }

  async proposeImport(): Promise<void> {
    if (!this.#begin('import', 'archive-reading')) return;
    await this.#propose('import', () => this.#archive());
  }

  /** Tries what the person gave on the encrypted file. */
  async unlock(secret: string): Promise<void> {
    const { locked, row } = this;
    if (!locked || !this.#begin(locked.of, 'archive-reading', row)) return;
    await this.#propose(locked.of, () => Promise.resolve({ archive: locked.archive, secret }));
  }

  async #propose(of: Proposal['of'], choose: () => Promise<ArchiveAsk | null>): Promise<void> {
    const { door } = this.session;
    let asked: ArchiveAsk | null = null;
    const begin = (command: 'restore_preview' | 'import_preview') => async () => {
      asked = await choose();
      return asked && door.call(command, asked);
    };
    if (of === 'restore') {
      const what = await this.work.run('restore_preview', begin('restore_preview'));
      if (what) this.proposal = { of, what };
    } else {
      const what = await this.work.run('import_preview', begin('import_preview'));
      if (what) this.proposal = { of, what };
    }
    const archive = (asked as ArchiveAsk | null)?.archive;
    if (archive && SHUT.includes(this.work.failure?.code ?? '')) this.locked = { of, archive };
  }

  /** Does what was proposed. */
  async agree(): Promise<void> {
    const { proposal } = this;
    if (!proposal || !this.#begin(proposal.of, `doing-${proposal.of}`, this.row)) return;
    const ask = { archive: proposal.what.archive };
    const said = proposal.of === 'restore' ? await this.#restore(ask) : await this.#import(ask);
    // Its backup was made even where it was given up after.
    if (said) await this.#changed();
    else await this.#look();
    this.said = said ?? [];
  }

  /** Lets go of what was proposed or said. */
  drop(): void {
    this.proposal = null;
    this.locked = null;
    this.said = [];
    this.work.failure = null;
    this.task = null;
    this.row = null;
  }

  /** Whether it was written; with a passphrase, encrypted. */
  async export(passphrase?: string): Promise<boolean> {
    if (!this.#begin('export', 'moving-exporting')) return false;
    const { door } = this.session;
    const name = t('moving-export-name', { date: this.session.status.answer?.today ?? '' });
    const ask = passphrase === undefined ? { file_name: name } : { file_name: `${name}.age`, passphrase };
    const done = await this.work.run('export', () => door.call('export_save_as', ask));
    if (done) this.said = [done.said, ...without(done.without)];
    return done !== null;
  }

  async check(): Promise<void> {
    if (!this.#begin('check', 'check-doing')) return;
    this.found = null;
    const found = await this.work.run('doctor', () => this.session.door.call('doctor', {}));
    if (!found) return;
    await this.#changed();
    this.found = found;
  }

  #begin(task: Task, doing: Key, row: string | null = null): boolean {
    if (this.work.once.busy) return false;
    this.drop();
    this.task = task;
    this.doing = doing;
    this.row = row;
    return true;
  }

  async #archive(): Promise<ArchiveAsk | null> {
    const chosen = await this.session.door.call('archive_choose', {});
    return chosen && { archive: chosen.staged };
  }

  async #setFolder(set: BackupFolderSet): Promise<void> {
    this.list.answer = await this.session.door.call('backup_folder_set', set);
    this.said = [t('keeping-folder-set')];
    await this.session.open();
  }

  async #restore(ask: ArchiveAsk): Promise<string[] | null> {
    const done = await this.work.run('restore', () => this.session.door.call('restore', ask));
    if (!done) return null;
    // Opening it anew found what it found; nobody has read that yet.
    this.session.read = false;
    return [done.said, ...before(done), ...lacking(done)];
  }

  async #import(ask: ArchiveAsk): Promise<string[] | null> {
    const done = await this.work.run('import', () => this.session.door.call('import', ask));
    return done && [done.said, ...before(done)];
  }

  /** The record may be another: every room asks anew, this one too. */
  async #changed(): Promise<void> {
    this.found = null;
    await this.session.renew();
    await this.load();
  }

  /** The record is the same; how its backups stand may not be. */
  async #look(): Promise<void> {
    await Promise.all([this.load(), this.session.open()]);
  }
}

const without = (files: string[]): string[] => (files.length ? [t('keeping-without', { count: files.length })] : []);
const before = ({ backup }: Restored | Imported): string[] => (backup ? [t('restore-before', { file: backup })] : []);
const lacking = ({ files_missing }: Restored): string[] =>
  files_missing.length ? [t('restore-lacks', { count: files_missing.length })] : [];

/** It outlives a look at another room: work under way is found again. */
export const keepingOf = kept((session) => new Keeping(session));
