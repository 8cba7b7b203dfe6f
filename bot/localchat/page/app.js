// The demo page: three phones, the demo clock, the page's language.
import { t, setLang, getLang, langOf, personName } from './i18n.js';
import { h, icon, iconButton, vh, toast } from './ui.js';
import { getState, post, Chat } from './api.js';
import { setClock, now, clockText, localInput, withOffset, dayKey } from './clock.js';
import { deepLink, safeUrl } from './render.js';
import { Phone } from './phone.js';

const ROLES = ['visitor', 'exhibitor', 'organiser'];
const KEY = 'localchat';
const root = document.getElementById('app');
const narrow = matchMedia('(max-width: 899px)');
const still = matchMedia('(prefers-reduced-motion: reduce)');

const memory = (() => {
  let data = {};
  try { data = JSON.parse(localStorage.getItem(KEY)) || {}; } catch { /* private mode */ }
  return {
    get: (k) => data[k],
    set: (k, v) => { data[k] = v; try { localStorage.setItem(KEY, JSON.stringify(data)); } catch { /* private mode */ } },
  };
})();

const app = {
  state: null,
  phones: [],
  chats: new Map(),
  tab: ROLES.includes(memory.get('tab')) ? memory.get('tab') : 'visitor',

  get calm() { return still.matches; },
  person(id) { return this.state.personas.find((p) => p.id === id); },
  others(phone) { return this.phones.filter((p) => p !== phone && p.userId !== phone.userId && p.chat); },

  /** One live chat a person, shared where two phones show the same one. */
  chat(userId) {
    let chat = this.chats.get(userId);
    if (!chat) {
      chat = new Chat(userId);
      chat.addEventListener('clock', (e) => this.clock(e.detail));
      chat.addEventListener('state', (e) => { if (e.detail && !Object.keys(e.detail).length) this.refresh(); });
      this.chats.set(userId, chat);
      if (!document.hidden) chat.open();
    }
    chat.users += 1;
    return chat;
  },
  release(chat) {
    chat.users -= 1;
    setTimeout(() => { if (!chat.users) { chat.close(); this.chats.delete(chat.userId); } }, 0);
  },

  choose(role, id) {
    const phone = this.phones.find((p) => p.role === role);
    memory.set(role, id);
    this.keepAddress(role, id);
    phone.show(id);
    phone.personSelect.focus();
  },
  languageChanged(userId, code) {
    const person = this.person(userId);
    if (person) person.language_code = code;
    for (const p of this.phones) if (p.userId === userId) p.languageSelect.value = /^zh/i.test(code) ? 'zh-hans' : 'en';
  },
  /** An address that names a choice keeps naming the current one. */
  keepAddress(key, value) {
    const url = new URL(location.href);
    if (!url.searchParams.has(key)) return;
    url.searchParams.set(key, value);
    history.replaceState(null, '', url);
  },

  /** A link that the bot gave: its own deep links open in the phone, others in a new tab. */
  open(raw, phone, elsewhere = false) {
    const inside = deepLink(raw, this.state.bot.username);
    if (inside) {
      if (elsewhere) this.turnTo(phone);
      phone.openInside(inside);
      if (elsewhere) phone.say(t('opened', { name: personName(phone.person) }));
      return;
    }
    const url = safeUrl(raw);
    if (url) window.open(url.href, '_blank', 'noopener,noreferrer');
  },

  isShown(phone) { return !document.hidden && (!narrow.matches || phone.role === this.tab); },
  turnTo(phone) { if (narrow.matches) this.setTab(phone.role); },
  setTab(role) {
    this.tab = role;
    memory.set('tab', role);
    for (const p of this.phones) {
      p.section.classList.toggle('is-reading', p.role === role);
      if (p.role === role) { p.unread = 0; if (p.stick) p.toBottom(); }
    }
    this.unreadChanged();
  },
  unreadChanged() {
    for (const role of ROLES) {
      const button = root.querySelector(`[data-tab="${role}"]`);
      const n = this.phones.find((p) => p.role === role)?.unread || 0;
      if (!button) continue;
      button.setAttribute('aria-pressed', String(role === this.tab));
      const badge = button.querySelector('.badge');
      badge.hidden = !n;
      badge.replaceChildren(h('span', { 'aria-hidden': 'true' }, n > 99 ? '99+' : String(n)), vh(t('unread', { n })));
    }
  },
  onlineChanged() {
    const off = [...this.chats.values()].some((c) => !c.online);
    if (!this.line || this.line.classList.contains('on') === off) return;
    this.line.classList.toggle('on', off);
    this.line.textContent = off ? t('reconnecting') : '';
  },

  // the clock

  clock(c) {
    setClock(c);
    Object.assign(this.state.clock, c);
    this.drawClock(true);
  },
  async moveClock(body) {
    try {
      const result = await post('chat/clock', body);
      const c = result?.clock ?? result;
      if (c?.now) this.clock(c);
    } catch (error) { this.say(error.message, 'bad'); }
  },
  drawClock(force = false) {
    if (!this.time) return;
    const text = clockText(now(), getLang());
    if (text === this.shown && !force) return;
    this.shown = text;
    this.time.textContent = text;
    this.time.setAttribute('datetime', new Date(now()).toISOString());
    const today = dayKey(now());
    for (const b of this.presets) b.setAttribute('aria-pressed', String(b.dataset.phase === today));
    if (document.activeElement !== this.dateInput) this.dateInput.value = localInput(now());
  },

  say(text, kind) { toast(this.toasts, text, kind); },

  // the page

  build() {
    const { bot, phases } = this.state;
    document.documentElement.lang = getLang() === 'zh' ? 'zh-Hans' : 'en';
    document.title = t('pageTitle', { name: bot.first_name });
    for (const p of this.phones) if (p.chat) p.composer.saveDraft();

    this.time = h('time', { class: 'clock-time' });
    const clockLabel = h('span', { class: 'clock', 'data-clock': true }, this.time, vh(getLang() === 'zh' ? '，' : ', '), h('span', { class: 'clock-note' }, t('demoClock')));
    this.presets = (phases || []).map((p) => h('button', {
      class: 'segment', 'data-phase': dayKey(Date.parse(p.iso)), title: clockText(Date.parse(p.iso), getLang()),
      onclick: () => {
        this.moveClock({ iso: p.iso });
        if (controls.classList.contains('open')) { setOpen(false); toggle.focus(); }
      },
    }, getLang() === 'zh' ? p.label_zh || p.label : p.label));
    this.dateInput = h('input', { type: 'datetime-local', 'aria-label': t('dateTime'), required: true });
    const setForm = h('form', { class: 'clock-set' }, this.dateInput, h('button', { type: 'submit', class: 'segment' }, t('set')));
    setForm.addEventListener('submit', (e) => {
      e.preventDefault();
      const iso = withOffset(this.dateInput.value);
      setForm.querySelector('button').focus(); // so that the field may follow the clock again
      if (iso) this.moveClock({ iso });
    });
    const step = (seconds, key) => h('button', {
      class: 'segment', 'aria-label': t(`${key}Label`), title: t(`${key}Label`), 'data-step': seconds,
      onclick: () => this.moveClock({ advance_seconds: seconds }),
    }, t(key));
    const controls = h('div', { class: 'clock-controls', id: 'clock-controls', role: 'group', 'aria-label': t('changeTime') },
      this.presets.length ? h('div', { class: 'segments', role: 'group', 'aria-label': t('jumpTo') }, this.presets) : null,
      h('div', { class: 'segments' }, step(900, 'plus15'), step(3600, 'plus60')), setForm);
    const toggle = iconButton('down', t('changeTime'), { class: 'clock-toggle', 'aria-expanded': 'false', 'aria-controls': 'clock-controls' });
    const setOpen = (open) => { controls.classList.toggle('open', open); toggle.setAttribute('aria-expanded', String(open)); };
    toggle.addEventListener('click', () => setOpen(!controls.classList.contains('open')));
    controls.addEventListener('keydown', (e) => {
      if (e.key === 'Escape' && controls.classList.contains('open')) { setOpen(false); toggle.focus(); }
    });
    document.onpointerdown = (e) => { if (!controls.contains(e.target) && !toggle.contains(e.target)) setOpen(false); };

    const other = getLang() === 'zh' ? 'en' : 'zh';
    const language = h('button', {
      class: 'segment page-language', 'data-page-language': true, lang: other === 'zh' ? 'zh-Hans' : 'en', title: t('pageLanguageLabel'),
      'aria-label': t('pageLanguageLabel'),
    }, t('pageLanguage'));
    language.addEventListener('click', () => this.setPageLanguage(other));

    this.line = h('span', { class: 'line', role: 'status' });
    this.toasts = h('div', { class: 'toasts page-toasts', role: 'status' });
    const skips = h('nav', { class: 'skips', 'aria-label': t('skip') }, ROLES.map((role) => h('a', {
      href: `#${role}-phone`,
      onclick: (e) => {
        e.preventDefault();
        if (narrow.matches) this.setTab(role);
        const p = this.phones.find((x) => x.role === role);
        (p.composer.form.hidden ? p.bigButton : p.composer.area).focus();
      },
    }, t('skipTo', { phone: t(role) + t('phoneSuffix') }))));
    const tabs = h('nav', { class: 'tabs', 'aria-label': t('phones') }, ROLES.map((role) => h('button', {
      class: 'tab', 'data-tab': role, 'aria-controls': `${role}-phone`, onclick: () => this.setTab(role),
    }, h('span', {}, t(role)), h('span', { class: 'badge', hidden: true }))));
    const bar = h('header', { class: 'bar' },
      h('div', { class: 'brand' }, h('span', { class: 'mark', 'aria-hidden': 'true' }, icon('chat')),
        h('div', { class: 'brand-text' }, h('h1', { lang: langOf(bot.first_name) }, bot.first_name), h('p', {}, t('tagline')))),
      h('div', { class: 'clock-area' }, clockLabel, toggle, controls), this.line, language);
    this.main = h('main', { class: 'phones' });
    root.replaceChildren(skips, bar, tabs, this.main, this.toasts);

    for (const phone of this.phones) { phone.section = null; phone.show(phone.userId); this.main.append(phone.section); }
    this.setTab(this.tab);
    this.drawClock(true);
    this.onlineChanged();
  },

  setPageLanguage(lang) {
    setLang(lang);
    memory.set('lang', lang);
    this.keepAddress('lang', lang);
    this.rebuild();
    root.querySelector('[data-page-language]').focus();
  },

  /** The bot's profile changed: read it again, draw again only where it differs. */
  refresh() {
    clearTimeout(this.refreshing);
    this.refreshing = setTimeout(async () => {
      let state;
      try { state = await getState(); } catch { return; }
      const same = JSON.stringify(state.bot) === JSON.stringify(this.state.bot);
      Object.assign(this.state, state);
      if (!same) this.rebuild();
    }, 200);
  },

  rebuild() {
    const unread = this.phones.map((p) => p.unread);
    this.build();
    this.phones.forEach((p, i) => { if (p.role !== this.tab || !narrow.matches) p.unread = unread[i]; });
    this.unreadChanged();
  },

  pickPerson(role, query) {
    const { personas } = this.state;
    const known = (value) => personas.find((p) => String(p.id) === String(value))?.id;
    return known(query.get(role)) ?? known(memory.get(role)) ?? (personas.find((p) => p.role === role) ?? personas[ROLES.indexOf(role)] ?? personas[0]).id;
  },

  async begin() {
    const query = new URLSearchParams(location.search);
    const wanted = query.get('lang') || memory.get('lang') || (/^zh/i.test(navigator.language) ? 'zh' : 'en');
    setLang(/^zh/i.test(wanted) ? 'zh' : 'en');
    document.documentElement.lang = getLang() === 'zh' ? 'zh-Hans' : 'en';
    const notice = h('p', { class: 'notice', role: 'status' }, t('loading'));
    root.replaceChildren(h('main', {}, notice));
    for (let wait = 500; !this.state; wait = Math.min(5000, wait * 1.6)) {
      try {
        const state = await getState();
        if (!state?.personas?.length) throw new Error('no personas');
        this.state = state;
      } catch {
        notice.textContent = t('cannotReach');
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    setClock(this.state.clock);
    if (ROLES.includes(query.get('phone'))) this.tab = query.get('phone');
    this.phones = ROLES.map((role) => { const p = new Phone(this, role); p.userId = this.pickPerson(role, query); return p; });
    this.build();
    setInterval(() => this.drawClock(), 1000);
    // A hidden tab keeps no connections open: a browser allows six to one address.
    document.addEventListener('visibilitychange', () => {
      for (const chat of this.chats.values()) { if (document.hidden) chat.close(); else if (!chat.source) chat.open(); }
    });
    narrow.addEventListener('change', () => this.setTab(this.tab));
  },
};

app.begin();
