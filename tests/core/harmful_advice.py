"""Finds advice that must appear nowhere: wrong law, harm to others, loss of evidence, blame."""

import re

#: What no text may say in any form.
NEVER = (
    r"50[,.]?000|fifty thousand|5万|五万|[23]万元以下",
    r"cannot be sued|can't be sued|nobody can do anything|不能起诉|不会被起诉|拿你没办法",
    r"irrevocabl|不可撤销|不得撤回",
    r"call[- ]?bomb|code[- ]?bomb|呼死|轰炸",
    r"article 253(?!-1)|二百五十三条(?!之一)|253条(?!之一)",
    r"银保监|征信中心投诉",
    r"\b(stop|do not|don't|never) (paying|pay back|repay)\b|不用还|不要还款|别还款|拒绝还款",
    r"wipe the phone|factory reset before|power to publish",
    r"deadbeat|default(er|ed)|老赖|失信人|自找|活该",
    r"[!\uff01]",
)
#: What a text may name only to warn of it, in a sentence that says no.
ONLY_WITH_NO = (
    r"invented|fake|false (name|contact|number)|strangers, |编造|虚假(联系人|号码)|假(号码|联系人)|陌生人、",
    r"new loan|借新还旧",
    r"not true|不真实的材料",
    r"(delete|clear) (the|your) (call|log)|清空|删除通话记录",
    r"recor\w+ in secret|偷录|偷偷录音",
    r"power of attorney|委托书",
)
NO = re.compile(
    r"\b(no|not|never|nobody|refuse|beware|don't|crime|worse)\b|不|勿|别|没有|小心|拒绝|犯罪|糟", re.IGNORECASE
)


def sentences(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"(?<=[.?!])\s+|(?<=[。\uff1f\uff01])", text) if part.strip()]


def harmful(text: str) -> list[str]:
    """Return the patterns this text breaks."""
    found = [pattern for pattern in NEVER if re.search(pattern, text, re.IGNORECASE)]
    for pattern in ONLY_WITH_NO:
        for sentence in sentences(text):
            if re.search(pattern, sentence, re.IGNORECASE) and not NO.search(sentence):
                found.append(pattern)
    return found
