"""Sighs, thanks, and who it is that answers."""

from __future__ import annotations

from tests.answers.cases import Cases, declined, meant, not_meant, not_told

BOTH: Cases = (
    # Who answers here.
    declined("blind", "am i chatting with a real person", "I'm a bot"),
    declined("blind", "对面是真人还是机器人", "聊天机器人"),
    declined("blind", "is there a human here", "goes to the team"),
    meant("wine", "konnichiwa", "greeting"),
    meant("wine", "obrigado", "thanks"),
    meant("robots", "sayonara", "thanks"),
)
BY_WORDS: Cases = (
    declined("aquarium", "are you a real person?", "bot"),
    declined("aquarium", "你是真人吗", "聊天机器人"),
    declined("aquarium", "你是真人还是机器人", "聊天机器人"),
    # What is sighed at an answer asks for no other name.
    not_told("portwind", "Is Vestas exhibiting? >> Bummer", "exhibitor list"),
    not_told("portwind", "Is Vestas exhibiting? >> oh well", "exhibitor list"),
    # What is asked behind thanks is asked.
    not_meant("sunyard", "is there a shuttle bus? >> thanks, and how much is it?", "thanks"),
    not_meant("sunyard", "is there a shuttle bus? >> ok, until when?", "thanks"),
)
BY_MEANING: Cases = (
    # What asks nothing is not told the same again.
    meant("sunyard", "is there a prayer room >> hmm", "unknown"),
    meant("sunyard", "is there a prayer room >> ?", "unknown"),
    meant("sunyard", "is there a prayer room >> 唉", "unknown"),
    meant("sunyard", "is there a prayer room >> Bummer", "unknown"),
    meant("sunyard", "is there a prayer room >> ok great", "thanks"),
    meant("sunyard", "is there a prayer room >> 好的", "thanks"),
    meant("sunyard", "有接驳车吗 >> hmm", "unknown"),
    meant("sunyard", "有接驳车吗 >> ?", "unknown"),
    meant("sunyard", "有接驳车吗 >> 唉", "unknown"),
    meant("sunyard", "有接驳车吗 >> Bummer", "unknown"),
    meant("sunyard", "有接驳车吗 >> ok great", "thanks"),
    meant("sunyard", "有接驳车吗 >> 好的", "thanks"),
)
