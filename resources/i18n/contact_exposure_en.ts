<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AuditTexts</name>
    <message numerus="yes">
        <source>%Ln day(s) before the file was made</source>
        <translation>
            <numerusform>%Ln day before the file was made</numerusform>
            <numerusform>%Ln days before the file was made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) before the file was made</source>
        <translation>
            <numerusform>%Ln hour before the file was made</numerusform>
            <numerusform>%Ln hours before the file was made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallsDialog</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelSwitches</name>
    <message numerus="yes">
        <source>Typed into the form: %Ln people. This cannot be closed, only chosen.</source>
        <translation>
            <numerusform>Typed into the form: %Ln person. This cannot be closed, only chosen.</numerusform>
            <numerusform>Typed into the form: %Ln people. This cannot be closed, only chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people picked: choose…</source>
        <translation>
            <numerusform>%Ln person picked: choose…</numerusform>
            <numerusform>%Ln people picked: choose…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnTexts</name>
    <message numerus="yes">
        <source>%Ln call(s) would be read.</source>
        <translation>
            <numerusform>%Ln call would be read.</numerusform>
            <numerusform>%Ln calls would be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would be left out.</source>
        <translation>
            <numerusform>%Ln row would be left out.</numerusform>
            <numerusform>%Ln rows would be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of 10 values fit</source>
        <translation>
            <numerusform>%n of 10 values fits</numerusform>
            <numerusform>%n of 10 values fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsDialog</name>
    <message numerus="yes">
        <source>%n left out: show who</source>
        <translation>
            <numerusform>%n left out: show who</numerusform>
            <numerusform>%n left out: show who</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageCard</name>
    <message numerus="yes">
        <source>%Ln call(s) came from a hidden number and belong to nobody here.</source>
        <translation>
            <numerusform>%Ln call came from a hidden number and belongs to nobody here.</numerusform>
            <numerusform>%Ln calls came from a hidden number and belong to nobody here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) with your own number are set apart.</source>
        <translation>
            <numerusform>%Ln call with your own number is set apart.</numerusform>
            <numerusform>%Ln calls with your own number are set apart.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExplanationTexts</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) from hidden numbers belong to nobody here.</source>
        <translation>
            <numerusform>%Ln call from a hidden number belongs to nobody here.</numerusform>
            <numerusform>%Ln calls from hidden numbers belong to nobody here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExposurePage</name>
    <message numerus="yes">
        <source>of %Ln in your address book</source>
        <translation>
            <numerusform>of %Ln in your address book</numerusform>
            <numerusform>of %Ln in your address book</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExposureTexts</name>
    <message numerus="yes">
        <source>%Ln number(s) would most likely be called</source>
        <comment>no address book is loaded</comment>
        <translation>
            <numerusform>%Ln number would most likely be called</numerusform>
            <numerusform>%Ln numbers would most likely be called</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people would most likely be called</source>
        <translation>
            <numerusform>%Ln person would most likely be called</numerusform>
            <numerusform>%Ln people would most likely be called</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n family</source>
        <translation>
            <numerusform>%n family</numerusform>
            <numerusform>%n family</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work</source>
        <translation>
            <numerusform>%n work</numerusform>
            <numerusform>%n work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n friend(s)</source>
        <translation>
            <numerusform>%n friend</numerusform>
            <numerusform>%n friends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n other</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message numerus="yes">
        <source>%Ln call(s) also in another file, counted once…</source>
        <translation>
            <numerusform>%Ln call also in another file, counted once…</numerusform>
            <numerusform>%Ln calls also in another file, counted once…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls of %Ln SIM card(s) or numbers of yours.</source>
        <translation>
            <numerusform>Calls of %Ln SIM card or number of yours.</numerusform>
            <numerusform>Calls of %Ln SIM cards or numbers of yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repeated record(s) counted once</source>
        <translation>
            <numerusform>%Ln repeated record counted once</numerusform>
            <numerusform>%Ln repeated records counted once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) could not be read or had to be guessed</source>
        <translation>
            <numerusform>%Ln place could not be read or had to be guessed</numerusform>
            <numerusform>%Ln places could not be read or had to be guessed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HourGridView</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>Let go to open %Ln item(s)</source>
        <translation>
            <numerusform>Let go to open %Ln item</numerusform>
            <numerusform>Let go to open %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other thing(s) will be skipped.</source>
        <translation>
            <numerusform>%Ln other thing will be skipped.</numerusform>
            <numerusform>%Ln other things will be skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cases</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnerWordsCard</name>
    <message numerus="yes">
        <source>%n correction(s) outweigh the files.</source>
        <translation>
            <numerusform>%n correction outweighs the files.</numerusform>
            <numerusform>%n corrections outweigh the files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message numerus="yes">
        <source>Your %n correction(s)…</source>
        <translation>
            <numerusform>Your %n correction…</numerusform>
            <numerusform>Your %n corrections…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} people shown</source>
        <translation>
            <numerusform>%Ln of {total} people shown</numerusform>
            <numerusform>%Ln of {total} people shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people, most exposed first. Enter shows the reasons.</source>
        <translation>
            <numerusform>%Ln person. Enter shows the reasons.</numerusform>
            <numerusform>%Ln people, most exposed first. Enter shows the reasons.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PermissionsPage</name>
    <message numerus="yes">
        <source>%Ln app(s) may read your contacts, calls or texts</source>
        <translation>
            <numerusform>%Ln app may read your contacts, calls or texts</numerusform>
            <numerusform>%Ln apps may read your contacts, calls or texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln app(s) did read your contacts, calls or texts</source>
        <translation>
            <numerusform>%Ln app did read your contacts, calls or texts</numerusform>
            <numerusform>%Ln apps did read your contacts, calls or texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln app(s) without such access, and those that came with the phone</source>
        <translation>
            <numerusform>%Ln app without such access, or that came with the phone</numerusform>
            <numerusform>%Ln apps without such access, or that came with the phone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureTexts</name>
    <message numerus="yes">
        <source>and %Ln more people, none above {score}</source>
        <translation>
            <numerusform>and %Ln more person, not above {score}</numerusform>
            <numerusform>and %Ln more people, none above {score}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n highest score(s), from {first} with {score} down.</source>
        <translation>
            <numerusform>The highest score: {first} with {score}.</numerusform>
            <numerusform>The %n highest scores, from {first} with {score} down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more people follow.</source>
        <translation>
            <numerusform>%Ln more person follows.</numerusform>
            <numerusform>%Ln more people follow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more people further down</source>
        <translation>
            <numerusform>and %Ln more person further down</numerusform>
            <numerusform>and %Ln more people further down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have a place in this order.</source>
        <translation>
            <numerusform>%Ln person has a place in this order.</numerusform>
            <numerusform>%Ln people have a place in this order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people stand in the innermost circle that is not empty, “{band}”.</source>
        <translation>
            <numerusform>%Ln person stands in the innermost circle that is not empty, “{band}”.</numerusform>
            <numerusform>%Ln people stand in the innermost circle that is not empty, “{band}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people without a call are not drawn</source>
        <translation>
            <numerusform>%Ln person without a call is not drawn</numerusform>
            <numerusform>%Ln people without a call are not drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {people} people hold {amount} of your {total} calls in six months ({part}).</source>
        <translation>
            <numerusform>%n of {people} people holds {amount} of your {total} calls in six months ({part}).</numerusform>
            <numerusform>%n of {people} people hold {amount} of your {total} calls in six months ({part}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All talk in six months ({total}) is with %n people.</source>
        <translation>
            <numerusform>All talk in six months ({total}) is with %n person.</numerusform>
            <numerusform>All talk in six months ({total}) is with %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All calls in six months ({total}) are with %n people.</source>
        <translation>
            <numerusform>All calls in six months ({total}) are with %n person.</numerusform>
            <numerusform>All calls in six months ({total}) are with %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {people} people hold {amount} of your {total} of talk in six months ({part}).</source>
        <translation>
            <numerusform>%n of {people} people holds {amount} of your {total} of talk in six months ({part}).</numerusform>
            <numerusform>%n of {people} people hold {amount} of your {total} of talk in six months ({part}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people: {amount} ({part})</source>
        <translation>
            <numerusform>%n person: {amount} ({part})</numerusform>
            <numerusform>%n people: {amount} ({part})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message numerus="yes">
        <source>%n of 5 answered</source>
        <translation>
            <numerusform>%n of 5 answered</numerusform>
            <numerusform>%n of 5 answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message numerus="yes">
        <source>%n of 5 questions answered</source>
        <translation>
            <numerusform>%n of 5 questions answered</numerusform>
            <numerusform>%n of 5 questions answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusalsCard</name>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>and %Ln more file</numerusform>
            <numerusform>and %Ln more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlimCard</name>
    <message numerus="yes">
        <source>Saved with %Ln contact(s). Contacts without a number are not in it.</source>
        <translation>
            <numerusform>Saved with %Ln contact. Contacts without a number are not in it.</numerusform>
            <numerusform>Saved with %Ln contacts. Contacts without a number are not in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpecialAccessCard</name>
    <message numerus="yes">
        <source>%Ln list(s) of this kind are not in your files.</source>
        <translation>
            <numerusform>%Ln list of this kind is not in your files.</numerusform>
            <numerusform>%Ln lists of this kind are not in your files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageTexts</name>
    <message numerus="yes">
        <source>In “{system}”, %Ln of your people could be called within {days} days after the due date, {late} by day {day}.</source>
        <translation>
            <numerusform>In “{system}”, %Ln of your people could be called within {days} days after the due date, {late} by day {day}.</numerusform>
            <numerusform>In “{system}”, %Ln of your people could be called within {days} days after the due date, {late} by day {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In “{system}”, %Ln of your people could be called by day {day} after the due date.</source>
        <translation>
            <numerusform>In “{system}”, %Ln of your people could be called by day {day} after the due date.</numerusform>
            <numerusform>In “{system}”, %Ln of your people could be called by day {day} after the due date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another one below opens %Ln of your people.</source>
        <translation>
            <numerusform>Another one below opens %Ln of your people.</numerusform>
            <numerusform>Another one below opens %Ln of your people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your people: {names}</source>
        <translation>
            <numerusform>%Ln of your people: {names}</numerusform>
            <numerusform>%Ln of your people: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n people called most</source>
        <translation>
            <numerusform>the person called most</numerusform>
            <numerusform>the %n people called most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n more by talk time</source>
        <translation>
            <numerusform>about %n more by talk time</numerusform>
            <numerusform>about %n more by talk time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation>
            <numerusform>{names} and %Ln more</numerusform>
            <numerusform>{names} and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepTexts</name>
    <message numerus="yes">
        <source>%Ln people out of the first wave</source>
        <translation>
            <numerusform>%Ln person out of the first wave</numerusform>
            <numerusform>%Ln people out of the first wave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people out of the second wave</source>
        <translation>
            <numerusform>%Ln person out of the second wave</numerusform>
            <numerusform>%Ln people out of the second wave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people out of sight</source>
        <translation>
            <numerusform>%Ln person out of sight</numerusform>
            <numerusform>%Ln people out of sight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarnPage</name>
    <message numerus="yes">
        <source>%Ln people to tell first</source>
        <translation>
            <numerusform>%Ln person to tell first</numerusform>
            <numerusform>%Ln people to tell first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIfTexts</name>
    <message numerus="yes">
        <source>What if they could see less? Today %Ln people would most likely be called</source>
        <translation>
            <numerusform>What if they could see less? Today %Ln person would most likely be called</numerusform>
            <numerusform>What if they could see less? Today %Ln people would most likely be called</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still %Ln people would most likely be called</source>
        <translation>
            <numerusform>Still %Ln person would most likely be called</numerusform>
            <numerusform>Still %Ln people would most likely be called</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{before} → %Ln people would most likely be called</source>
        <translation>
            <numerusform>{before} → %Ln person would most likely be called</numerusform>
            <numerusform>{before} → %Ln people would most likely be called</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A lender who holds no copy yet would most likely call %Ln people.</source>
        <translation>
            <numerusform>A lender who holds no copy yet would most likely call %Ln person.</numerusform>
            <numerusform>A lender who holds no copy yet would most likely call %Ln people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One dot is one person of %Ln.</source>
        <translation>
            <numerusform>One dot is one person of %Ln.</numerusform>
            <numerusform>One dot is one person of %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One dot stands for up to {size} people of %Ln.</source>
        <translation>
            <numerusform>One dot stands for up to {size} people of %Ln.</numerusform>
            <numerusform>One dot stands for up to {size} people of %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n people of today all stay in their band.</source>
        <translation>
            <numerusform>The first person of today stays in the same band.</numerusform>
            <numerusform>The first %n people of today all stay in their band.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the first {people} people of today, %n stand in a higher band with these switches.</source>
        <translation>
            <numerusform>Of the first {people} people of today, %n stands in a higher band with these switches.</numerusform>
            <numerusform>Of the first {people} people of today, %n stand in a higher band with these switches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the first {people} people of today, %n stand in a lower band with these switches.</source>
        <translation>
            <numerusform>Of the first {people} people of today, %n stands in a lower band with these switches.</numerusform>
            <numerusform>Of the first {people} people of today, %n stand in a lower band with these switches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ListCard</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
