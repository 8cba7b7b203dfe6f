// Messages to DOM. Text from the server becomes text nodes only.
import { t, langOf, personName } from './i18n.js';
import { h, add, icon, vh, avatar, bytes, duration, iconButton } from './ui.js';
import { fileUrl } from './api.js';
import { timeText } from './clock.js';

/** A link that may be followed, or null. */
export function safeUrl(raw) {
  const text = String(raw || '').trim();
  for (const candidate of [text, `https://${text}`]) {
    try {
      const url = new URL(candidate);
      if (['https:', 'http:', 'mailto:', 'tel:', 'tg:'].includes(url.protocol)) return url;
      // "example.org:8080/x" parses as a scheme of its own: try again with https://
    } catch { /* no scheme */ }
    if (/^(javascript|data|vbscript|file|blob):/i.test(text)) return null;
  }
  return null;
}

/** {token} where the link opens this very bot, {bot: true} where it only names it, else null. */
export function deepLink(raw, username) {
  const url = safeUrl(raw);
  if (!url || !username) return null;
  const name = username.toLowerCase();
  if (url.protocol === 'tg:') {
    if (!/resolve/.test(url.host + url.pathname) || url.searchParams.get('domain')?.toLowerCase() !== name) return null;
  } else if (/^(www\.)?(t|telegram)\.(me|dog)$/.test(url.hostname)) {
    if (url.pathname.replace(/^\/|\/$/g, '').toLowerCase() !== name) return null;
  } else return null;
  return { token: url.searchParams.get('start') };
}

export const deepLinks = (message, username) => {
  const found = [];
  const text = message.text ?? message.caption ?? '';
  for (const e of message.entities || message.caption_entities || []) {
    if (e.type === 'text_link') found.push(e.url);
    if (e.type === 'url') found.push(text.slice(e.offset, e.offset + e.length));
  }
  for (const b of (message.reply_markup?.inline_keyboard || []).flat()) found.push(b.url ?? b.copy_text?.text);
  return [...new Set(found.filter((u) => deepLink(u, username)?.token))];
};

const onPress = (fn) => ({
  onclick: fn,
  onkeydown: (e) => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); fn(e); } },
});

function link(raw, children, view, cls = null) {
  const url = safeUrl(raw);
  if (!url) return h('span', {}, children);
  const inside = deepLink(raw, view.bot.username);
  return h('a', {
    class: cls, href: url.href, target: '_blank', rel: 'noopener noreferrer',
    onclick: inside && ((e) => { if (e.ctrlKey || e.metaKey || e.shiftKey) return; e.preventDefault(); view.openInside(inside); }),
  }, children, cls && !inside && vh(` (${t('externalLink')})`));
}

function wrap(entity, text, children, view) {
  switch (entity.type) {
    case 'bold': return h('strong', {}, children);
    case 'italic': return h('em', {}, children);
    case 'underline': return h('u', {}, children);
    case 'strikethrough': return h('s', {}, children);
    case 'code': return h('code', { role: 'button', tabindex: '0', title: t('copy'), 'aria-label': t('copyValue', { text }), ...onPress(() => view.copy(text)) }, children);
    case 'pre': return h('span', { class: 'pre' },
      h('span', { class: 'pre-head' }, h('span', {}, entity.language || ''), iconButton('copy', t('copy'), { onclick: () => view.copy(text) })),
      h('code', { class: 'pre-code' }, children));
    case 'text_link': return link(entity.url, children, view);
    case 'url': return link(text, children, view);
    case 'email': return link(`mailto:${text}`, children, view);
    case 'phone_number': return link(`tel:${text.replace(/[^\d+]/g, '')}`, children, view);
    case 'mention': return link(`https://t.me/${text.replace(/^@/, '')}`, children, view);
    case 'bot_command': return h('button', { class: 'command', onclick: () => view.sendText(text) }, children);
    case 'spoiler': {
      const el = h('span', { class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': t('spoiler') }, h('span', { class: 'veil' }, children));
      const show = (e) => {
        if (!el.hasAttribute('role')) return;
        e.preventDefault(); e.stopPropagation();
        el.classList.add('shown');
        for (const a of ['role', 'tabindex', 'aria-label']) el.removeAttribute(a);
      };
      el.addEventListener('click', show, true);
      el.addEventListener('keydown', (e) => { if (e.key === 'Enter' || e.key === ' ') show(e); });
      return el;
    }
    case 'blockquote': return h('blockquote', {}, children);
    case 'expandable_blockquote': {
      const body = h('span', { class: 'quote-body' }, children);
      const el = h('blockquote', { class: 'expandable' }, body);
      if (text.length > 130 || text.split('\n').length > 3) {
        el.classList.add('folded');
        const button = h('button', { class: 'fold', 'aria-expanded': 'false' }, t('showMore'));
        button.addEventListener('click', () => {
          const folded = el.classList.toggle('folded');
          button.setAttribute('aria-expanded', String(!folded));
          button.textContent = t(folded ? 'showMore' : 'showLess');
        });
        el.append(button);
      }
      return el;
    }
    default: return h('span', { class: `entity-${String(entity.type).replace(/\W/g, '')}` }, children);
  }
}

const BLOCK = new Set(['pre', 'blockquote', 'expandable_blockquote']);

/** Text and entities (UTF-16 offsets, as JavaScript counts) to nodes; nested and overlapping ones too. */
export function richText(text, entities, view) {
  const sorted = (entities || []).filter((e) => e.length > 0 && e.offset >= 0 && e.offset < text.length)
    .map((e) => ({ ...e, end: Math.min(text.length, e.offset + e.length) }))
    .sort((a, b) => a.offset - b.offset || b.end - a.end || (BLOCK.has(b.type) - BLOCK.has(a.type)));
  const build = (from, to, list) => {
    const out = [];
    let at = from;
    while (list.length) {
      const e = list[0];
      const end = Math.min(e.end, to);
      if (e.offset > at) out.push(text.slice(at, e.offset));
      const inner = [], later = [];
      for (const x of list.slice(1)) {
        if (x.offset >= end) later.push(x);
        else {
          inner.push({ ...x, end: Math.min(x.end, end) });
          if (x.end > end) later.push({ ...x, offset: end });
        }
      }
      out.push(wrap(e, text.slice(e.offset, end), build(e.offset, end, inner), view));
      at = end;
      if (BLOCK.has(e.type) && text[at] === '\n') at += 1; // the block breaks the line itself
      list = later.map((x) => ({ ...x, offset: Math.max(x.offset, at) })).filter((x) => x.end > x.offset);
    }
    if (at < to) out.push(text.slice(at, to));
    return out;
  };
  return build(0, text.length, sorted);
}

/** One line that stands for a message, in replies and notices. */
export function snippet(m) {
  const text = (m.text ?? m.caption ?? '').replace(/\s+/g, ' ').trim();
  if (text) return text.length > 90 ? `${text.slice(0, 90).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
  for (const kind of ['photo', 'voice', 'audio', 'video', 'animation', 'contact', 'location', 'sticker']) if (m[kind]) return t(kind);
  return m.document?.file_name || t('document');
}

function pickPhoto(sizes, width) {
  const list = [...sizes].sort((a, b) => a.width - b.width);
  return list.find((s) => s.width >= width) || list[list.length - 1];
}

function photo(m, view) {
  const size = pickPhoto(m.photo, 640);
  const img = h('img', {
    src: fileUrl(size.file_id), width: size.width, height: size.height, alt: m.caption ? snippet(m) : t('photo'), decoding: 'async',
  });
  const button = h('button', { class: 'photo', 'aria-label': `${t('viewPhoto')}${m.caption ? `: ${snippet(m)}` : ''}` }, img);
  if (m.has_media_spoiler) button.classList.add('veiled');
  button.addEventListener('click', () => {
    if (button.classList.contains('veiled')) button.classList.remove('veiled');
    else view.lightbox(m);
  });
  return button;
}

function fileCard(doc) {
  const name = doc.file_name || t('document');
  const ext = (/\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1] || '').toUpperCase();
  return h('a', { class: 'file', href: fileUrl(doc.file_id), download: name, 'aria-label': t('download', { name }) },
    h('span', { class: 'file-icon' }, ext ? h('span', {}, ext) : icon('document')),
    h('span', { class: 'file-text' }, h('span', { class: 'file-name' }, name),
      h('small', {}, icon('download'), bytes(doc.file_size))));
}

function player(media, label, title) {
  const audio = h('audio', { src: fileUrl(media.file_id), preload: 'none' });
  const button = iconButton('play', `${t('play')}: ${label}`, { class: 'play' });
  const total = () => (Number.isFinite(audio.duration) && audio.duration) || media.duration || 0;
  const bar = h('input', { type: 'range', min: '0', max: '1000', value: '0', 'aria-label': t('position') });
  const clock = h('span', { class: 'player-time' }, duration(total()));
  const draw = () => {
    bar.value = total() ? String((audio.currentTime / total()) * 1000) : '0';
    bar.setAttribute('aria-valuetext', duration(audio.currentTime));
    clock.textContent = duration(audio.paused && !audio.currentTime ? total() : audio.currentTime);
  };
  const state = () => {
    button.replaceChildren(icon(audio.paused ? 'play' : 'pause'));
    button.setAttribute('aria-label', `${t(audio.paused ? 'play' : 'pause')}: ${label}`);
    button.title = t(audio.paused ? 'play' : 'pause');
  };
  button.addEventListener('click', () => (audio.paused ? audio.play().catch((e) => { if (e.name !== 'AbortError') trouble(button); }) : audio.pause()));
  bar.addEventListener('input', () => { if (total()) audio.currentTime = (bar.value / 1000) * total(); });
  for (const e of ['play', 'pause', 'ended']) audio.addEventListener(e, state);
  for (const e of ['timeupdate', 'loadedmetadata', 'ended']) audio.addEventListener(e, draw);
  return h('div', { class: 'player' }, button, h('div', { class: 'player-body' }, title && h('span', { class: 'player-title' }, title), bar), clock, audio);
}

function trouble(button) { button.dispatchEvent(new CustomEvent('trouble', { bubbles: true, detail: t('failed') })); }

function video(media, { loop, round } = {}) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return h('video', {
    class: round ? 'round' : 'video', src: fileUrl(media.file_id), controls: !loop || still, loop, autoplay: loop && !still, playsinline: true,
    preload: 'metadata', width: media.width, height: media.height, 'aria-label': t(loop ? 'animation' : 'video'),
    onloadstart: (e) => { if (loop) e.target.muted = true; },
  });
}

function contactCard(c) {
  const name = personName(c);
  const phone = c.phone_number || '';
  return h('div', { class: 'contact' }, avatar(name), h('div', {}, h('span', { class: 'contact-name' }, name),
    phone && h('a', { href: `tel:${phone.replace(/[^\d+]/g, '')}` }, phone)));
}

function mapCard(place, title, address) {
  const lat = Number(place.latitude), lon = Number(place.longitude);
  const short = `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
  return h('a', {
    class: 'map', target: '_blank', rel: 'noopener noreferrer',
    href: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=16/${lat}/${lon}`,
    'aria-label': `${title ? `${title}, ${address || ''}. ` : ''}${t('mapLabel', { lat: lat.toFixed(5), lon: lon.toFixed(5) })}. ${t('openMap')} (${t('externalLink')})`,
  }, h('span', { class: 'map-picture' }, icon('location')),
  h('span', { class: 'map-text' }, title && h('strong', {}, title), h('span', {}, address || short), h('small', {}, t('openMap'), icon('out'))));
}

function media(m, view) {
  if (m.photo) return photo(m, view);
  if (m.animation) return video(m.animation, { loop: true });
  if (m.video) return video(m.video);
  if (m.video_note) return video(m.video_note, { round: true });
  if (m.voice) return player(m.voice, t('voice'));
  if (m.audio) return player(m.audio, m.audio.title || m.audio.file_name || t('audio'), [m.audio.performer, m.audio.title].filter(Boolean).join(' – ') || m.audio.file_name);
  if (m.sticker) return h('img', { class: 'sticker', src: fileUrl(m.sticker.file_id), alt: m.sticker.emoji || t('sticker') });
  if (m.document) return fileCard(m.document);
  if (m.contact) return contactCard(m.contact);
  if (m.venue) return mapCard(m.venue.location, m.venue.title, m.venue.address);
  if (m.location) return mapCard(m.location);
  return null;
}

export const STYLES = { primary: 'is-primary', success: 'is-success', danger: 'is-danger' };

function inlineButton(b, m, view) {
  const cls = `key ${STYLES[b.style] || ''}`.trim();
  const label = h('span', { lang: langOf(b.text) }, b.text);
  const url = b.url || b.login_url?.url || b.web_app?.url;
  if (url && safeUrl(url)) return link(url, [label, icon('out', 'corner')], view, cls);
  const button = h('button', { class: cls }, label);
  if (b.callback_data !== undefined) button.addEventListener('click', () => view.press(m, b.callback_data, button));
  else if (b.copy_text) { add(button, icon('copy', 'corner')); button.addEventListener('click', () => view.copy(b.copy_text.text)); }
  else if (b.switch_inline_query_current_chat !== undefined) button.addEventListener('click', () => view.insert(`@${view.bot.username} ${b.switch_inline_query_current_chat}`));
  else button.addEventListener('click', () => view.say(t('notHere')));
  return button;
}

export function inlineKeyboard(m, view) {
  const rows = m.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return h('div', { class: 'keys', 'data-keyboard': true, role: 'group', 'aria-label': t('buttons') },
    rows.filter((r) => r.length).map((row) => h('div', { class: 'keys-row' }, row.map((b) => inlineButton(b, m, view)))));
}

function origin(m) {
  const o = m.forward_origin;
  if (!o) return null;
  const name = o.sender_user ? personName(o.sender_user) : o.sender_user_name || o.chat?.title || o.sender_chat?.title || '';
  return h('div', { class: 'forwarded' }, t('forwarded', { name }));
}

function replied(m, view) {
  const r = m.reply_to_message;
  if (!r) return null;
  const mine = r.out ?? !r.from?.is_bot;
  return h('button', { class: 'quoted', onclick: () => view.jump(r.message_id) },
    h('span', { class: 'quoted-name' }, mine ? t('you') : view.bot.first_name), h('span', { class: 'quoted-text', lang: langOf(snippet(r)) }, m.quote?.text || snippet(r)));
}

/** A button redrawing its own message is not an edit anyone needs to hear of; a text changed later is. */
const isEdited = (m, hadKeys) => Boolean(m.edit_date && !hadKeys && !m.reply_markup?.inline_keyboard && m.edit_date - m.date >= 60);

/** What goes inside a message's <li>. */
export function messageBody(m, view, hadKeys) {
  const text = m.text ?? m.caption ?? '';
  const notice = m.pinned_message ? t('pinned') : null;
  const piece = media(m, view);
  const keys = inlineKeyboard(m, view);
  const reactions = view.chat.reactions.get(m.message_id) || [];
  const time = h('time', { datetime: new Date(m.date * 1000).toISOString() }, timeText(m.date * 1000));
  const bubble = h('div', { class: 'bubble' },
    vh(`${m.out ? t('you') : view.bot.first_name}: `), origin(m), replied(m, view), piece,
    text && h('div', { class: 'text', 'data-text': true, lang: langOf(text) }, richText(text, m.entities || m.caption_entities, view)),
    !text && !piece && h('div', { class: 'text muted' }, notice || t('unsupported')),
    reactions.length > 0 && h('span', { class: 'reactions' }, reactions.map((r) => h('span', {}, r.emoji || '★'))),
    h('span', { class: 'meta' }, isEdited(m, hadKeys) && h('span', { class: 'edited' }, t('edited')), time));
  if (piece) bubble.classList.add('has-media', piece.classList[0] ? `with-${piece.classList[0]}` : 'with-media');
  if (!text) bubble.classList.add('no-text');
  if (/^(\p{Extended_Pictographic}|\u200d|\ufe0f){1,6}$/u.test(text) && !piece) bubble.classList.add('emoji');
  if (keys) bubble.classList.add('has-keys');
  return h('div', { class: keys ? 'stack with-keys' : 'stack' }, bubble, keys);
}
