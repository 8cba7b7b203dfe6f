// One phone: a person's chat with the bot.
import { t, langOf, personName, getLang } from './i18n.js';
import { h, add, icon, vh, avatar, iconButton, menuButton, dialog, toast, copyText } from './ui.js';
import { dayKey, dayText } from './clock.js';
import { messageBody, deepLinks } from './render.js';
import { Composer } from './composer.js';
import { watchDrops, lightbox, photograph } from './sharing.js';

const SUGGESTIONS = {
  en: ['What time do you open tomorrow?', "What's on now?", 'Where is booth B2-017?'],
  zh: ['储能展商在几号馆？', '现在有什么论坛？', '明天几点开门？', 'B2-017在哪儿？'],
};
const PAGE = 200; // messages drawn at once

export class Phone {
  constructor(app, role) {
    this.app = app;
    this.role = role;
    this.unread = 0;
    this.handlers = [];
  }

  // life

  get person() { return this.app.person(this.userId); }
  get bot() { return this.app.state.bot; }

  /** Show this person (builds the whole phone anew). */
  show(userId) {
    if (this.chat) this.leave();
    this.userId = userId;
    this.chat = this.app.chat(userId);
    this.items = new Map(); // message id -> <li>
    this.hadKeys = new Set();
    this.limit = PAGE;
    this.pressing = null;
    this.missed = 0;
    this.stick = true;
    this.unread = 0;
    this.build();
    const on = (type, fn) => {
      const handler = (e) => fn(e.detail);
      this.chat.addEventListener(type, handler);
      this.handlers.push([this.chat, type, handler]);
    };
    on('loaded', () => this.drawAll());
    on('added', (m) => this.added(m));
    on('edited', (m) => this.edited(m));
    on('deleted', (id) => this.deleted(id));
    on('changed', () => this.drawFoot());
    on('online', () => this.drawStatus());
    on('action', (a) => this.typing(a?.action !== 'cancel'));
    on('answer', (a) => this.answer(a));
    on('trouble', (text) => this.say(text, 'bad'));
    if (this.chat.ready) this.drawAll();
    else { this.drawStatus(); this.drawFoot(); }
    this.app.unreadChanged();
    return this.section;
  }

  leave() {
    this.composer.saveDraft();
    for (const [target, type, handler] of this.handlers) target.removeEventListener(type, handler);
    this.handlers = [];
    this.resizer?.disconnect();
    clearTimeout(this.typingTimer);
    this.app.release(this.chat);
    this.chat = null;
  }

  // structure

  build() {
    const { role, person } = this;
    const id = (name) => `${role}-${name}`;
    const language = /^zh/i.test(person.language_code || '') ? 'zh-hans' : 'en';

    const groups = new Map();
    for (const p of this.app.state.personas) groups.set(p.role, [...(groups.get(p.role) || []), p]);
    this.personSelect = h('select', { 'data-persona': true, 'aria-label': t('person') }, [...groups].map(([kind, people]) => h('optgroup', { label: t(kind) },
      people.map((p) => h('option', { value: p.id, selected: p.id === this.userId, lang: langOf(personName(p)) }, personName(p))))));
    this.personSelect.addEventListener('change', () => this.app.choose(this.role, Number(this.personSelect.value)));
    this.languageSelect = h('select', { 'data-language': true, 'aria-label': t('language'), title: t('language') },
      h('option', { value: 'en', lang: 'en', selected: language === 'en' }, 'English'),
      h('option', { value: 'zh-hans', lang: 'zh-Hans', selected: language !== 'en' }, '中文'));
    this.languageSelect.addEventListener('change', () => this.setLanguage(this.languageSelect.value));

    const owner = h('div', { class: 'owner' },
      h('div', { class: 'owner-who' },
        h('div', { class: 'owner-label' }, h('h2', { id: id('title') }, h('span', { 'aria-hidden': 'true' }, t(role)), vh(t(role) + t('phoneSuffix'))),
          h('span', { class: 'fictional', title: t('fictionalTitle') }, person.role !== role && `${t(person.role)} · `, t('fictional'))),
        h('span', { class: 'select person-select' }, this.personSelect, icon('down'))),
      h('span', { class: 'select language-select' }, this.languageSelect, icon('down')));

    this.status = h('span', { class: 'status' });
    const more = iconButton('more', t('more'), { 'data-more': true });
    const moreMenu = h('div', { class: 'menu menu-head', 'aria-label': t('more') });
    menuButton(more, moreMenu, () => [
      this.chat.info.started && !this.chat.info.blocked && { icon: 'play', text: t('restart'), run: () => this.start() },
      this.chat.info.blocked
        ? { icon: 'block', text: t('unblock'), run: () => this.setBlocked(false) }
        : { icon: 'block', text: t('block'), danger: true, run: () => this.setBlocked(true) },
    ]);
    const head = h('div', { class: 'head' }, avatar(this.bot.first_name, 'bot-avatar'),
      h('div', { class: 'head-text' }, h('span', { class: 'bot-name', lang: langOf(this.bot.first_name) }, this.bot.first_name), this.status), more, moreMenu);

    this.list = h('ol', { role: 'log', 'aria-live': 'polite', 'aria-label': t('messagesWith', { name: this.bot.first_name }), 'aria-busy': 'true', tabindex: '0' });
    this.earlier = h('button', { class: 'earlier', hidden: true, onclick: () => this.showEarlier() }, t('earlier'));
    this.intro = h('div', { class: 'intro', hidden: true });
    this.dots = h('div', { class: 'dots', hidden: true, 'aria-hidden': 'true' }, h('i'), h('i'), h('i'));
    this.inner = h('div', { class: 'inner' }, this.earlier, this.intro, this.list, this.dots);
    this.scroller = h('div', { class: 'scroller' }, this.inner);
    this.downCount = h('span', { class: 'count' });
    this.down = h('button', {
      class: 'to-bottom', hidden: true, 'aria-label': t('toBottom'), title: t('toBottom'),
      onclick: () => { this.toBottom(true); this.list.focus({ preventScroll: true }); },
    }, icon('down'), this.downCount);
    this.toasts = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
    const body = h('div', { class: 'body' }, this.scroller, this.down, this.toasts, h('div', { class: 'drop', 'aria-hidden': 'true' }, t('dropHere')));

    const composer = (this.composer = new Composer(this));
    this.chips = h('div', { class: 'chips', role: 'group', 'aria-label': t('suggestions'), hidden: true });
    this.bigButton = h('button', { class: 'big' });
    this.note = h('p', { class: 'foot-note', hidden: true });
    this.foot = h('div', { class: 'foot' }, composer.menus, this.chips, composer.replyBar, composer.form, this.note, this.bigButton, composer.replyKeys);

    this.screen = h('div', { class: 'screen' }, owner, head, body, this.foot);
    const section = h('section', { class: 'phone', 'data-phone': role, id: id('phone'), 'aria-labelledby': id('title'), tabindex: '-1' }, this.screen);
    this.section?.replaceWith(section);
    this.section = section;

    this.scroller.addEventListener('scroll', () => {
      this.stick = this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < 60;
      if (this.stick) this.missed = 0;
      this.drawDown();
    }, { passive: true });
    this.resizer = new ResizeObserver(() => { if (this.stick) this.toBottom(); else this.drawDown(); });
    this.resizer.observe(this.scroller);
    this.resizer.observe(this.inner);
    section.addEventListener('trouble', (e) => this.say(e.detail, 'bad'));
    watchDrops(this, section);
    this.section.classList.toggle('is-reading', this.app.tab === role);
  }

  // writing

  async attempt(what) {
    try {
      await what();
      return true;
    } catch (error) {
      this.say(error.message, 'bad');
      return false;
    }
  }

  sendText(text, reply) {
    this.stick = true;
    return this.attempt(async () => {
      if (!this.chat.info.started && !/^\/start\b/.test(text)) { await this.chat.act('start', {}); this.chat.merge({ started: true }); }
      const start = /^\/start(?:@\w+)?(?:\s+([\w-]{1,64}))?$/.exec(text);
      if (start) { await this.chat.act('start', start[1] ? { token: start[1] } : {}); this.chat.merge({ started: true }); }
      else await this.chat.act('send', reply ? { text, reply_to_message_id: reply.message_id } : { text });
    });
  }

  start(token) {
    this.stick = true;
    return this.attempt(async () => {
      await this.chat.act('start', token ? { token } : {});
      this.chat.merge({ started: true });
    });
  }

  setBlocked(blocked) {
    return this.attempt(async () => { await this.chat.act('block', { blocked }); this.chat.merge({ blocked }); });
  }

  setLanguage(code) {
    return this.attempt(async () => {
      await this.chat.act('language', { language_code: code });
      this.app.languageChanged(this.userId, code);
      this.chat.load();
    });
  }

  // what the bot's messages can do

  openInside({ token }) { if (token) this.start(token); else this.composer.area.focus(); }
  async copy(text) { if (await copyText(text)) this.say(t('copied')); else this.say(t('failed'), 'bad'); }
  insert(text) { this.composer.insert(text); }
  lightbox(message) { lightbox(this, message); }
  say(text, kind) { toast(this.toasts, text, kind); }

  async press(message, data, button) {
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    const press = (this.pressing = { button, message });
    setTimeout(() => this.released(press), 8000);
    try {
      await this.chat.act('press', { message_id: message.message_id, data });
    } catch (error) {
      this.released(press);
      this.say(error.message, 'bad');
    }
  }

  released(press = this.pressing) {
    press?.button.removeAttribute('aria-busy');
    if (press === this.pressing) this.pressing = null;
  }

  async answer(a) {
    if (!this.pressing && this.app.phones.some((p) => p !== this && p.chat === this.chat && p.pressing)) return;
    this.released();
    if (a.url) this.app.open(a.url, this);
    if (!a.text) return;
    if (a.show_alert) {
      await dialog({
        over: this.section, title: this.bot.first_name, role: 'alertdialog', cls: 'alert',
        body: h('p', { class: 'pre-line', lang: langOf(a.text) }, a.text), actions: [{ text: t('ok'), primary: true }],
      });
    } else this.say(a.text);
  }

  jump(id) {
    const li = this.items.get(id);
    if (!li) return;
    li.scrollIntoView({ block: 'center', behavior: this.app.calm ? 'auto' : 'smooth' });
    li.classList.remove('flash');
    void li.offsetWidth;
    li.classList.add('flash');
  }

  // drawing

  make(m) {
    if (m.reply_markup?.inline_keyboard?.length) this.hadKeys.add(m.message_id);
    const li = h('li', { 'data-message-id': m.message_id, role: 'article', class: m.out ? 'msg out' : 'msg in' }, messageBody(m, this, this.hadKeys.has(m.message_id)));
    const tools = h('div', { class: 'tools' }, h('button', {
      class: 'tool', tabindex: '-1', title: t('reply'), 'aria-label': t('reply'), onclick: () => { this.composer.setReply(m); this.composer.area.focus(); },
    }, icon('reply')));
    const links = deepLinks(m, this.bot.username);
    if (links.length || (m.photo && !m.out)) {
      const button = h('button', { class: 'tool', title: t('otherPhone'), 'aria-label': t('otherPhone') }, icon('phone'));
      const menu = h('div', { class: 'menu menu-tool', 'aria-label': t('otherPhone') });
      menuButton(button, menu, () => this.app.others(this).flatMap((p) => [
        links.length === 1 && { icon: 'out', text: t('openOn', { name: personName(p.person) }), run: () => { this.app.open(links[0], p, true); } },
        m.photo && { icon: 'photo', text: t('photographOn', { name: personName(p.person) }), run: () => photograph(this, m, p) },
      ]));
      add(tools, button, menu);
      if (!m.photo && links.length !== 1) { button.remove(); menu.remove(); }
    }
    li.append(tools);
    this.items.set(m.message_id, li);
    return li;
  }

  drawAll() {
    const list = this.chat.sorted();
    this.items = new Map();
    this.list.setAttribute('aria-busy', 'true');
    for (const m of list.slice(-this.limit)) this.make(m);
    this.arrange();
    this.drawStatus();
    this.drawFoot();
    this.stick = true;
    this.toBottom();
    requestAnimationFrame(() => { if (this.stick) this.toBottom(); this.list.removeAttribute('aria-busy'); });
  }

  showEarlier() {
    const height = this.scroller.scrollHeight;
    this.limit += PAGE;
    for (const m of this.chat.sorted().slice(-this.limit)) if (!this.items.has(m.message_id)) this.make(m);
    this.stick = false;
    this.arrange();
    this.scroller.scrollTop += this.scroller.scrollHeight - height;
    this.list.focus({ preventScroll: true });
  }

  /** Order, day lines and grouping; touches only what is out of place. */
  arrange() {
    const list = this.chat.sorted().filter((m) => this.items.has(m.message_id));
    const days = new Map([...this.list.querySelectorAll('.day')].map((el) => [el.dataset.day, el]));
    const wanted = [];
    let day = null;
    list.forEach((m, i) => {
      const li = this.items.get(m.message_id);
      const before = list[i - 1], after = list[i + 1];
      const ms = m.date * 1000;
      const key = dayKey(ms);
      if (key !== day) {
        const id = `${key}-${m.message_id}`;
        wanted.push(days.get(id) || h('li', { class: 'day', role: 'none', 'data-day': id }, h('span', {}, dayText(ms, getLang()))));
        day = key;
      }
      const same = (a) => a && a.out === m.out && Math.abs(a.date - m.date) < 300 && dayKey(a.date * 1000) === key;
      li.classList.toggle('follows', Boolean(same(before)));
      li.classList.toggle('last', !same(after));
      const album = m.media_group_id && !m.out && [before, after].some((x) => x?.media_group_id === m.media_group_id);
      li.classList.toggle('album', Boolean(album));
      li.classList.toggle('album-next', Boolean(album && before?.media_group_id === m.media_group_id));
      wanted.push(li);
    });
    let at = this.list.firstChild;
    for (const el of wanted) {
      if (el === at) at = at.nextSibling;
      else this.list.insertBefore(el, at);
    }
    while (at) { const next = at.nextSibling; at.remove(); at = next; }
    this.earlier.hidden = this.chat.messages.size <= this.items.size;
  }

  added(m) {
    this.make(m);
    if (!m.out) this.typing(false);
    const reading = this.app.isShown(this);
    if (!m.out && !reading) { this.unread += 1; this.app.unreadChanged(); }
    if (m.out) this.stick = true;
    else if (!this.stick) this.missed += 1;
    this.arrange();
    const li = this.items.get(m.message_id);
    li.classList.add('new');
    setTimeout(() => li.classList.remove('new'), 400);
    if ((m.reply_markup && !m.reply_markup.inline_keyboard) || m.out) this.composer.keyboardOpen = null;
    if (m.reply_markup?.force_reply && !m.out) this.composer.setReply(m);
    this.drawFoot();
    if (this.stick) this.toBottom(); else this.drawDown();
  }

  edited(m) {
    const old = this.items.get(m.message_id);
    if (!old) return;
    const active = old.contains(document.activeElement) ? document.activeElement : null;
    const label = active?.textContent;
    const at = active ? [...old.querySelectorAll('button,a')].indexOf(active) : -1;
    const li = this.make(m);
    for (const c of ['follows', 'last', 'album', 'album-next']) li.classList.toggle(c, old.classList.contains(c));
    old.replaceWith(li);
    if (active) {
      const list = [...li.querySelectorAll('button:not(.tool),a')];
      (list.find((b) => b.textContent === label) || list[at] || list[list.length - 1] || this.list).focus({ preventScroll: true });
    }
    if (this.composer.replyTo?.message_id === m.message_id) this.composer.setReply(m);
    this.drawFoot();
    if (this.stick) this.toBottom();
  }

  deleted(id) {
    const li = this.items.get(id);
    if (!li) return;
    if (li.contains(document.activeElement)) this.list.focus({ preventScroll: true });
    this.items.delete(id);
    this.arrange();
    if (this.composer.replyTo?.message_id === id) this.composer.setReply(null);
    this.drawFoot();
  }

  typing(on) {
    clearTimeout(this.typingTimer);
    this.isTyping = on && !this.chat.info.blocked;
    this.dots.hidden = !this.isTyping;
    if (this.isTyping) this.typingTimer = setTimeout(() => this.typing(false), 5500);
    this.drawStatus();
    if (this.stick) this.toBottom();
  }

  drawStatus() {
    this.status.classList.toggle('active', Boolean(this.isTyping));
    this.section.classList.toggle('is-offline', !this.chat.online);
    this.status.textContent = !this.chat.online ? t('reconnecting') : this.isTyping ? t('typing') : t('bot');
    this.app.onlineChanged();
  }

  drawFoot() {
    const { started, blocked } = this.chat.info;
    const ready = this.chat.ready;
    const list = this.chat.sorted();
    const fresh = ready && !started && !blocked;
    const said = list.some((m) => m.out && !/^\/start\b/.test(m.text || ''));
    // the greeting before the first start
    this.intro.hidden = !(fresh && !list.length) && !(ready && started && !list.length);
    if (!this.intro.hidden) {
      const text = this.chat.info.description || this.bot.description || this.bot.short_description;
      this.intro.replaceChildren(...(fresh
        ? [avatar(this.bot.first_name, 'bot-avatar large'), h('h3', { lang: langOf(this.bot.first_name) }, this.bot.first_name),
          text && h('p', { class: 'intro-what' }, t('whatCan')), text && h('p', { class: 'pre-line', lang: langOf(text) }, text)].filter(Boolean)
        : [h('p', {}, t('noMessages'))]));
    }
    this.inner.classList.toggle('empty', !this.intro.hidden);
    // composer, Start or Unblock
    const focused = this.foot.contains(document.activeElement);
    const mode = blocked ? 'blocked' : fresh ? 'start' : 'write';
    const changed = this.mode !== undefined && this.mode !== mode;
    this.mode = mode;
    this.composer.form.hidden = mode !== 'write';
    this.note.hidden = !blocked;
    this.note.textContent = blocked ? t('blocked') : '';
    this.bigButton.hidden = mode === 'write';
    this.bigButton.textContent = blocked ? t('unblock') : t('start');
    this.bigButton.toggleAttribute('data-start', mode === 'start');
    this.bigButton.toggleAttribute('data-unblock', mode === 'blocked');
    this.bigButton.onclick = blocked ? () => this.setBlocked(false) : () => this.start();
    if (changed && focused) (mode === 'write' ? this.composer.area : this.bigButton).focus();
    if (mode !== 'write') this.composer.setReply(null);
    // first questions
    const chips = this.role === 'visitor' && ready && !blocked && !said;
    const language = /^zh/i.test(this.languageSelect.value) ? 'zh' : 'en';
    if (chips && (this.chips.hidden || this.chipsLanguage !== language)) {
      this.chipsLanguage = language;
      this.chips.replaceChildren(h('span', { class: 'chips-title', 'aria-hidden': 'true' }, t('tryAsking')), ...SUGGESTIONS[language].map((q) => h('button', {
        class: 'chip', lang: langOf(q), 'data-suggestion': true,
        onclick: () => { this.sendText(q); if (!this.composer.form.hidden) this.composer.area.focus(); },
      }, q)));
    }
    this.chips.hidden = !chips;
    this.composer.drawReplyKeys();
  }

  drawDown() {
    const away = this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight;
    this.down.hidden = away < 160 && !this.missed;
    this.downCount.textContent = this.missed ? String(this.missed) : '';
    this.down.setAttribute('aria-label', this.missed ? `${t('toBottom')}: ${t('newMessages', { n: this.missed })}` : t('toBottom'));
  }

  toBottom(smooth = false) {
    if (!this.intro.hidden) { this.scroller.scrollTop = 0; return; }
    this.stick = true;
    this.missed = 0;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth && !this.app.calm ? 'smooth' : 'auto' });
    this.drawDown();
  }
}
