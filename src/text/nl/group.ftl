# The debrief of a group: what it voted and decided, never who.

# Votes.
group-heading = De groep
group-round-alone = Eerst alleen
group-round-after = Na het gesprek
group-round-votes = { $votes } van de { $asked } stemden
group-round-few = { $votes ->
    [0] Geen stemmen
    [one] 1 stem
   *[other] { $votes } stemmen
}. Te weinig stemmen om te tonen.
group-votes-few = Te weinig stemmen om te tonen.
group-votes-none = Besloten zonder stemming.
group-votes-note = De meeste stemmen is niet hetzelfde als het beste antwoord.
group-votes-shift = Na het gesprek ging { $option }, van { $was } naar { $is }.
group-votes-shift-of = Na het gesprek ging { $option }, van { $was } van de { $before } naar { $is } van de { $after }.
group-votes-same = Na het gesprek bleven de stemmen zoals zij waren.
group-votes-most = { $round } kreeg { $option }, de meeste stemmen: { $count } van de { $votes }.
group-votes-all = { $round } kreeg { $option }, alle { $votes } stemmen.
group-votes-tie = { $round } kregen { $options } evenveel stemmen: elk { $count } van de { $votes }.
group-votes-nothing = { $round } koos niemand iets.
group-option = { $letter }, { $name }
group-option-of = { $letter } bij “{ $part }”, { $name }
group-quoted = “{ $words }”
group-closed = kon niet
group-option-head = Antwoord
group-several = Iedereen kon meer dan één antwoord kiezen.

# What the group decided.
group-decided = Besluit van de groep
group-decided-word = besluit
group-decided-nothing = niets gekozen
group-differs = Het besluit is een ander dan de meeste stemmen.
group-by-clock = De klok besloot.
group-undone = De groep kwam hierop terug; dit telt niet mee.
group-noted = Hier zette de trainer
group-bookmark = bladwijzer
group-decisions = Alle besluiten en stemmingen
group-see-moment = Zie sleutelmoment { $number }

# In short.
group-finding-voted = { $taken ->
    [one] U nam één besluit
   *[other] U nam { $taken } besluiten
} en stemde bij { $voted } daarvan.
group-finding-unvoted = Er is niet gestemd.
group-finding-shift = Het gesprek maakte het meeste verschil bij besluit { $number }.
group-finding-differs = { $count ->
    [one] Eén keer was het besluit een ander dan de meeste stemmen.
   *[other] { $count } keer was het besluit een ander dan de meeste stemmen.
}

# The moments that are talked about.
group-moments = { $count ->
    [one] Eén sleutelmoment
    [2] Twee sleutelmomenten
   *[other] Drie sleutelmomenten
}
group-reason-bookmark = De trainer zette hier een bladwijzer.
group-reason-shift = Hier verschoven de stemmen in het gesprek het meest: minstens { $by } van de 100.
group-reason-spread = { $round } waren de stemmen hier het meest verdeeld: van de 100 keer dat u twee stemmen vergelijkt, verschillen ze { $by } keer.
group-reason-regret = Hier had een ander antwoord het meest uitgemaakt voor de afloop.
group-reason-author = De schrijver van het verhaal noemt dit een sleutelmoment.
group-reason-trainer = De trainer koos dit moment.

# Other tracks.
group-tracks = Wat als
group-track-what-if = Wat als { $number }
group-track-subgroup = Subgroep { $number }

# Agreements of the municipality itself.
group-agreements = Onze eigen afspraken
group-agreements-gaps = { $count ->
    [one] Eén afspraak is nog niet geregeld.
   *[other] { $count } afspraken zijn nog niet geregeld.
}
group-agreements-well = Wat u besprak, is geregeld.
group-agreements-undiscussed = De eigen afspraken zijn nog niet besproken.
group-agreements-open = Nog te regelen
group-agreements-others = Geregeld of niet besproken
group-agreements-own = Wat er nog bij komt
group-agreement-question = Afspraak
group-agreement-state = Stand
group-agreement-owner = Wie regelt het
group-agreement-by = Vóór wanneer
group-agreement-blank = nog in te vullen
group-arranged-yes = geregeld
group-arranged-unclear = onduidelijk
group-arranged-missing = ontbreekt
group-arranged-none = niet besproken

# What the group takes along.
group-intention-keep = Dit houden wij vast
group-intention-change = Dit doen wij anders
group-intention-arrange = Dit regelen wij

# The talk afterwards, part by part.
group-flow = Zo verloopt de nabespreking
group-flow-part = Deel
group-flow-minutes = Duur
group-flow-questions = Vragen
group-minutes = { $least } tot { $most } minuten
group-minutes-exact = { $least } minuten
group-phase-arrive = Landen
group-phase-happened = Wat gebeurde er
group-phase-key-moments = Drie sleutelmomenten
group-phase-what-if = Wat als
group-phase-home = Naar onze gemeente
group-phase-intention = Voornemen
group-phase-close = Afronden
group-ask-arrive = Hoe zit u erbij, in een woord? U mag ook passen.
group-ask-sure = Wat weten we zeker? Wat vulden we in?
group-ask-wanted = Wat wilde de ander bereiken?
group-ask-seen = Wat zag u op dit moment?
group-ask-weighed = Wat woog het zwaarst?
group-ask-needed = Wat had u nodig om anders te kiezen?
group-ask-explain = Kunt u dit morgen aan inwoners uitleggen?
group-ask-price = Wat verandert er, en tegen welke prijs?
group-ask-first-call = Wie belt u als eerste?
group-ask-family = Wie vangt uw gezin en medewerkers op?
group-ask-record = Waar leggen wij dit vast?
group-ask-keep = Dit houd ik vast
group-ask-change = Dit doe ik anders
group-ask-arrange = Dit regel ik voor …
group-ask-close = Raakte dit u? Dat is normaal. Praat vandaag nog met iemand.

# How it came about.
group-method-votes = Van elke stemming staat hier alleen hoeveel stemmen elk antwoord kreeg. Onder de vijf stemmen staat er alleen hoeveel het er waren. Wie wat stemde en wat de trainer opschreef, staat nergens in dit verslag.
group-method-moments = Voor de sleutelmomenten gaan bladwijzers voor. Daarna telt waar de stemmen het meest verschoven: welk deel minstens van antwoord moet zijn veranderd. Dan waar zij het meest verdeeld waren: hoe vaak twee stemmen verschillen. Beide lopen van 0 tot 100. De trainer kan andere momenten kiezen.
group-process-size = Deelnemers: { $count }
group-process-votes = Stemmingen: { $count }
group-process-undone = Besluiten waarop de groep terugkwam: { $count }
group-process-what-ifs = Wat-als geprobeerd: { $count }
group-process-subgroups = Subgroepen: { $count }
