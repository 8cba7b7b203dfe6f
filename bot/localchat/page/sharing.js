// Files, contacts, places; and showing one phone's screen to another phone's camera.
import { t, langOf, personName } from './i18n.js';
import { h, dialog, bytes } from './ui.js';
import { fileUrl } from './api.js';
import { snippet } from './render.js';

const largest = (sizes) => [...sizes].sort((a, b) => b.width - a.width)[0];

export function watchDrops(phone, section) {
  const has = (e) => [...(e.dataTransfer?.types || [])].includes('Files');
  section.addEventListener('dragover', (e) => { if (has(e)) { e.preventDefault(); section.classList.add('dropping'); } });
  section.addEventListener('dragleave', (e) => { if (!section.contains(e.relatedTarget)) section.classList.remove('dropping'); });
  section.addEventListener('drop', (e) => {
    section.classList.remove('dropping');
    const f = e.dataTransfer?.files?.[0];
    if (f) { e.preventDefault(); offerFile(phone, f); }
  });
}

export async function offerFile(phone, file, as = file.type.startsWith('image/') ? 'photo' : 'document') {
  const canvas = h('canvas', { class: 'preview', 'aria-hidden': 'true', hidden: true });
  if (as === 'photo') {
    createImageBitmap(file).then((bitmap) => {
      const scale = Math.min(1, 640 / Math.max(bitmap.width, bitmap.height));
      canvas.width = Math.max(1, bitmap.width * scale);
      canvas.height = Math.max(1, bitmap.height * scale);
      canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      canvas.hidden = false;
      dispatchEvent(new Event('resize'));
    }).catch(() => {});
  }
  const caption = h('input', { type: 'text', maxlength: '1024', 'aria-label': t('caption'), placeholder: t('caption'), autofocus: true });
  const title = { photo: 'sendPhoto', voice: 'sendVoice' }[as] || 'sendFile';
  const yes = await dialog({
    over: phone.section, title: t(title), body: [canvas, h('p', { class: 'muted' }, `${file.name} · ${bytes(file.size)}`), caption],
    actions: [{ text: t('cancel') }, { text: t('send'), primary: true }],
  });
  if (!yes) return;
  phone.stick = true;
  await phone.attempt(() => phone.chat.sendFile(file, as, caption.value.trim()));
  phone.composer.area.focus();
}

export async function shareContact(phone) {
  const yes = await dialog({
    over: phone.section, title: t('shareContact'),
    body: h('p', {}, t('shareContactText', { bot: phone.bot.first_name, person: personName(phone.person) })),
    actions: [{ text: t('cancel') }, { text: t('share'), primary: true }],
  });
  if (yes) { phone.stick = true; await phone.attempt(() => phone.chat.act('contact', {})); }
}

export async function shareLocation(phone) {
  const last = phone.chat.sorted().reverse().map((m) => m.venue?.location || m.location).find(Boolean);
  const lat = h('input', { type: 'number', step: 'any', min: '-90', max: '90', required: true, value: last?.latitude ?? 39.9042 });
  const lon = h('input', { type: 'number', step: 'any', min: '-180', max: '180', required: true, value: last?.longitude ?? 116.4074 });
  const place = await dialog({
    over: phone.section, title: t('shareLocation'),
    body: [h('p', {}, t('shareLocationText')), h('div', { class: 'pair' }, h('label', {}, t('latitude'), lat), h('label', {}, t('longitude'), lon))],
    actions: [{ text: t('cancel') }, { text: t('share'), primary: true, run: () => ({ latitude: Number(lat.value), longitude: Number(lon.value) }) }],
  });
  if (place) { phone.stick = true; await phone.attempt(() => phone.chat.act('location', place)); }
}

export function lightbox(phone, m) {
  const best = largest(m.photo);
  const others = phone.app.others(phone);
  dialog({
    cls: 'wide lightbox', title: null,
    body: [h('img', { src: fileUrl(best.file_id), width: best.width, height: best.height, alt: m.caption ? snippet(m) : t('photo') }),
      m.caption && h('p', { lang: langOf(m.caption) }, m.caption)],
    actions: [...others.map((p) => ({ text: t('photographOn', { name: personName(p.person) }), run: () => photograph(phone, m, p) })), { text: t('close'), primary: true }],
  });
}

/** Hold another phone's camera to this one's screen. */
export function photograph(phone, m, other) {
  const best = largest(m.photo);
  return phone.attempt(async () => {
    const blob = await (await fetch(fileUrl(best.file_id))).blob();
    phone.app.turnTo(other);
    other.stick = true;
    await other.chat.sendFile(blob, 'photo', '', 'photo.jpg');
    other.say(t('photographed', { name: personName(other.person) }));
  });
}
