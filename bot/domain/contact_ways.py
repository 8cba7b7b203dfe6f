"""Ways to be reached, as people write them in English and Chinese: patterns over text whose letters are plain.

Whoever wants to be found finds a way that stands nowhere here; these are the ways that people take without
thinking. Where a word could be either, it counts who writes: a stranger, before they were asked.
"""

from __future__ import annotations

import re
from functools import cache

_TOPS = (
    r"com|cn|net|org|io|me|de|eu|co|ai|app|dev|xyz|top|vip|cc|tv|info|biz|hk|tw|uk|jp|kr|sg|ru|fr|nl|ch|"
    r"tech|online|site|shop|store|club|live|link|work"
)
_START, _END = r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])"
_CLOSES = r"(?=\s*(?:$|[,;.!?，；。！？、()（）/]))"
_AT, _DOT = r"(?:@|\#|\bat\b|艾特|圈a|[(\[]at?[)\]])", r"(?:[.。点]|\bdot\b|[(\[]dot[)\]])"
_MAIL = (
    r"(?:gmail|outlook|hotmail|yahoo|qq|foxmail|icloud|proton(?:mail)?|gmx|sina|"
    r"(?:163|126)(?=\s*(?:邮箱|mail|com|点|dot)))"
)

_CHATS = (
    r"(?:微[\s.*·-]?信|[威薇徽]信|v信|企微|qq|扣扣|企鹅号|"
    rf"{_START}(?:we\s?chat|wei\s?xin|vx|wx|qq|skype){_END})"
)
"""What is for nothing but writing to somebody: whatever follows is a name."""
_APPS = (
    rf"(?:{_CHATS}|抖音|快手|小红书|微博|钉钉|飞书|领英|电报|"
    rf"{_START}(?:whats\s?app|telegram|tg|kakao(?:talk)?|viber|zalo|linkedin|insta(?:gram)?|facebook|snapchat|"
    rf"discord|twitter|douyin|weibo|tiktok|dingtalk|gmail|hotmail|foxmail){_END})"
)
"""One can be found there, and speak of it."""
_WORDS = rf"(?:{_START}(?:line|signal|teams|messenger|zoom){_END})"
"""And these are words of every day, too."""

_TAG = (
    r"\s*(?:号码|同号|[帐账]号|群|号|名|昵称|"
    r"(?:id|no\.?|number|(?:user)?\s?name|user|handle|nick(?:name)?|me)(?![A-Za-z]))?\s*"
)
_A_TAG = r"\s*(?:号码?|名|[帐账]号|昵称|(?:id|(?:user\s?)?name|handle|nick(?:name)?)(?![A-Za-z]))"
_IS = r"(?:[:=]|is(?:\s*[:=]|\s)|是[:=]?|为|叫)\s*"
_SPOKEN_OF = (
    r"(?:pay(?:ments?)?|bots?|chatbots?|chats?|channels?|groups?|communit(?:y|ies)|marketing|integrat\w+|mini|"
    r"programs?|stores?|shops?|apps?|api|sdk|h5|platforms?|official|accounts?|business|ads?|advertis\w+|"
    r"campaigns?|moments|works?|enterprise|logins?|messag\w+|support|users?|customers?|suppliers?|services?|"
    r"music|sales|alerts?|notifications?|automation|based|compatible|popular|used|allowed|blocked|available|possible|"
    r"fine|ok|okay|better|best|preferred|not|no|never|also|too|here|there|now|today|please|only|and|or|for|in|"
    r"to|with|on|as|is|are|was|the|an?|of|at|by|from|via|plus|but|if|so|we|you|i|it|me|us|my|our|your|them|they|"
    r"wechat|weixin|whatsapp|telegram|linkedin|instagram|facebook|youtube|tiktok|line|signal|teams|zoom|"
    r"this|that|like|than|about|who|what|how|when|where|which|because|can|will|would|should)"
)
_NAME = rf"(?!{_SPOKEN_OF}{_END})[A-Za-z0-9+][A-Za-z0-9_.:+-]{{0,62}}[A-Za-z0-9_+]"
"""No longer than names are anywhere, or a long message would be read again from each of its words."""
_ODD_NAME = rf"(?=[A-Za-z0-9.+-]{{0,63}}[\d_]){_NAME}"
"""With a digit: no word."""
_HAN_NAME = r"[\w.+-]{2,20}"
_ABBREVIATION = r"(?-i:[A-Z]{2,4}(?![A-Z]))"
"""signal: CANbus, line: HVDC"""
_ON = r"(?:on|in|at|via|through|over|by|with|using)"
_CALLED = (
    r"(?:i\s?am|i['’]?m|we\s?are|we['’]re|(?:me|us|found|listed|registered)\s+(?:as|under)|(?:user\s?)?name|named|"
    r"called|user|id|handle|nick(?:name)?)"
)
_LOOK_UP = r"(?:(?:search|find|add|ping|dm|follow|text)(?:\s+for)?|under)"
_SEEK = r"(?:find|add|search|reach|contact|ping|text|message|write|dm|call|chat|follow|talk|look)"
_OURS = r"(?:my|our|me|us|add|by|via|on|or|and|through|also)"
_DIGIT = rf"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple){_END}"

_ADDRESSES = (
    rf"{_START}(?:[a-z][a-z0-9+.-]*://|www\.)\S+",
    r"[A-Za-z0-9_.+-]{1,64}\s*(?:@|\(at\)|\[at\])\s*[\w-]+(?:\s*(?:[.。]|\(dot\)|\[dot\])\s*\w+)+",
    rf"{_START}[A-Za-z0-9_.+-]{{1,64}}\s+at\s+[\w-]+(?:(?:\s+dot\s+\w+)+|(?:\.[\w-]+)*\.(?:{_TOPS}){_END})",
    rf"{_START}[A-Za-z0-9_.+-]{{1,64}}\s*{_AT}\s*{_MAIL}(?:\s*{_DOT}\s*[a-z]+)*",
    rf"{_START}[A-Za-z0-9_.+-]{{1,64}}\s+{_MAIL}\s*{_DOT}\s*(?:com|cn|net|de){_END}",
    rf"{_START}(?:t|wa)\s*{_DOT}\s*me\s*(?:/|slash|斜杠)\s*\w+",
    rf"{_START}(?:[A-Za-z0-9-]{{1,63}}[.。]){{1,8}}(?:{_TOPS}){_END}(?:/\S*)?",
    r"@(?:\w{3,}|[\u4e00-\u9fff]{2,}|\s+[^\W\d]\w{2,})",
)
_NAMES_BEFORE = (
    # Find me as zhangsan on Telegram; zhangsan_8 on Signal.
    rf"{_START}(?:{_CALLED}|{_LOOK_UP})\s*[:=]?\s*{_NAME}\s*,?\s*[(]?(?:{_ON}\s+)?(?:my\s+)?{_APPS}",
    rf"{_START}{_CALLED}\s*[:=]?\s*{_NAME}\s+(?:on|via)\s+{_WORDS}{_CLOSES}",
    rf"{_START}{_ODD_NAME}\s*,?\s*[(]?(?:on|via)\s+(?:my\s+)?(?:{_APPS}|{_WORDS}{_CLOSES})",
    # zhangsan，加我微信
    rf"(?:(?:^|(?<=[\s,，。;；!！])|(?<=我是)|(?<=我叫))(?!{_ABBREVIATION}){_NAME}[\s,，]*)"
    rf"(?=[请可欢]?[以迎]?加我?们?的?(?:{_APPS}|v{_END}))",
)
_ASKING = (
    # Find me on Telegram (as zhangsan); 加我微信
    rf"{_START}{_SEEK}\s+(?:to\s+)?(?:me|us)\s+(?:{_ON}\s+)?(?:my\s+)?(?:{_APPS}|{_WORDS}{_CLOSES})"
    rf"(?:\s*[,:]?\s*(?:(?:as|under|at|by|id|i\s?am|i['’]m)\s+)?{_NAME})?",
    rf"{_START}{_SEEK}\s+(?:to\s+)?(?:me|us)\s+(?:on|via)\s+{_WORDS}\s+{_NAME}{_CLOSES}",
    rf"{_START}{_ON}\s+(?:{_APPS}|{_WORDS})\s*,?\s*(?:as|under|i\s?am|i['’]m|my\s+\w+\s+is)\s+{_NAME}",
    rf"(?:(?<![增附追参叠强施])[加+]|[扫搜])\s*(?:一?下|个)?\s*(?:我们?|俺|咱们?)?的?(?:个|一下)?\s*"
    rf"(?:{_APPS}|v{_END}(?!型)|薇)(?!支付|小程序|公众号|登[录陆]|接口|功能|商城|客服系统)"
    rf"(?:{_TAG}(?:{_IS})?{_NAME})?",
)
_NAMES_BEHIND = (
    rf"{_APPS}(?:搜索?|查找?|找)\s*[:=]?\s*{_HAN_NAME}",
    rf"(?:{_APPS}(?:号码?|名|昵称|id|[帐账]号)|{_CHATS}(?=\s*[:=]))\s*{_IS}{_HAN_NAME}",
    rf"(?:公众号|视频号|飞机号|群号|昵称)\s*(?:(?:{_IS}|搜)\s*{_HAN_NAME}|{_NAME})",
    rf"{_CHATS}{_TAG}(?:{_IS})?{_NAME}",
    rf"(?:{_APPS}|邮箱|{_START}e-?mail{_END})(?:{_TAG}{_IS}{_NAME}|{_TAG}{_ODD_NAME}|{_A_TAG}\s*{_NAME})",
    # Telegram - zhangsan
    rf"{_APPS}\s*(?:[(/→>~–—-]\s*)+{_NAME}{_CLOSES}",
    rf"{_START}{_OURS}\s+{_APPS}\s+{_NAME}{_CLOSES}",
    # V is a unit, too.
    rf"(?:(?<=[加我的])\s*v{_TAG}(?:{_IS})?|{_START}(?<!\d\s)v\s*[:=]\s*)[A-Za-z0-9+][A-Za-z0-9_.:+-]{{3,}}",
    rf"(?:(?:电话|手机|{_START}tel{_END}){_TAG}(?:{_IS})?|{_START}(?:phone|mobile){_TAG}{_IS})"
    r"\+?\d(?:[\s-]?\d){4,}(?!\s*[\d台部个只万元])",
    rf"{_START}{_WORDS}(?:{_A_TAG}\s*(?:{_IS})?{_NAME}|\s*[:=]\s*(?=[a-z0-9_]*[\d_])[a-z][a-z0-9_]{{5,}}|"
    r"\s+[a-z_]\w{2,}\.\d{2,4}(?!\d))",
    # Not of a product line: inverters, nor on the signal: analog and digital.
    rf"(?:^|(?<=[,;.!?，；。！？、(（])|{_START}{_OURS}\b)\s*{_WORDS}\s*[:=]\s*(?!{_ABBREVIATION})"
    rf"(?=[a-z]){_NAME}{_CLOSES}",
    rf"(?:^|(?<=[,;.!?，；。！？、(（]))\s*(?:my\s+)?{_WORDS}\s+is\s+{_NAME}{_CLOSES}",
)
_NUMBERS = (rf"{_START}(?:{_DIGIT}[\s,.-]*){{7,}}",)


@cache
def ways() -> tuple[re.Pattern[str], ...]:
    """One after the other, the longest first: each is to be hidden before the next is looked for. Made when the
    first stranger writes: it takes some hundredths of a second."""
    every = (*_ADDRESSES, *_NAMES_BEFORE, *_ASKING, *_NAMES_BEHIND, *_NUMBERS)
    return tuple(re.compile(way, re.IGNORECASE | re.MULTILINE) for way in every)
