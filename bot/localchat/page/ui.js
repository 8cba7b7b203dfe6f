// Small building blocks: elements, icons, menus, dialogs, toasts. Text only ever enters as text nodes.
import { t } from './i18n.js';

export function h(tag, props, ...children) {
  const el = document.createElement(tag);
  if (tag === 'button') el.type = 'button';
  for (const [key, value] of Object.entries(props || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'class') el.className = value;
    else if (typeof value === 'function') el.addEventListener(key.slice(2), value);
    else el.setAttribute(key, value === true ? '' : value);
  }
  add(el, children);
  return el;
}

export function add(el, ...children) {
  for (const child of children.flat(Infinity)) if (child !== null && child !== undefined && child !== false) el.append(child);
  return el;
}

const PATHS = {
  send: 'M4 12 20 4l-5 16-3.5-6.5z M11.5 13.5 20 4',
  attach: 'M20 11.5l-8 8a5 5 0 0 1-7-7l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8L9.8 17.3a1.8 1.8 0 0 1-2.5-2.5l7.7-7.7',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  slash: 'M14.5 7l-5 10',
  keyboard: 'M4 7h16v10H4z M7.5 10.5v.01M12 10.5v.01M16.5 10.5v.01M9 14h6',
  down: 'M6 9l6 6 6-6', close: 'M6 6l12 12M18 6L6 18', out: 'M9 6h9v9M18 6L7 17',
  copy: 'M9 9h10v11H9z M15 9V5H5v11h4', reply: 'M10 7l-5 5 5 5M5 12h9a5 5 0 0 1 5 5v1',
  photo: 'M4 6h16v13H4z M4 16l5-5 4 4 2.5-2.5L20 17 M15.5 9.5v.01', document: 'M7 3.5h7l4 4V20.5H7z M14 3.5v4h4',
  voice: 'M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4z M6.5 11.5a5.5 5.5 0 0 0 11 0M12 17v3',
  contact: 'M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z M5 19.5c.8-3.3 3.5-5 7-5s6.2 1.7 7 5',
  location: 'M12 21s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0c0 5 6.5 11 6.5 11z M12 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  block: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16z M6.5 6.5l11 11',
  play: 'M8 5.5v13l10.5-6.5z', pause: 'M8.5 6v12M15.5 6v12', download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14',
  phone: 'M8 3h8a1.5 1.5 0 0 1 1.5 1.5v15A1.5 1.5 0 0 1 16 21H8a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 8 3z M11 18h2',
  chat: 'M5 5.5h14v10h-7.5L7.5 19v-3.5H5z M8.5 9h7M8.5 12h4',
};
const SVG = 'http://www.w3.org/2000/svg';

export function icon(name, cls = '') {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon ${cls}`.trim());
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name] || PATHS.more);
  svg.append(path);
  return svg;
}

export const vh = (text) => h('span', { class: 'vh' }, text);

export const iconButton = (name, label, props = {}) =>
  h('button', { title: label, 'aria-label': label, ...props, class: `icon-button ${props.class || ''}`.trim() }, icon(name));

/** First letters of a name: two for Latin words, one for Chinese. */
export function initials(name) {
  const text = (name || '?').trim();
  if (/^\p{Script=Han}/u.test(text)) return [...text][0];
  const words = text.split(/\s+/).filter((w) => /^[\p{L}\p{N}]/u.test(w));
  return (words.slice(0, 2).map((w) => [...w][0]).join('') || [...text][0]).toUpperCase();
}

export const avatar = (name, cls = '') => h('span', { class: `avatar ${cls}`.trim(), 'aria-hidden': 'true' }, initials(name));

/** A button that opens a menu of buttons: arrows move, Escape closes, focus comes back. */
export function menuButton(button, panel, items) {
  const close = (focus = false) => {
    if (panel.hidden) return;
    panel.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', outside, true);
    if (focus) button.focus();
  };
  const outside = (e) => { if (!panel.contains(e.target) && !button.contains(e.target)) close(); };
  const open = () => {
    const list = items().filter(Boolean);
    panel.replaceChildren(...list.map((item) => h('button', {
      role: 'menuitem', tabindex: '-1', class: item.danger ? 'danger' : null, lang: item.lang,
      onclick: () => { close(item.focus !== false); item.run(); },
    }, item.icon && icon(item.icon), h('span', { class: 'menu-text' }, item.text, item.note && h('small', {}, item.note)))));
    panel.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    document.addEventListener('pointerdown', outside, true);
    panel.querySelector('button')?.focus();
  };
  panel.hidden = true;
  panel.setAttribute('role', 'menu');
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => (panel.hidden ? open() : close()));
  panel.addEventListener('focusout', (e) => {
    if (e.relatedTarget && !panel.contains(e.relatedTarget) && e.relatedTarget !== button) close();
  });
  panel.addEventListener('keydown', (e) => {
    const list = [...panel.querySelectorAll('button')];
    const at = list.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: list.length - 1 }[e.key];
    if (to !== undefined) { e.preventDefault(); list[(to + list.length) % list.length]?.focus(); }
    else if (e.key === 'Escape') { e.preventDefault(); e.stopPropagation(); close(true); }
    else if (e.key === 'Tab') close(true);
  });
  return { open, close };
}

/** A modal dialog over one phone. Resolves with what the chosen action returns, or null. */
export function dialog({ over, title, body, actions, cls = '', role }) {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const form = h('form', { class: 'dialog-form' }, title && h('h2', { id: 'dialog-title' }, title), body,
      h('div', { class: 'dialog-actions' }, actions.map((a) => h('button', {
        type: a.primary ? 'submit' : 'button', class: `button ${a.primary ? 'primary' : ''}`, 'data-confirm': Boolean(a.primary), 'data-cancel': !a.primary,
        onclick: a.primary ? null : () => finish(a.run ? a.run() : null),
      }, a.text))));
    const box = h('dialog', { class: `dialog ${cls} for-${over?.dataset.phone}`, role, 'aria-labelledby': title ? 'dialog-title' : null, 'aria-label': title ? null : t('alert', { name: '' }) }, form);
    const finish = (value) => {
      if (!box.isConnected) return;
      box.close();
      box.remove();
      removeEventListener('resize', place);
      if (before?.isConnected) before.focus();
      resolve(value);
    };
    const place = () => {
      const r = over?.getBoundingClientRect();
      if (!r || !r.width || cls.includes('wide')) { box.style.left = ''; box.style.top = ''; box.style.margin = 'auto'; return; }
      box.style.maxWidth = `${Math.min(r.width - 32, 400)}px`;
      box.style.margin = '0';
      box.style.left = `${r.left + (r.width - box.offsetWidth) / 2}px`;
      box.style.top = `${Math.max(8, r.top + (r.height - box.offsetHeight) / 2)}px`;
    };
    form.addEventListener('submit', (e) => { e.preventDefault(); const a = actions.find((x) => x.primary); finish(a.run ? a.run() : true); });
    box.addEventListener('cancel', (e) => { e.preventDefault(); finish(null); });
    box.addEventListener('click', (e) => { if (e.target === box) finish(null); });
    document.body.append(box);
    box.showModal();
    place();
    addEventListener('resize', place);
    (box.querySelector('[autofocus]') || box.querySelector('[data-confirm]') || box.querySelector('button'))?.focus();
  });
}

export function toast(region, text, kind = '') {
  const el = h('div', { class: `toast ${kind}` }, text);
  region.append(el);
  while (region.children.length > 3) region.firstChild.remove();
  setTimeout(() => { el.classList.add('gone'); setTimeout(() => el.remove(), 250); }, Math.min(9000, 3200 + text.length * 45));
}

export async function copyText(text) {
  try { await navigator.clipboard.writeText(text); return true; } catch { /* older or plain-http pages */ }
  const area = h('textarea', { class: 'vh', 'aria-hidden': 'true' });
  area.value = text;
  document.body.append(area);
  area.select();
  let ok = false;
  try { ok = document.execCommand('copy'); } catch { ok = false; }
  area.remove();
  return ok;
}

export function bytes(n) {
  if (!n && n !== 0) return '';
  if (n < 1024) return `${n} B`;
  if (n < 1024 * 1024) return `${(n / 1024).toFixed(n < 10240 ? 1 : 0)} kB`;
  return `${(n / 1024 / 1024).toFixed(1)} MB`;
}

export const duration = (s) => `${Math.floor((s || 0) / 60)}:${String(Math.floor((s || 0) % 60)).padStart(2, '0')}`;
