"""What the checklist says about a step's effect on the owner's own people, in the language of the moment."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from core.assessment import Channel
from core.what_if.step_effects import Drop, Ground, StepEffect


class StepTexts(QObject):
    """Turns effects into sentences; a class because plural forms need a translation context."""

    def effect(self, effect: StepEffect) -> str:
        """Return what a step would do, one to three short sentences."""
        if effect.ground is Ground.NOT_IN_FILES:
            return self.tr("Whom this hides is not in your files, so it cannot be counted.")
        if effect.ground is Ground.CLOSED_ALREADY:
            return self.tr("You said this was never given. Keep it so.")
        sentences = [self._alone(effect)]
        if effect.twin is not None and effect.with_twin > effect.drop:
            sentences.append(self.tr("{channel} shows the same calls. With that closed too, it takes {effect}.").format(
                channel=self._channel_first(effect.twin), effect=self._drop(effect.with_twin)))
        if effect.copied:
            sentences.append(self.tr("It was read before: that copy stays."))
        return self._in_a_row(sentences)

    def _alone(self, effect: StepEffect) -> str:
        gone = self._drop(effect.drop)
        stays = ""
        if effect.first_wave and not effect.drop.first_wave:
            stays = self._stays(effect)
        elif effect.first_wave and effect.drop.first_wave == effect.first_wave:
            stays = self.tr("nobody is left in your first wave")
        if gone and stays:
            return self.tr("Takes {effect}; {rest}.").format(effect=gone, rest=stays)
        if gone:
            return self.tr("Takes {effect}.").format(effect=gone)
        if stays:
            return self.tr("By itself it takes nobody out of sight: {rest}.").format(rest=stays)
        return self.tr("By itself it takes nobody out of sight.")

    def _stays(self, effect: StepEffect) -> str:
        kept_by = self._listed([self._channel(channel) for channel in effect.first_wave_kept_by])
        if not kept_by:
            return self.tr("your first wave stays")
        return self.tr("your first wave stays, because of {channels}").format(channels=kept_by)

    def _drop(self, drop: Drop) -> str:
        parts = []
        if drop.first_wave:
            parts.append(self.tr("%Ln people out of the first wave", "", drop.first_wave))
        if drop.second_wave:
            parts.append(self.tr("%Ln people out of the second wave", "", drop.second_wave))
        if drop.out_of_sight:
            parts.append(self.tr("%Ln people out of sight", "", drop.out_of_sight))
        return self._listed(parts)

    def _channel(self, channel: Channel) -> str:
        """Return a channel's name inside a sentence."""
        return {
            Channel.TYPED_CONTACTS: self.tr("the people typed into the form"),
            Channel.WORKPLACE: self.tr("the workplace on the form"),
            Channel.ADDRESS_BOOK: self.tr("the address book"),
            Channel.CALL_LOG: self.tr("the call log"),
            Channel.CARRIER_RECORDS: self.tr("the phone company's call list"),
            Channel.SMS: self.tr("the texts"),
            Channel.SHOPPING_ACCOUNT: self.tr("the shopping account"),
        }[channel]

    def _channel_first(self, channel: Channel) -> str:
        """Return a channel's name at the beginning of a sentence."""
        name = self._channel(channel)
        return name[:1].upper() + name[1:]

    def _listed(self, parts: Sequence[str]) -> str:
        if len(parts) < 2:
            return "".join(parts)
        some = self.tr(", ", "between parts of a list").join(parts[:-1])
        return self.tr("{some} and {last}", "end of a list").format(some=some, last=parts[-1])

    def _in_a_row(self, sentences: Sequence[str]) -> str:
        whole = sentences[0]
        for following in sentences[1:]:
            whole = self.tr("{first} {second}", "two sentences in a row").format(first=whole, second=following)
        return whole

    def proved(self) -> str:
        """Return what it means that the phone's own list settles a step."""
        return self.tr("The list of your phone shows no app that may read this, apart from those that came with the "
                       "phone. It says nothing about earlier copies. If you know better, say so here.")

    def order(self, counted: bool) -> str:
        """Return how the steps are sorted."""
        if counted:
            return self.tr("Safety and proof come first. Then the steps stand by what each does for the people in your "
                           "files; of two that do the same, the easier one comes first.")
        return self.tr("Load your contacts and calls, and the steps follow what each does for your own people.")
