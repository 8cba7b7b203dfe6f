// The page's side of the local chat's HTTP interface.
import { t } from './i18n.js';

async function request(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Error(t('offline'));
  }
  let data = null;
  try { data = await response.json(); } catch { /* empty or not JSON */ }
  if (!response.ok) throw new Error(data?.error || t('failed'));
  return data;
}

export const getState = () => request('chat/state', { cache: 'no-store' });
export const post = (path, body) => request(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body ?? {}) });
export const fileUrl = (id) => `chat/file/${encodeURIComponent(id)}`;

/** One person's chat with the bot: messages in memory, kept live by server-sent events. Phones listen. */
export class Chat extends EventTarget {
  constructor(userId) {
    super();
    this.userId = userId;
    this.messages = new Map();
    this.info = { started: true, blocked: false };
    this.reactions = new Map();
    this.commands = [];
    this.ready = false;
    this.online = true;
    this.users = 0;
    this.pending = null; // events that came in while the list was being loaded
    this.retry = 0;
  }

  emit(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }
  sorted() { return [...this.messages.values()].sort((a, b) => a.message_id - b.message_id); }
  post(what, body) { return post(`chat/${this.userId}/${what}`, body); }

  async act(what, body) {
    const result = await this.post(what, body);
    const message = result?.message ?? result;
    if (message?.message_id && message.date && message.out) this.put(message);
    return result;
  }

  async sendFile(file, as, caption, name) {
    const form = new FormData();
    form.append('as', as);
    if (caption) form.append('caption', caption);
    form.append('file', file, name || file.name || 'file');
    return request(`chat/${this.userId}/file`, { method: 'POST', body: form });
  }

  open() {
    this.close();
    this.wanted = true;
    const source = new EventSource(`chat/${this.userId}/events`);
    this.source = source;
    const on = (type, fn) => source.addEventListener(type, (e) => {
      let data = null;
      try { data = JSON.parse(e.data); } catch { return; }
      if (this.pending) this.pending.push([fn, data]);
      fn(data);
    });
    on('message', (m) => this.put(m));
    on('edit', (m) => this.put(m));
    on('delete', (d) => { for (const id of d.message_ids || [d.message_id]) if (this.messages.delete(id)) this.emit('deleted', id); });
    on('commands', (c) => { this.commands = Array.isArray(c) ? c : c.commands || []; this.emit('changed'); });
    on('state', (s) => this.merge(s));
    for (const type of ['answer', 'action', 'clock']) {
      source.addEventListener(type, (e) => { try { this.emit(type, JSON.parse(e.data)); } catch { /* not for us */ } });
    }
    source.addEventListener('open', () => { this.retry = 0; this.setOnline(true); this.load(); });
    source.addEventListener('error', () => {
      if (this.source !== source) return;
      this.setOnline(false);
      if (source.readyState === EventSource.CLOSED) this.again();
    });
    // A list is useful even where the event stream is slow to open.
    this.first = setTimeout(() => { if (!this.ready) this.load(); }, 1200);
  }

  again() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { if (this.wanted) this.open(); }, Math.min(10000, 500 * 2 ** this.retry++));
  }

  close() {
    this.wanted = false;
    clearTimeout(this.timer);
    clearTimeout(this.first);
    this.source?.close();
    this.source = null;
  }

  setOnline(online) {
    if (this.online === online) return;
    this.online = online;
    this.emit('online', online);
  }

  async load() {
    const ticket = (this.ticket = {});
    this.pending = [];
    try {
      const data = await request(`chat/${this.userId}/messages`, { cache: 'no-store' });
      if (ticket !== this.ticket) return;
      this.messages = new Map((data.messages || []).map((m) => [m.message_id, m]));
      this.info = { ...this.info, ...data.chat };
      this.commands = data.commands || [];
      for (const [fn, event] of this.pending) fn(event);
      this.pending = null;
      this.ready = true;
      this.emit('loaded');
    } catch (error) {
      if (ticket !== this.ticket) return;
      this.pending = null;
      this.emit('trouble', error.message);
      if (!this.ready && this.wanted) { clearTimeout(this.first); this.first = setTimeout(() => this.load(), 2000); }
    }
  }

  put(message) {
    const fresh = !this.messages.has(message.message_id);
    this.messages.set(message.message_id, message);
    this.emit(fresh ? 'added' : 'edited', message);
  }

  merge(state) {
    // an empty state: the bot's profile changed, and with it its description in this person's language
    if (state?.resync || (state && !Object.keys(state).length)) this.load();
    if (state?.reaction && state.message_id) {
      this.reactions.set(state.message_id, state.reaction);
      const m = this.messages.get(state.message_id);
      if (m) this.emit('edited', m);
    }
    const chat = state?.chat ?? state ?? {};
    let changed = false;
    for (const key of ['started', 'blocked']) {
      if (key in chat && chat[key] !== this.info[key]) { this.info[key] = chat[key]; changed = true; }
    }
    this.emit('state', state);
    if (changed) this.emit('changed');
  }
}
