"""What the page "What if" says: scenarios, findings and reserves, in the language of the moment."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QObject

from core.assessment import Band, Channel
from core.owner import Grant
from core.summary.figures import CALL_CHANNELS, FIRST_BANDS
from core.what_if.closing import Comparison
from core.what_if.records import Change, Kept, Promotion, Substitution, Switches
from core.what_if.scenarios import Reserve, ScenarioId
from gui.models.changes_model import standing_words
from gui.words import texts

#: Names told one by one when somebody vanishes; more are counted.
_NAMED = 3


class WhatIfTexts(QObject):
    """Turns comparisons into sentences; a class because plural forms need a translation context."""

    def scenario_name(self, scenario: ScenarioId) -> str:
        """Return a ready set's name, a few words."""
        return {
            ScenarioId.TODAY: self.tr("As it is today"),
            ScenarioId.CONTACTS_DENIED: self.tr("Contacts denied"),
            ScenarioId.CONTACTS_AND_CALL_LOG_DENIED: self.tr("Contacts and call log denied"),
            ScenarioId.CARRIER_CLOSED: self.tr("Call-list password never given"),
            ScenarioId.ALL_THREE_CLOSED: self.tr("All three of these closed"),
            ScenarioId.EMPTY_LISTS: self.tr("Blank pass: empty lists"),
            ScenarioId.LIMITED_CONTACTS: self.tr("Limited contacts: only your picks"),
            ScenarioId.NEW_PHONE: self.tr("New phone"),
        }[scenario]

    def reserve(self, reserve: Reserve) -> str:
        """Return what a scenario does not do or depends on; "" where there is nothing to say."""
        return {
            Reserve.NONE: "",
            Reserve.CALL_LOG_NAMES: self.tr("The call log carries the names of saved numbers, so names stay readable "
                                            "there."),
            Reserve.CARRIER_REMAINS: self.tr("The phone company's call list shows the same calls. With its password or "
                                             "code they still see who comes first."),
            Reserve.CALL_LOG_REMAINS: self.tr("The call log on the phone shows the same calls, and names with them."),
            Reserve.FORM_REMAINS: self.tr("People typed into the form stay: they can only be chosen, with their "
                                          "knowledge."),
            Reserve.SOME_PHONES: self.tr("Only some phones have it (Xiaomi: blank pass; OPPO: personal information "
                                         "protection). It does nothing about the phone company's call list or a "
                                         "shopping account."),
            Reserve.OWN_CONTACTS_OF_APP: self.tr("For iPhones from iOS 18. An app always sees contacts it made itself. "
                                                 "As far as we know, apps on an iPhone cannot read the call log "
                                                 "anyway."),
            Reserve.NOTHING_RESTORED: self.tr("Holds while you restore or sync neither contacts nor calls to it; new "
                                              "calls fill its log again. The phone company's call list and a shopping "
                                              "account belong to you, not to the phone: they stay."),
        }[reserve]

    def channel_note(self, channel: Channel) -> str:
        """Return what a channel shows a lender, one line."""
        return {
            Channel.ADDRESS_BOOK: self.tr("names and numbers of everybody saved"),
            Channel.CALL_LOG: self.tr("who, when and how long, with the names of saved numbers"),
            Channel.CARRIER_RECORDS: self.tr("six months of connected calls, without names"),
            Channel.SMS: self.tr("who wrote (not in your files: changes nothing here)"),
            Channel.SHOPPING_ACCOUNT: self.tr("names of deliveries (not in your files: changes nothing here)"),
        }[channel]

    def grant_note(self, grant: Grant) -> str:
        """Return what the owner said about a channel; "" where nothing was said."""
        return {
            Grant.UNKNOWN: "",
            Grant.NEVER: self.tr("You said: never given."),
            Grant.GIVEN: self.tr("You said: given before. That copy stays."),
        }[grant]

    def headline(self, comparison: Comparison, switches: Switches, today: Switches) -> str:
        """Return the finding in one sentence."""
        before, after = _exposed(comparison.bands_before), _exposed(comparison.bands_after)
        if switches == today and not before:
            return self.tr("What if they could see less? Today nobody stands out as the first to be called")
        if switches == today:
            return self.tr("What if they could see less? Today %Ln people would most likely be called", "", before)
        if not before and not after:
            finding = self.tr("Still nobody stands out as the first to be called")
        elif before == after:
            finding = self.tr("Still %Ln people would most likely be called", "", after)
        else:
            finding = self.tr("{before} → %Ln people would most likely be called", "", after).format(
                before=texts.number(before))
        reason = self._reason(comparison, switches, after)
        return self.tr("{finding}: {reason}").format(finding=finding, reason=reason) if reason else finding

    def _reason(self, comparison: Comparison, switches: Switches, after: int) -> str:
        substitution = comparison.substitution
        if substitution is not None and substitution.closed is Channel.CARRIER_RECORDS:
            return self.tr("the call log of the phone still shows what the phone company's list shows")
        if substitution is not None:
            return self.tr("the phone company's list still shows what the call log shows")
        if comparison.copies and after:
            return self.tr("copies taken before stay")
        hidden = Channel.ADDRESS_BOOK in switches.closed or switches.picked is not None
        if hidden and not CALL_CHANNELS.issubset(switches.closed) and after:
            return self.tr("the calls alone show who comes first")
        return ""

    def notices(self, comparison: Comparison) -> Iterator[str]:
        """Yield what must be said about these switches: one channel in another's place, copies that stay."""
        if comparison.substitution is not None:
            yield self._substitution(comparison.substitution)
        if comparison.copies:
            new = _exposed(comparison.bands_new_lender)
            yield self.tr("{channels}: given before. That copy stays, so these figures count it.").format(
                channels=self.channels(comparison.copies))
            yield self.tr("A lender who holds no copy yet would most likely call %Ln people.", "", new)

    def _substitution(self, one: Substitution) -> str:
        said = self.tr("The phone company's list and the phone's call log replace each other. One of them closed "
                       "changes little: close both.")
        if not one.first_ten.of:
            return said
        return self.joined(said, self._kept(one.first_ten))

    def _kept(self, kept: Kept) -> str:
        if kept.of == 1:
            return self.tr("The first person is still the first.") if kept.kept else ""
        return self.tr("{kept} of the first {of} people would still be the first.").format(kept=kept.kept, of=kept.of)

    def short_history(self, kept: Kept | None) -> str:
        """Return what a short history would still show; "" without calls."""
        # Of one person alone it says nothing.
        if kept is None or kept.of < 2:
            return ""
        sentence = self.tr("With only the last 30 days of calls, {kept} of the first {of} people would still be the "
                           "first.")
        return sentence.format(kept=kept.kept, of=kept.of)

    def floor_limits(self) -> str:
        """Return what the floor is, and what it cannot hold."""
        return self.tr("The line is the floor: people typed into the form and copies you said were taken. What other "
                       "people's phones have handed over about the same people cannot be computed; it would come on "
                       "top.")

    def takes_back_nothing(self) -> str:
        """Return the sentence that belongs to everything that closes."""
        return self.tr("This stops later copies; it takes back nothing that was copied before.")

    def channels(self, channels: Collection[Channel]) -> str:
        """Return the names of channels in their own order."""
        return self.listed([texts.channel_name(channel) for channel in Channel if channel in channels])

    def listed(self, names: Sequence[str]) -> str:
        """Return names one after the other, as the language does."""
        return self.tr(", ", "between names of a list").join(names)

    def joined(self, first: str, second: str) -> str:
        """Return two sentences in a row."""
        return self.tr("{first} {second}", "two sentences in a row").format(first=first, second=second)

    def band_change(self, band: Band, comparison: Comparison) -> str:
        """Return a band's counts, e.g. "First wave 9 → 4"."""
        before, after = comparison.bands_before[band], comparison.bands_after[band]
        if before == after:
            return f"{texts.band_name(band)} {texts.number(before)}"
        return f"{texts.band_name(band)} {texts.number(before)} → {texts.number(after)}"

    def band_counts(self, bands: Mapping[Band, int]) -> str:
        """Return how many people each band holds, in one line."""
        return texts.joined(f"{texts.band_name(band)} {texts.number(count)}" for band, count in bands.items())

    def dots_sentence(self, comparison: Comparison, size: int) -> str:
        """Return the dots in one sentence; "" where there is nobody."""
        if not comparison.people:
            scale = ""
        elif size == 1:
            scale = self.tr("One dot is one person of %Ln.", "", comparison.people)
        else:
            scale = self.tr("One dot stands for up to {size} people of %Ln.", "", comparison.people).format(size=size)
        return scale

    def pairs_sentence(self, comparison: Comparison, count: int) -> str:
        """Return what the pairs of today's first people show."""
        changes = comparison.first(count)
        if not changes:
            return ""
        bands = list(Band)
        lower = sum(bands.index(one.after.band) > bands.index(one.before.band) for one in changes)
        higher = sum(bands.index(one.after.band) < bands.index(one.before.band) for one in changes)
        if not lower and not higher:
            return self.tr("The first %n people of today all stay in their band.", "", len(changes))
        if len(changes) == 1:
            return (self.tr("The first person of today stands in a higher band with these switches.") if higher else
                    self.tr("The first person of today stands in a lower band with these switches."))
        sentence = (self.tr("Of the first {people} people of today, %n stand in a higher band with these switches.", "",
                            higher) if higher else
                    self.tr("Of the first {people} people of today, %n stand in a lower band with these switches.", "",
                            lower))
        return sentence.format(people=len(changes))

    def person_sentence(self, name: str, change: Change) -> str:
        """Return one person's change in one sentence."""
        if change.before == change.after and change.before.band is Band.NOT_VISIBLE:
            return self.tr("{name}: not visible, today and with these switches.").format(name=name)
        if change.before == change.after:
            return self.tr("{name}: {standing}, place {place}, today and with these switches.").format(
                name=name, standing=standing_words(change.before), place=texts.number(change.before.rank))
        if change.after.band is Band.NOT_VISIBLE:
            return self.tr("{name}: today {before}, place {first}; with these switches not visible.").format(
                name=name, before=standing_words(change.before), first=texts.number(change.before.rank))
        return self.tr("{name}: today {before}, place {first}; with these switches {after}, place {then}.").format(
            name=name, before=standing_words(change.before), after=standing_words(change.after),
            first=texts.number(change.before.rank), then=texts.number(change.after.rank))

    def floor_sentence(self, change: Change) -> str:
        """Return why this person stands no lower, or that everything closed would hide them."""
        if change.floor.band is Band.NOT_VISIBLE:
            return self.tr("With everything closed, no channel would show this person.")
        floor = standing_words(change.floor)
        if change.person.typed_contact:
            return self.tr("Not lower than {floor}: typed into the form as emergency contact.").format(floor=floor)
        if change.person.workplace:
            return self.tr("Not lower than {floor}: the workplace on the form.").format(floor=floor)
        return self.tr("Not lower than {floor}: copies taken before show this person.").format(floor=floor)

    def promotion(self, name: str, promotion: Promotion, names: Mapping[str, str]) -> str:
        """Return who moves up when somebody vanishes; ``names`` by key."""
        wave, ten = promotion.into_first_wave, promotion.into_first_ten
        if not wave and not ten:
            return self.tr("Without {name} nobody would move into the first wave or the first ten.").format(name=name)
        said = []
        if wave:
            said.append(self.tr("Without {name}, into the first wave: {others}.").format(
                name=name, others=self._named(wave, names)))
        if ten:
            said.append(self.tr("Without {name}, into the first ten: {others}.").format(
                name=name, others=self._named(ten, names)))
        said.append(self.tr("Deleting one contact moves the next one up."))
        sentence = said[0]
        for following in said[1:]:
            sentence = self.joined(sentence, following)
        return sentence

    def _named(self, keys: Sequence[str], names: Mapping[str, str]) -> str:
        told = [names[key] for key in keys[:_NAMED]]
        more = len(keys) - len(told)
        if more:
            told.append(self.tr("%n more", "", more))
        return self.listed(told)

    def sources(self, names: Iterable[str], judgement: bool, day: str) -> str:
        """Return where a scenario stands, and when that was last looked at."""
        listed = self.tr("; ", "between sources of a list").join(names)
        if judgement:
            return self.tr("Our own reading, resting on: {sources} (checked on {day})").format(sources=listed, day=day)
        return self.tr("Source: {sources} (checked on {day})").format(sources=listed, day=day)


def _exposed(bands: Mapping[Band, int]) -> int:
    return sum(bands[band] for band in FIRST_BANDS)
