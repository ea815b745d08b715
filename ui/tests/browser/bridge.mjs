// The bridge: a Vite plugin that puts the real command line behind the page in an ordinary browser.
//   POST /call/<command>   one request through `pathfolio-cli batch`; 200 with the answer, 422 with the coded error
//   GET  /blob/<hash>      a page picture
//   POST /bridge/forget    takes the keys of encrypted backups away, as on another computer
//   POST /bridge/fresh     starts over on an empty data directory; `{"dir": …}` on that one
// Only in mode `bridge`, only on the loopback. PATHFOLIO_CLI names another binary.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const CLI = process.env.PATHFOLIO_CLI ?? at('../../../target/debug/pathfolio-cli');

/** One `pathfolio-cli batch` on a data directory of its own. */
class Batch {
  #waiting = new Map();
  #next = 1;
  #process;
  #home;

  constructor() {
    if (!existsSync(CLI)) throw new Error(`${CLI} is missing: run \`cargo build -p pathfolio-cli\` first`);
    this.#home = mkdtempSync(join(tmpdir(), 'pathfolio-bridge-'));
    const dir = join(this.#home, 'data');
    // A home of its own: what is saved "in the documents" stays in there.
    const env = {
      ...process.env,
      LC_ALL: 'C.UTF-8',
      HOME: this.#home,
      XDG_DATA_HOME: join(this.#home, 'share'),
      XDG_CONFIG_HOME: join(this.#home, 'config')
    };
    this.#process = spawn(CLI, ['--data-dir', dir, 'batch'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface({ input: this.#process.stdout }).on('line', (line) => {
      const answer = JSON.parse(line);
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
    this.#process.on('exit', (code) => {
      for (const resolve of this.#waiting.values())
        resolve({ error: { code: 'internal', message: `batch ended with ${code}`, safe: '', next: '' } });
      this.#waiting.clear();
    });
  }

  call(command, request) {
    const id = this.#next++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#process.stdin.write(JSON.stringify({ id, command, request }) + '\n');
    });
  }

  /** As on another computer: what opens encrypted backups is not here, nor that any were made. */
  forget() {
    for (const file of ['backup-keys.json', 'backups.json']) rmSync(join(this.#home, 'data', file));
  }

  async end() {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.stdin.end();
    await gone;
    rmSync(this.#home, { recursive: true, force: true });
  }
}

/** The window's own policy, but for the calls, which go to this server. */
function policy() {
  const { csp } = JSON.parse(readFileSync(at('../../../tauri.conf.json'), 'utf8')).app.security;
  return Object.entries({ ...csp, 'connect-src': "'self'" })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

async function body(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
}

export function bridge() {
  let batch = null;
  const open = () => (batch ??= new Batch());

  /** What a person would choose: the newest backup, and no folder after all. */
  const DIALOGS = {
    archive_choose: async () => {
      const { ok } = await open().call('backup_list', {});
      return { ok: { staged: ok.backups[0].name } };
    },
    folder_choose: async () => ({ ok: null })
  };

  const handle = async (request, response, next) => {
    const [, kind, name] = (request.url ?? '').split('?')[0].split('/');
    const answer = (status, type, text) => {
      response.writeHead(status, { 'content-type': type });
      response.end(text);
    };
    try {
      if (request.method === 'POST' && kind === 'call') {
        // The save dialog and other programs belong to the shell; without it a file goes to the default place.
        const command =
          {
            portfolio_save_as: 'portfolio_save',
            export_save_as: 'export',
            recovery_sheet_save_as: 'recovery_sheet_save',
            file_open: 'file_save'
          }[name] ?? name;
        const asked = await body(request);
        delete asked.file_name;
        if (name === 'file_open') delete asked.name;
        const { ok, error } = await (DIALOGS[name]?.() ?? open().call(command, asked));
        answer(error ? 422 : 200, 'application/json', JSON.stringify(error ?? ok));
      } else if (kind === 'blob') {
        const { ok } = await open().call('portfolio_page', { hash: name });
        answer(ok ? 200 : 404, 'image/svg+xml', ok?.svg ?? '');
      } else if (request.method === 'POST' && kind === 'bridge' && name === 'forget') {
        open().forget();
        answer(200, 'application/json', '{}');
      } else if (request.method === 'POST' && kind === 'bridge') {
        await batch?.end();
        batch = null;
        open();
        answer(200, 'application/json', '{}');
      } else next();
    } catch (thrown) {
      answer(
        500,
        'application/json',
        JSON.stringify({ code: 'internal', message: String(thrown), safe: '', next: '' })
      );
    }
  };

  const serve = (server, strict) => {
    const csp = policy();
    server.middlewares.use((request, response, next) => {
      if (strict) response.setHeader('content-security-policy', csp);
      void handle(request, response, next);
    });
    server.httpServer?.on('close', () => void batch?.end());
  };

  return {
    name: 'pathfolio-bridge',
    configureServer: (server) => serve(server, false),
    configurePreviewServer: (server) => serve(server, true)
  };
}
