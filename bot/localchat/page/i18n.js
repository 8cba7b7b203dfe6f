// The page's own labels. What the bot says comes from the bot.
const STRINGS = {
  en: {
    // page
    pageTitle: '{name}: local chat',
    tagline: 'Runs on this computer. Nothing is sent anywhere.',
    pageLanguage: '中文',
    pageLanguageLabel: '切换到中文',
    skip: 'Skip links', skipTo: 'Skip to: {phone}',
    phones: 'Phones',
    loading: 'Loading…',
    cannotReach: 'The local chat does not answer. Trying again…',
    reconnecting: 'Reconnecting…',
    failed: 'That did not work. Please try again.',
    offline: 'The local chat does not answer. Is it still running?',
    // roles
    visitor: 'Visitor', exhibitor: 'Exhibitor', organiser: 'Organiser',
    phoneSuffix: '’s phone',
    fictional: 'fictional',
    fictionalTitle: 'This person is made up for the demo.',
    person: 'Person', language: 'Telegram language',
    unread: '{n} unread',
    // clock
    demoClock: 'demo clock', changeTime: 'Change the demo clock', jumpTo: 'Jump to',
    plus15: '+15 min', plus60: '+1 h', plus15Label: '15 minutes later', plus60Label: 'One hour later',
    dateTime: 'Date and time', set: 'Set',
    // chat
    bot: 'bot', typing: 'typing…', messagesWith: 'Messages with {name}', earlier: 'Earlier messages',
    message: 'Message', send: 'Send', start: 'Start', whatCan: 'What can this bot do?',
    tryAsking: 'Try asking', suggestions: 'Questions to try',
    commands: 'Commands', attach: 'Attach', more: 'More options', keyboardShow: 'Show the buttons', keyboardHide: 'Hide the buttons',
    keyboard: 'Answer buttons', noMessages: 'No messages yet.',
    block: 'Block the bot', unblock: 'Unblock', blocked: 'You have blocked this bot. It cannot write to you.',
    restart: 'Send /start', toBottom: 'Go to the newest message', newMessages: '{n} new',
    you: 'You', edited: 'edited', forwarded: 'Forwarded from {name}', pinned: 'Pinned a message',
    reply: 'Reply', replyTo: 'Reply to {name}', cancelReply: 'Do not reply', buttons: 'Buttons',
    // attachments
    photo: 'Photo', document: 'File', voice: 'Voice message', audio: 'Audio', video: 'Video', animation: 'Animation',
    sticker: 'Sticker', contact: 'Contact', location: 'Location',
    attachVoice: 'Voice message (audio file)', attachContact: 'My contact',
    caption: 'Caption (optional)', cancel: 'Cancel', close: 'Close', ok: 'OK', share: 'Share',
    shareContact: 'Share your contact?', shareContactText: '{bot} will receive your name and phone number ({person}, a fictional person).',
    shareLocation: 'Share a location', shareLocationText: 'Any place will do: the map is not asked.', latitude: 'Latitude', longitude: 'Longitude',
    sendFile: 'Send a file', sendPhoto: 'Send a photo', sendVoice: 'Send a voice message',
    play: 'Play', pause: 'Pause', position: 'Position', download: 'Download {name}', viewPhoto: 'View the photo', openMap: 'Open the map',
    mapLabel: 'Location {lat}, {lon}', unsupported: 'This kind of message is not shown in the local chat.',
    notHere: 'This button works in Telegram only.',
    spoiler: 'Hidden text, press to show', showMore: 'Show more', showLess: 'Show less',
    copy: 'Copy', copied: 'Copied', copyValue: 'Copy: {text}', externalLink: 'opens a new tab',
    otherPhone: 'Use on another phone', openOn: 'Open the link on {name}’s phone', photographOn: 'Photograph it with {name}’s phone',
    photographed: 'Sent from {name}’s phone.', opened: 'Opened on {name}’s phone.',
    dropHere: 'Drop the file to send it',
    alert: 'Message from {name}',
  },
  zh: {
    pageTitle: '{name}：本地聊天',
    tagline: '在本机运行，不向外发送任何内容。',
    pageLanguage: 'English',
    pageLanguageLabel: 'Switch to English',
    skip: '快捷跳转', skipTo: '跳到{phone}',
    phones: '手机',
    loading: '正在加载…',
    cannotReach: '本地聊天没有响应，正在重试…',
    reconnecting: '正在重新连接…',
    failed: '操作没有成功，请再试一次。',
    offline: '本地聊天没有响应，请确认程序仍在运行。',
    visitor: '观众', exhibitor: '展商', organiser: '主办方',
    phoneSuffix: '的手机',
    fictional: '虚构',
    fictionalTitle: '这是演示用的虚构人物。',
    person: '人物', language: 'Telegram 语言',
    unread: '{n} 条未读',
    demoClock: '演示时钟', changeTime: '调整演示时钟', jumpTo: '跳到',
    plus15: '+15 分钟', plus60: '+1 小时', plus15Label: '往后 15 分钟', plus60Label: '往后 1 小时',
    dateTime: '日期和时间', set: '设定',
    bot: '机器人', typing: '正在输入…', messagesWith: '与“{name}”的消息', earlier: '更早的消息',
    message: '消息', send: '发送', start: '开始', whatCan: '这个机器人能做什么？',
    tryAsking: '试着问问', suggestions: '可以试试的问题',
    commands: '命令', attach: '添加附件', more: '更多选项', keyboardShow: '显示按钮', keyboardHide: '收起按钮',
    keyboard: '回复按钮', noMessages: '还没有消息。',
    block: '屏蔽机器人', unblock: '解除屏蔽', blocked: '您已屏蔽这个机器人，它无法给您发消息。',
    restart: '发送 /start', toBottom: '回到最新消息', newMessages: '{n} 条新消息',
    you: '我', edited: '已编辑', forwarded: '转发自 {name}', pinned: '置顶了一条消息',
    reply: '回复', replyTo: '回复 {name}', cancelReply: '取消回复', buttons: '按钮',
    photo: '照片', document: '文件', voice: '语音消息', audio: '音频', video: '视频', animation: '动图',
    sticker: '贴纸', contact: '联系人', location: '位置',
    attachVoice: '语音（音频文件）', attachContact: '我的联系方式',
    caption: '说明文字（可不填）', cancel: '取消', close: '关闭', ok: '好的', share: '发送',
    shareContact: '发送您的联系方式？', shareContactText: '“{bot}”将收到您的姓名和手机号（{person}，虚构人物）。',
    shareLocation: '发送位置', shareLocationText: '填任意地点即可，不会读取您的实际位置。', latitude: '纬度', longitude: '经度',
    sendFile: '发送文件', sendPhoto: '发送照片', sendVoice: '发送语音',
    play: '播放', pause: '暂停', position: '播放进度', download: '下载 {name}', viewPhoto: '查看照片', openMap: '打开地图',
    mapLabel: '位置：{lat}，{lon}', unsupported: '本地聊天暂不显示这类消息。',
    notHere: '这个按钮只能在 Telegram 中使用。',
    spoiler: '隐藏内容，按下可查看', showMore: '展开', showLess: '收起',
    copy: '复制', copied: '已复制', copyValue: '复制：{text}', externalLink: '在新标签页打开',
    otherPhone: '在另一部手机上使用', openOn: '用{name}的手机打开链接', photographOn: '用{name}的手机拍下来',
    photographed: '已从{name}的手机发出。', opened: '已在{name}的手机上打开。',
    dropHere: '松开即可发送文件',
    alert: '来自“{name}”的提示',
  },
};

let current = 'en';

export const setLang = (lang) => { current = lang === 'zh' ? 'zh' : 'en'; };
export const getLang = () => current;

export function t(key, values = {}) {
  const text = STRINGS[current][key] ?? STRINGS.en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** 'zh-Hans' for text with Han characters, else 'en': for fonts and screen readers. */
export const langOf = (text) => (/\p{Script=Han}/u.test(text || '') ? 'zh-Hans' : 'en');

/** A person's name as people write it: Chinese family name first, no space. */
export function personName(p) {
  const first = p.first_name || '', last = p.last_name || '';
  if (first && last && /^\p{Script=Han}+$/u.test(first + last)) return last + first;
  return [first, last].filter(Boolean).join(' ') || p.username || String(p.id ?? '');
}
