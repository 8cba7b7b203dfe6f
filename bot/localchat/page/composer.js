// Where a person writes: the text field, commands, replies and the bot's own keyboard.
import { t, langOf } from './i18n.js';
import { h, icon, iconButton, menuButton } from './ui.js';
import { snippet, STYLES } from './render.js';
import { offerFile, shareContact, shareLocation } from './sharing.js';

const drafts = new Map(); // user id -> text being written

export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.replyTo = null;
    this.keyboardOpen = null; // null: as the bot asked
    const id = (name) => `${phone.role}-${name}`;
    this.area = h('textarea', {
      rows: '1', maxlength: '4096', 'aria-label': t('message'), placeholder: t('message'), 'data-composer': true, enterkeyhint: 'send',
      autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-controls': id('commands'),
    });
    this.area.value = drafts.get(phone.userId) || '';
    this.sendButton = iconButton('send', t('send'), { class: 'send', 'data-send': true });
    this.keysToggle = iconButton('keyboard', t('keyboardHide'), { hidden: true });
    const slash = iconButton('slash', t('commands'), { class: 'slash', 'data-commands': true });
    const attach = iconButton('attach', t('attach'), { class: 'attach', 'data-attach': true });
    const commandMenu = h('div', { class: 'menu menu-foot', 'aria-label': t('commands') });
    const attachMenu = h('div', { class: 'menu menu-foot', 'aria-label': t('attach') });
    menuButton(slash, commandMenu, () => (phone.chat.commands.length ? phone.chat.commands : [{ command: 'start' }]).map((c) => ({
      text: `/${c.command}`, note: c.description, focus: false, run: () => { phone.sendText(`/${c.command}`); this.area.focus(); },
    })));
    menuButton(attach, attachMenu, () => [
      { icon: 'photo', text: t('photo'), run: () => this.pick('photo', 'image/*') },
      { icon: 'document', text: t('document'), run: () => this.pick('document', '') },
      { icon: 'voice', text: t('attachVoice'), run: () => this.pick('voice', 'audio/*') },
      { icon: 'contact', text: t('attachContact'), run: () => shareContact(phone) },
      { icon: 'location', text: t('location'), run: () => shareLocation(phone) },
    ]);
    this.picker = h('input', { type: 'file', hidden: true, tabindex: '-1', 'aria-hidden': 'true' });
    this.picker.addEventListener('change', () => {
      const file = this.picker.files[0];
      if (file) offerFile(phone, file, this.pickerAs);
      this.picker.value = '';
    });
    this.options = h('ul', { class: 'options', id: id('commands'), role: 'listbox', 'aria-label': t('commands'), hidden: true });
    this.replyBar = h('div', { class: 'reply-bar', hidden: true });
    this.replyKeys = h('div', { class: 'reply-keys', role: 'group', 'aria-label': t('keyboard'), hidden: true });
    this.form = h('form', { class: 'composer' }, slash, attach, h('div', { class: 'field' }, this.area, this.keysToggle), this.sendButton);
    this.menus = [this.options, commandMenu, attachMenu, this.picker];

    this.form.addEventListener('submit', (e) => { e.preventDefault(); this.submit(); });
    this.sendButton.type = 'submit';
    this.area.addEventListener('input', () => { this.grow(); this.complete(); this.drawSend(); });
    this.area.addEventListener('keydown', (e) => this.key(e));
    this.area.addEventListener('blur', () => setTimeout(() => { if (document.activeElement !== this.area) this.closeOptions(); }, 150));
    this.area.addEventListener('paste', (e) => {
      const f = [...(e.clipboardData?.files || [])][0];
      if (f) { e.preventDefault(); offerFile(phone, f); }
    });
    this.keysToggle.addEventListener('click', () => { this.keyboardOpen = this.replyKeys.hidden; this.drawReplyKeys(); });
    this.drawSend();
    queueMicrotask(() => this.grow());
  }

  key(e) {
    if (e.isComposing || e.keyCode === 229) return; // an input method is choosing characters
    const options = this.options.hidden ? [] : [...this.options.children];
    if (options.length && (e.key === 'ArrowDown' || e.key === 'ArrowUp')) {
      e.preventDefault();
      const step = e.key === 'ArrowDown' ? 1 : -1;
      this.option = this.option === -1 && step < 0 ? options.length - 1 : (this.option + step + options.length) % options.length;
      this.markOption();
    } else if (options.length && e.key === 'Tab' && !e.shiftKey && this.area.value !== options[Math.max(0, this.option)].dataset.command) {
      e.preventDefault();
      this.area.value = options[Math.max(0, this.option)].dataset.command;
      this.complete(); this.drawSend();
    } else if (e.key === 'Enter' && !e.shiftKey) {
      e.preventDefault();
      if (options.length && this.option >= 0) this.area.value = options[this.option].dataset.command;
      this.submit();
    } else if (e.key === 'Escape') {
      if (options.length) this.closeOptions();
      else if (this.replyTo) this.setReply(null);
      else return;
      e.preventDefault();
    } else if (e.key === 'ArrowUp' && (e.altKey || e.ctrlKey)) {
      e.preventDefault();
      const older = this.phone.chat.sorted().filter((m) => !this.replyTo || m.message_id < this.replyTo.message_id);
      if (older.length) this.setReply(older[older.length - 1]);
    } else if (e.key === 'ArrowDown' && (e.altKey || e.ctrlKey) && this.replyTo) {
      e.preventDefault();
      this.setReply(this.phone.chat.sorted().find((m) => m.message_id > this.replyTo.message_id) || null);
    }
  }

  saveDraft() { drafts.set(this.phone.userId, this.area.value); }

  insert(text) {
    this.area.value = text;
    this.grow();
    this.drawSend();
    this.area.focus();
  }

  pick(as, accept) {
    this.pickerAs = as;
    this.picker.accept = accept;
    this.picker.click();
  }

  grow() {
    if (CSS.supports('field-sizing', 'content')) return;
    this.area.style.height = 'auto';
    if (this.area.scrollHeight) this.area.style.height = `${Math.min(132, this.area.scrollHeight)}px`;
  }

  drawSend() { this.sendButton.disabled = !this.area.value.trim(); }

  complete() {
    const value = this.area.value;
    const found = /^\/\S*$/.test(value) ? this.phone.chat.commands.filter((c) => `/${c.command}`.startsWith(value.toLowerCase())) : [];
    this.option = -1;
    if (!found.length) { this.closeOptions(); return; }
    this.options.replaceChildren(...found.map((c, i) => h('li', {
      role: 'option', id: `${this.phone.role}-command-${i}`, 'data-command': `/${c.command}`, 'aria-selected': 'false',
      onpointerdown: (e) => e.preventDefault(),
      onclick: () => { this.area.value = `/${c.command}`; this.submit(); this.area.focus(); },
    }, h('strong', {}, `/${c.command}`), h('span', { lang: langOf(c.description) }, c.description))));
    this.options.hidden = false;
    this.markOption();
  }

  markOption() {
    [...this.options.children].forEach((li, i) => li.setAttribute('aria-selected', String(i === this.option)));
    const li = this.options.children[this.option];
    if (li) { this.area.setAttribute('aria-activedescendant', li.id); li.scrollIntoView({ block: 'nearest' }); }
    else this.area.removeAttribute('aria-activedescendant');
  }

  closeOptions() {
    this.options.hidden = true;
    this.option = -1;
    this.area.removeAttribute('aria-activedescendant');
  }

  async submit() {
    const text = this.area.value.trim();
    if (!text) return;
    const reply = this.replyTo;
    this.area.value = '';
    this.setReply(null);
    this.closeOptions(); this.grow(); this.drawSend();
    const sent = await this.phone.sendText(text, reply);
    if (!sent && !this.area.value) { this.area.value = text; this.grow(); this.drawSend(); }
  }

  setReply(message) {
    this.replyTo = message;
    this.replyBar.hidden = !message;
    if (!message) return;
    const name = message.out ? t('you') : this.phone.bot.first_name;
    const text = snippet(message);
    this.replyBar.replaceChildren(icon('reply'),
      h('div', { class: 'quoted' }, h('span', { class: 'quoted-name' }, t('replyTo', { name })), h('span', { class: 'quoted-text', lang: langOf(text) }, text)),
      iconButton('close', t('cancelReply'), { onclick: () => { this.setReply(null); this.area.focus(); } }));
  }

  /** The keyboard that the bot's newest message about keyboards asks for. */
  replyKeyboard() {
    const list = this.phone.chat.sorted();
    for (let i = list.length - 1; i >= 0; i -= 1) {
      const r = list[i].out ? null : list[i].reply_markup;
      if (r?.remove_keyboard) return null;
      if (r?.force_reply) return { force: true, placeholder: r.input_field_placeholder };
      if (r?.keyboard) return { ...r, used: list.slice(i + 1).some((m) => m.out), placeholder: r.input_field_placeholder };
    }
    return null;
  }

  drawReplyKeys() {
    const k = this.phone.mode === 'write' ? this.replyKeyboard() : null;
    const rows = k?.keyboard;
    this.area.placeholder = (k?.placeholder && (!k.used || !k.one_time_keyboard) && k.placeholder) || t('message');
    const open = Boolean(rows) && (this.keyboardOpen ?? !(k.one_time_keyboard && k.used));
    this.keysToggle.hidden = !rows || (k.is_persistent && open);
    const label = t(open ? 'keyboardHide' : 'keyboardShow');
    this.keysToggle.title = label;
    this.keysToggle.setAttribute('aria-label', label);
    this.keysToggle.setAttribute('aria-expanded', String(open));
    this.replyKeys.hidden = !open;
    if (!open) { this.replyKeys.replaceChildren(); this.drawn = null; return; }
    const shape = JSON.stringify(rows);
    if (this.drawn === shape) return;
    this.drawn = shape;
    this.replyKeys.classList.toggle('tall', !k.resize_keyboard && rows.length < 5);
    this.replyKeys.replaceChildren(...rows.map((row) => h('div', { class: 'keys-row' }, row.map((raw) => {
      const b = typeof raw === 'string' ? { text: raw } : raw;
      const sign = b.request_contact ? 'contact' : b.request_location ? 'location' : null;
      return h('button', {
        class: `key ${STYLES[b.style] || ''}`.trim(), onclick: () => {
          if (b.request_contact) shareContact(this.phone);
          else if (b.request_location) shareLocation(this.phone);
          else if (b.web_app || b.request_users || b.request_chat || b.request_poll) this.phone.say(t('notHere'));
          else { const reply = this.replyTo; this.setReply(null); this.phone.sendText(b.text, reply); }
        },
      }, sign && icon(sign), h('span', { lang: langOf(b.text) }, b.text));
    }))));
  }
}
