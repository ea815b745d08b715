/** What a drop or a paste brings: files, or an address. */

export interface Brought {
  files: File[];
  link: string;
}

/** Whether something is being dragged that belongs here; only then is it taken. */
export function carriesFiles(data: DataTransfer | null): boolean {
  return Boolean(data && [...data.types].some((type) => type === 'Files' || type === 'text/uri-list'));
}

export function brought(data: DataTransfer | null): Brought {
  const files = [...(data?.files ?? [])];
  const text = (data?.getData('text/uri-list') || data?.getData('text/plain') || '').trim();
  const [first = ''] = text.split(/\s/);
  return { files, link: !files.length && first.startsWith('https://') ? first : '' };
}
