// The demo clock, and times in the expo's own zone.
const pad = (n, w = 2) => String(n).padStart(w, '0');
const WEEK = { en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'], zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] };
const WEEK_LONG = { en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'], zh: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] };
const MONTH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH_LONG = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

let format = null; // Intl formatter of the zone
let fixed = 0; // minutes east of Greenwich, where the zone has no name that the browser knows
let ahead = 0; // demo clock minus real clock, ms

function setZone(name, now) {
  const m = /([+-])(\d\d):?(\d\d)$/.exec(now || '');
  fixed = m ? (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3])) : 0;
  format = null;
  try {
    if (name) {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone: name, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
      });
    }
  } catch { /* the offset does */ }
}

export function setClock(clock) {
  if (!clock?.now) return;
  if ('timezone' in clock || !format) setZone(clock.timezone, clock.now);
  ahead = Date.parse(clock.now) - Date.now();
}

export const now = () => Date.now() + ahead;

/** Calendar parts of an instant in the expo's zone. */
export function parts(ms) {
  let y, mo, d, h, mi, s;
  if (format) {
    const p = Object.fromEntries(format.formatToParts(ms).map((x) => [x.type, Number(x.value)]));
    [y, mo, d, h, mi, s] = [p.year, p.month, p.day, p.hour, p.minute, p.second];
  } else {
    const x = new Date(ms + fixed * 60000);
    [y, mo, d, h, mi, s] = [x.getUTCFullYear(), x.getUTCMonth() + 1, x.getUTCDate(), x.getUTCHours(), x.getUTCMinutes(), x.getUTCSeconds()];
  }
  return { y, mo, d, h, mi, s, w: new Date(Date.UTC(y, mo - 1, d)).getUTCDay() };
}

const offsetMinutes = (ms) => {
  const p = parts(ms);
  return Math.round((Date.UTC(p.y, p.mo - 1, p.d, p.h, p.mi, p.s) - Math.floor(ms / 1000) * 1000) / 60000);
};

export const dayKey = (ms) => { const p = parts(ms); return `${p.y}-${pad(p.mo)}-${pad(p.d)}`; };
export const timeText = (ms) => { const p = parts(ms); return `${pad(p.h)}:${pad(p.mi)}`; };
export const localInput = (ms) => `${dayKey(ms)}T${timeText(ms)}`;

export function dayText(ms, lang) {
  const p = parts(ms);
  return lang === 'zh' ? `${p.mo}月${p.d}日 ${WEEK_LONG.zh[p.w]}` : `${WEEK_LONG.en[p.w]} ${p.d} ${MONTH_LONG[p.mo - 1]}`;
}

export function clockText(ms, lang) {
  const p = parts(ms);
  return lang === 'zh'
    ? `${p.y}年${p.mo}月${p.d}日 ${WEEK.zh[p.w]} ${pad(p.h)}:${pad(p.mi)}`
    : `${WEEK.en[p.w]} ${p.d} ${MONTH[p.mo - 1]} ${p.y}, ${pad(p.h)}:${pad(p.mi)}`;
}

/** '2021-07-30T10:30' in the expo's zone -> the same with its offset. */
export function withOffset(local) {
  const m = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(local);
  if (!m) return null;
  const wall = Date.UTC(m[1], m[2] - 1, m[3], m[4], m[5]);
  let off = offsetMinutes(wall);
  off = offsetMinutes(wall - off * 60000);
  const a = Math.abs(off);
  return `${local.slice(0, 16)}:00${off < 0 ? '-' : '+'}${pad(Math.floor(a / 60))}:${pad(a % 60)}`;
}
