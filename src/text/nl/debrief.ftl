# The debrief. Of choices, never of a person; “de ander” is a part that is played.

debrief-and = en
debrief-cover-line = Nabespreking · { $mode } · { $date } · geen beoordeling
debrief-mode-solo = alleen voor u
debrief-mode-group = groep van { $size }
debrief-verdict-good = goed afgelopen
debrief-verdict-mixed = wisselend afgelopen
debrief-verdict-bad = slecht afgelopen
debrief-month-1 = januari
debrief-month-2 = februari
debrief-month-3 = maart
debrief-month-4 = april
debrief-month-5 = mei
debrief-month-6 = juni
debrief-month-7 = juli
debrief-month-8 = augustus
debrief-month-9 = september
debrief-month-10 = oktober
debrief-month-11 = november
debrief-month-12 = december

# The paragraph.
debrief-summary-played = { $count ->
    [0] U begon aan “{ $title }” en nam nog geen besluit.
    [one] U oefende met “{ $title }” en nam één besluit.
   *[other] U oefende met “{ $title }” en nam { $count } besluiten.
}
debrief-summary-ended = Het verhaal eindigde met “{ $ending }”.
debrief-summary-stopped = U stopte toen u wilde. Dat mag altijd.
debrief-summary-unfinished = Het verhaal is nog niet uit. U kunt later verdergaan.
debrief-summary-tension = De spanning begon op { $first }, kwam bij uw besluiten tot { $most } en eindigde op { $last }.
debrief-summary-red = { $count ->
    [one] Eén keuze ging over een rode lijn. Die staat apart.
   *[other] { $count } keuzes gingen over een rode lijn. Die staan apart.
}

# The tension line.
debrief-chose = U koos “{ $label }”
debrief-point-end = Het einde
debrief-point-left = Hier stopte het
debrief-tension-both = Na besluit { $up-at }, “{ $up }”, liep de spanning het meest op. Na besluit { $down-at }, “{ $down }”, zakte de spanning het meest.
debrief-tension-up = Na besluit { $at }, “{ $up }”, liep de spanning het meest op. Na geen enkel besluit zakte de spanning duidelijk.
debrief-tension-down = Na besluit { $at }, “{ $down }”, zakte de spanning het meest. Na geen enkel besluit liep de spanning duidelijk op.
debrief-tension-burst = Zo’n piek komt vaak als druk niet meer werkt. Dat maakt de grens niet fout.
debrief-tension-bought = Die rust kwam doordat u toegaf, en duurt meestal kort.
debrief-tension-level = Geen besluit veranderde de spanning duidelijk.
debrief-tension-nothing = Er is nog geen besluit genomen.
debrief-phase-0 = kalm
debrief-phase-1 = gespannen
debrief-phase-2 = verbaal agressief
debrief-phase-3 = bedreigend
debrief-phase-4 = ernstig
debrief-decision = Besluit { $number }
debrief-axis-end = einde
debrief-axis-left = stop

# What a decision did.
debrief-said = { $who }: “{ $text }”
debrief-shown = U las: “{ $title }”
debrief-quality-differs = verschilt
debrief-quality-4 = sterk
debrief-quality-3 = bruikbaar
debrief-quality-2 = zwak
debrief-quality-1 = schadelijk
debrief-effect-stirred = Daarna liep het door de situatie zelf op.
debrief-effect-burst = De ander voerde de druk nog één keer op (van { $before } naar { $after }). Dat gebeurt vaak als een grens wordt gesteld of als druk niet meer werkt. Het betekent niet dat de grens fout was.
debrief-effect-bought = De spanning zakte doordat u toegaf (van { $before } naar { $after }). Dat duurt meestal kort: de druk heeft gewerkt.
debrief-effect-calm = De spanning zakte duidelijk (van { $before } naar { $after }).
debrief-effect-calmer = De spanning zakte wat (van { $before } naar { $after }).
debrief-effect-same = De spanning bleef gelijk ({ $after }).
debrief-effect-level = De spanning bleef ongeveer gelijk (van { $before } naar { $after }).
debrief-effect-tenser = De spanning liep wat op (van { $before } naar { $after }).
debrief-effect-tense = De spanning liep flink op (van { $before } naar { $after }).
debrief-effect-away = U kwam los van de situatie (van { $before } naar { $after }).
debrief-effect-elsewhere-up = De volgende scène begon met meer spanning (van { $before } naar { $after }).
debrief-effect-elsewhere-down = De volgende scène begon met minder spanning (van { $before } naar { $after }).
debrief-effect-down = De spanning zakte (van { $before } naar { $after }).
debrief-effect-up = De spanning liep op (van { $before } naar { $after }).
debrief-reason-turned-cold = Eerst had boosheid de overhand. Daarna telde vooral wat druk kon opleveren.
debrief-reason-turned-hot = Eerst telde vooral wat druk kon opleveren. Daarna nam boosheid het over.
debrief-reason-hot-trust = Boosheid had de overhand. Die werd minder, ook doordat het vertrouwen groeide.
debrief-reason-hot-fell = Boosheid had de overhand, en werd minder.
debrief-reason-hot-face = Boosheid had de overhand. Gezichtsverlies maakte die groter.
debrief-reason-hot-rose = Boosheid had de overhand, en groeide.
debrief-reason-hot-level = Boosheid had de overhand, en bleef ongeveer even groot.
debrief-reason-cold-bought = Berekening had de overhand. Toegeven gaf even rust, en leerde de ander dat druk loont.
debrief-reason-cold-fell = Berekening had de overhand. Druk leek minder op te leveren.
debrief-reason-cold-rose = Berekening had de overhand. Druk leek meer op te leveren.
debrief-reason-cold-level = Berekening had de overhand. Wat druk leek op te leveren, bleef gelijk.
debrief-number-anger = boosheid { $before } → { $after }
debrief-number-payoff = verwachting van druk { $before } → { $after }
debrief-number-trust = vertrouwen { $before } → { $after }
debrief-number-dignity = waardigheid { $before } → { $after }
debrief-meter-spanning = spanning
debrief-meter-regie = regie
debrief-meter-veiligheid = veiligheid
debrief-meter-dossier = dossier
debrief-meter-herstel = herstel
debrief-meter-integriteit = integriteit

# Tasks. The words of a row say what was there, never what someone is.
debrief-task-signals = U zag { $seen } { $present ->
    [one] van het ene signaal
   *[other] van de { $present } signalen
}
debrief-task-signals-wrong = U zag { $seen } { $present ->
    [one] van het ene signaal
   *[other] van de { $present } signalen
}, en koos { $wrong } keer iets wat er niet was
debrief-task-form = U noemde dit “{ $words }”
debrief-task-order = U koos: { $words }
debrief-task-order-nothing = U liet alles weg
debrief-task-sentence = U zei: “{ $words }”
debrief-task-sentence-open = Uw zin was nog niet af: “{ $words }”
debrief-label-signals = { $seen } van { $present } signalen
debrief-label-nothing = niets gekozen
debrief-task-points = { $points } van { $most } punten
debrief-task-nothing = nog niet
debrief-task-rows = Wat erbij hoort, en waarom
debrief-task-pair = eerst “{ $first }”, dan “{ $second }”
debrief-task-pair-without = wel “{ $first }”, niet “{ $second }”
debrief-mark-seen = gezien
debrief-mark-missed = gemist
debrief-mark-false-alarm = was er niet, wel gekozen
debrief-mark-rightly-not = terecht niet gekozen
debrief-mark-exact = klopt
debrief-mark-near = begrijpelijk
debrief-mark-elsewhere = past hier niet
debrief-mark-in-place = op zijn plaats
debrief-mark-too-early = kan later
debrief-mark-too-late = kan eerder
debrief-mark-absent = ontbrak
debrief-mark-better-not = beter niet
debrief-mark-left-out = terecht weggelaten
debrief-mark-optional = hoefde niet
debrief-mark-pair-right = volgorde goed
debrief-mark-pair-wrong = nog niet
debrief-mark-better = sterker is
debrief-strong-task = Bij besluit { $number }: { $label }. Dat was sterk.
debrief-usable-task = Bij besluit { $number }: { $label }. Dat was bruikbaar.
debrief-grow-task = Bij besluit { $number }: { $label }.
debrief-next-missed = Let een volgende keer ook op: “{ $rows }”.
debrief-next-false = Dit was er niet: “{ $rows }”.
debrief-next-form = Dit past het best bij: { $rows }.
debrief-next-order = Een volgende keer: { $rows }.
debrief-next-sentence = Een volgende keer kan ook: “{ $rows }”
debrief-pressure-f1 = emotionele agressie
debrief-pressure-f2 = instrumentele agressie
debrief-pressure-f3 = verkapte dreiging
debrief-pressure-f4 = intimidatie
debrief-pressure-f5 = beïnvloeding en ondermijning
debrief-pressure-f6 = doxing
debrief-pressure-f7 = online haat
debrief-pressure-f8 = onverwacht bezoek thuis
debrief-pressure-f9 = stalking
debrief-pressure-f10 = afwijzen van gezag
debrief-pressure-f11 = lichamelijke agressie

# The clock.
debrief-ran-out = De tijd liep af. Dit is de keuze die dan klaarstond.
debrief-ran-out-chose = De tijd liep af: “{ $label }”
debrief-strong-clock = Bij besluit { $number } liep de tijd af, en werd het “{ $label }”. Dat is een sterke keuze.
debrief-usable-clock = Bij besluit { $number } liep de tijd af, en werd het “{ $label }”. Dat is een bruikbare keuze.
debrief-grow-clock = Bij besluit { $number } liep de tijd af, en werd het “{ $label }”.

# Two tracks.
debrief-heading-tracks = Wat als
debrief-track-first = Eerste spoor
debrief-track-second = Tweede spoor
debrief-track-unfinished = nog niet uit
debrief-track-not-seen = niet gezien
debrief-track-nothing = nog niet beantwoord
debrief-track-tension-better = minder spanning
debrief-track-tension-worse = meer spanning
debrief-track-ending-better = een betere afloop
debrief-track-ending-worse = een minder goede afloop
debrief-track-red-better = minder rode lijnen
debrief-track-red-worse = meer rode lijnen
debrief-tracks-moved = Met “{ $second }” in plaats van “{ $first }” bij besluit { $number }{ $also ->
    [0] {" "}
   *[other] {" "}en andere antwoorden daarna{" "}
}kwam de spanning tot { $is } in plaats van { $was }; { $rest }.
debrief-tracks-level = Met “{ $second }” in plaats van “{ $first }” bij besluit { $number }{ $also ->
    [0] {" "}
   *[other] {" "}en andere antwoorden daarna{" "}
}kwam de spanning ongeveer even hoog, tot { $is }; { $rest }.
debrief-tracks-won = winst: { $words }
debrief-tracks-paid = prijs: { $words }
debrief-tracks-free = prijs: niets wat wij meten
debrief-tracks-equal = verder bleef gelijk wat wij meten
debrief-tracks-unfinished = een van de sporen is nog niet uit, dus wat het kost is nog niet bekend
debrief-tracks-open = Bij besluit { $number } is een van beide sporen nog niet verder gespeeld.
debrief-tracks-same = Beide sporen zijn tot nu toe gelijk.
debrief-tracks-note = Zo antwoordt het model, met hetzelfde toeval. Het bewijst niet wat er in het echt was gebeurd.
debrief-tracks-parted = Hier gaan de sporen uiteen
debrief-tracks-ending = Afloop
debrief-tracks-most = Hoogste spanning daarna
debrief-tracks-red = Rode lijnen
debrief-tracks-going = { $name }: { $tensions }.
debrief-go-back = Ga terug naar dit moment

# Strong and growing.
debrief-strong = Bij besluit { $number } koos u “{ $label }”. Dat was een sterke keuze.
debrief-usable = Bij besluit { $number } koos u “{ $label }”. Dat was een bruikbare keuze.
debrief-kind-pause = U nam een adempauze. Dat is een manier om zelf de regie te houden.
debrief-kind-step-out = U stapte even uit toen u dat wilde. Zo bewaakt u uw eigen grens.
debrief-kind-finished = U speelde het verhaal uit, ook waar het moeilijk werd. Juist daar valt iets te leren.
debrief-kind-stopped = U stopte toen u wilde. Een grens bewaken hoort bij dit vak.
debrief-grow = Bij besluit { $number } koos u “{ $label }”.
debrief-grow-next = Een volgende keer kan ook: “{ $other }”.
debrief-grow-again = Bekijk dit moment nog eens, het liefst met iemand anders.
debrief-nothing-to-grow = Bij uw besluiten zat geen zwakke keuze. Probeer een hogere intensiteit, of een ander scenario.
debrief-nothing-decided = U nam nog geen besluit. Er is dus nog niets over te zeggen.

# Competencies.
debrief-competencies-strong = { $count ->
    [one] { $names } ging goed.
   *[other] { $names } gingen goed.
}
debrief-competencies-hard = { $count ->
    [one] { $names } kostte moeite.
   *[other] { $names } kostten moeite.
}
debrief-competencies-on-the-way = { $count ->
    [one] { $names } is op weg.
   *[other] { $names } zijn op weg.
}
debrief-competencies-too-little = Bij geen enkele competentie zagen wij genoeg om er iets over te zeggen.
debrief-band-sterk = sterk
debrief-band-op-weg = op weg
debrief-band-ontwikkelpunt = ontwikkelpunt
debrief-band-to = tot
debrief-band-too-little = te weinig gezien
debrief-dots-note = Elke stip is één moment dat bij deze competentie hoort. Bij minder dan vier momenten zeggen wij niets.
debrief-dots-row = { $name }: { $words }, { $count ->
    [one] 1 moment
   *[other] { $count } momenten
}.
debrief-dots-none = Er is nog geen moment gescoord.
debrief-red-word = rode lijn

# Red lines.
debrief-red-finding = { $count ->
    [0] U ging nergens over een rode lijn.
    [one] Op één moment ging u over een rode lijn.
   *[other] Op { $count } momenten ging u over een rode lijn.
}
debrief-red-intro = Een rode lijn is geen cijfer. Die staat los van de rest en gaat over een keuze, niet over u.
debrief-red-times = { $count ->
    [0] niet
   *[other] { $count } keer
}
debrief-red-name-unsafe = Onveilig
debrief-red-name-unlawful = Onrechtmatig
debrief-red-name-integrity = Integriteit
debrief-red-means-unsafe = u, uw gezin of een ander komt in gevaar
debrief-red-means-unlawful = u doet iets wat de wet niet toestaat
debrief-red-means-integrity = een besluit buigt onder druk
debrief-red-why-unsafe = Veiligheid gaat voor gelijk krijgen. Deze keuze bracht u of een ander dichter bij gevaar.
debrief-red-why-unlawful = Ook onder druk blijft de wet gelden. Deze keuze gaat verder dan wat mag.
debrief-red-why-integrity = Wie onder druk iets toezegt, geeft het besluit uit handen. De ander leert dat druk werkt.
debrief-red-repair-unsafe = Breng eerst iedereen in veiligheid. Bel 112 bij gevaar. Vertel daarna aan griffier of secretaris wat er gebeurde, en spreek af wie er voortaan bij is.
debrief-red-repair-unlawful = Stop ermee, en zeg het zelf. Vertel het vandaag aan griffier of secretaris, leg vast wat er gebeurde en vraag juridisch advies.
debrief-red-repair-integrity = Trek de toezegging in, niet mondeling maar op papier. Vertel het vandaag nog aan de griffier of secretaris en de OOV-adviseur, en bespreek of een melding of aangifte past.
debrief-red-capped = Bij { $names } staat nu hooguit “op weg”. Dat kan veranderen als u dit moment opnieuw speelt.
debrief-red-chose = U koos
debrief-red-reason = Waarom dit een lijn is
debrief-red-repairs = Wat dit herstelt, ook achteraf
debrief-red-kinds = Drie soorten rode lijnen

# What someone takes along.
debrief-intention-keep = Dit houd ik vast
debrief-intention-change = Dit doe ik anders
debrief-intention-arrange = Dit regel ik
debrief-intention-open = nog niet ingevuld
debrief-follow-up-by = Kom hier vóór { $date } op terug. Wat u maar één keer oefent, zakt weg.
debrief-follow-up = Past hierna
debrief-reflection = Om over na te denken
debrief-transfer = Naar uw eigen gemeente
debrief-differ = Waar deskundigen verschillen
debrief-cards = Kaarten die hierbij passen

# The support card.
debrief-support-title = Raakte dit u? Dat is normaal.
debrief-support-title-stopped = Goed dat u stopte toen u wilde.
debrief-support-intro = Een oefening kan iets losmaken, ook bij wie het al eens meemaakte. Praat vandaag nog met iemand.
debrief-support-contacts = Met iemand praten
debrief-support-minutes = De komende tien minuten
debrief-support-own-number = eigen nummer
debrief-support-checked = Overgenomen op { $date }; controleer de actuele gegevens.
debrief-support-outdated = Let op: overgenomen op { $date }, meer dan een jaar vóór deze oefening. Controleer elk nummer voordat u het gebruikt.
debrief-support-real-title = Is het echt?
debrief-support-real = Direct gevaar: bel { $danger }. Geen spoed: { $police }.

# How it came about.
debrief-method-exercise = Dit is een verslag van een oefening. Het vervangt geen politie, juridisch advies of psychologische hulp. Het is geen beoordeling en hoort niet in een personeelsdossier.
debrief-method-score = Bij een besluit geeft elke keuze 0 tot 3 punten aan de competenties die erbij horen, van schadelijk tot sterk. Wij delen wat u kreeg door het meeste wat op dat moment kon. Alleen momenten die u zag tellen, elk één keer. Een dilemma telt niet mee.
debrief-method-limits = Een scenario meet grof. Bij minder dan { $enough } momenten zeggen wij niets over een competentie. Daarboven is de uitkomst een begin van een gesprek, geen cijfer.
debrief-method-stability = Zou één punt op één moment de uitkomst veranderen, dan noemen wij beide uitkomsten: “op weg tot sterk”. Dat komt vaak voor.
debrief-method-red = Een rode lijn staat apart en wordt nooit weggemiddeld. Tempo, adempauzes en uitstappen geven geen punten en kosten geen punten.
debrief-method-model = Hoe de ander antwoordt, komt uit een rekenmodel. De richting van elk effect komt uit gepubliceerd onderzoek naar boosheid en naar berekenende agressie. De meeste groottes zijn aannames van ons. Het model is een leermiddel en voorspelt niet wat een echt persoon doet.
debrief-method-sources = De competenties, de niveaus en de punten per keuze zijn ons eigen ontwerp, met bronnen erbij. Elke sleutel bij een keuze staat hieronder in de lijst.
debrief-method-marks = [ONTWERP] is een eigen ontwerpkeuze zonder bron. [EXPERT] moet een domeindeskundige nog controleren.
debrief-intensity-laag = laag
debrief-intensity-middel = middel
debrief-intensity-hoog = hoog
debrief-process-intensity = Intensiteit: { $level }
debrief-process-decisions = Besluiten: { $count }
debrief-process-pauses = Adempauzes: { $count }
debrief-process-step-outs = Even uitgestapt: { $count }
debrief-process-stops = Gestopt: { $count }
debrief-method-tasks = Ook een opdracht geeft 0 tot 3 punten, naar vaste regels. Signalen: wat u terecht zag, min wat er niet was. Vorm van druk: 3 punten als die klopt, 1 als die begrijpelijk is. Volgorde: hoeveel van de nodige paren goed staan. Een zin: wat deskundigen bij die zin schreven.
debrief-process-tasks = Waarvan opdrachten: { $count }
debrief-process-advice = Advies gevraagd: { $count }
debrief-process-cards = Kaarten bekeken: { $count }
debrief-process-ran-out = Tijd afgelopen: { $count }
debrief-process-track = Tweede spoor, vanaf besluit { $number }
debrief-moments = { $count ->
    [one] 1 moment
   *[other] { $count } momenten
}
debrief-dots-tasks = Bij een opdracht betekent een stip in de eerste kolom alleen dat er nog niets goed was.
debrief-keep-until = Dit verslag wordt bewaard tot { $date }, of tot u het zelf wist.
debrief-keep-nothing = Van deze oefening wordt niets bewaard.

# Headings and words of the document.
debrief-heading-summary = In het kort
debrief-heading-goals = Waarvoor u oefende
debrief-heading-timeline = Wat gebeurde er
debrief-heading-decisions = Uw besluiten
debrief-heading-points = Wat ging goed, wat kan groeien
debrief-heading-strong = Ging goed
debrief-heading-growing = Kan groeien
debrief-heading-competencies = Competenties
debrief-heading-red = Rode lijnen
debrief-heading-intentions = Voornemen
debrief-heading-support = Steunkaart
debrief-heading-method = Hoe dit verslag ontstaat
debrief-heading-process = Feiten over het oefenen
debrief-heading-sources = Bronnen
debrief-key-moment = sleutelmoment
debrief-what-it-did = Wat er daarna gebeurde
debrief-experts = Waarom, met bronnen
debrief-other-options = Wat ook kon
debrief-other-why = Wie dit kiest, leest:
debrief-experts-differ = Hier denken deskundigen verschillend over. Dit besluit geeft geen punten.
debrief-model-note = Zo antwoordt het model waarmee u oefent. Een echt persoon kan anders doen.
debrief-your-choice = uw keuze
debrief-closed = kon niet
debrief-tests = Hoort bij
debrief-as-table = Als tabel
debrief-table-moment = Moment
debrief-table-what = Wat
debrief-table-tension = Spanning
debrief-table-place = Plaats
debrief-table-competency = Competentie
debrief-table-points = Momenten (besluit: niveau)
debrief-table-band = Uitkomst
debrief-levels = Hoe elk niveau eruitziet
debrief-before-words = Wat eraan voorafging
debrief-scenario = Scenario
debrief-version = versie
debrief-session = Sessie
debrief-participant = Deelnemer
debrief-contents = Inhoud
debrief-stroke = Spanning bij besluit { $number }: van { $before } naar { $after }.

# What the choices did to the chance of a good ending.
debrief-heading-chances = Wat de keuzes uitmaakten
debrief-chances-waiting = Wat de keuzes uitmaakten, wordt nu uitgerekend. U kunt gewoon verder lezen.
debrief-chances-budget = Wat de keuzes uitmaakten, staat hier niet. Dit verhaal heeft meer situaties dan in de tijd bekeken konden worden; { $situations } zijn gezien.
debrief-chances-elsewhere = Wat de keuzes uitmaakten, staat hier niet. In deze sessie viel het toeval zoals het in het verhaal niet kan vallen.
debrief-chances-nothing = Er is nog niets gekozen dat de kans op een goed einde kon veranderen.
debrief-chances-up = Uw keuzes samen maakten een goed einde waarschijnlijker: { $by } van de 100 kansen erbij.
debrief-chances-level = Uw keuzes samen veranderden de kans op een goed einde weinig.
debrief-chances-cost = Uw keuzes samen kostten { $by } van de 100 kansen op een goed einde.
debrief-chances-note = Wij bekeken alle situaties van dit verhaal. De kans zegt in hoeveel van de 100 keer het goed eindigt, als iemand vanaf dat moment gewoon verder speelt: de ene helft van de keren het sterkste antwoord, de andere helft zomaar een antwoord. Het gaat over dit verhaal. Het zegt niets over een echt gesprek en niets over u.
debrief-chances-closed = Na besluit { $number } kon dit verhaal niet meer goed eindigen. Zo’n moment is vaak pas achteraf te zien.
debrief-chances-choices = Uw keuzes samen
debrief-chances-luck = Het toeval samen
debrief-chances-clock = De klok, die koos
debrief-chances-hand = Wat de trainer liet gebeuren
debrief-chances-subjects = De onderwerpen die u aansneed
debrief-chances-table = Kans op een goed einde, van de 100 keer
debrief-chance-start = Het begin
debrief-chance-hand = De trainer liet iets gebeuren
debrief-chance-subject = Een onderwerp in het gesprek
debrief-chance-word = Kans op een goed einde
debrief-chance-up = Dit maakte een goed einde waarschijnlijker: van { $before } naar { $after } van de 100 keer.
debrief-chance-cost = Dit kostte { $by } van de 100 kansen op een goed einde: van { $before } naar { $after }.
debrief-chance-clock = De klok koos hier, u niet. De kans op een goed einde ging van { $before } naar { $after } van de 100 keer.
debrief-chance-level = De kans op een goed einde veranderde weinig: van { $before } naar { $after } van de 100 keer.
debrief-chance-same = De kans op een goed einde bleef gelijk: { $after } van de 100 keer.
debrief-chance-sure = Hierna stond een goed einde vast. Ervoor was de kans { $before } van de 100.
debrief-chance-lucky = Daarna viel het mee. Dat was toeval: { $by } van de 100 kansen erbij.
debrief-chance-unlucky = Daarna zat het tegen. Dat was toeval en lag niet aan de keuze: { $by } van de 100 kansen eraf.
debrief-chance-still = Met de sterkste antwoorden daarna kon het nog steeds goed eindigen: { $after } van de 100 keer.
debrief-chance-less = Met de sterkste antwoorden daarna kon het nog in { $after } van de 100 keer goed eindigen. Ervoor was dat { $before }.
debrief-chance-closed = Vanaf hier kon dit verhaal niet meer goed eindigen. Zo’n moment is vaak pas achteraf te zien.
debrief-chance-closed-luck = Vanaf hier kon dit verhaal niet meer goed eindigen. Dat kwam door het toeval en niet door de keuze.
debrief-chance-closed-clock = Vanaf hier kon dit verhaal niet meer goed eindigen. De klok koos hier, u niet.
debrief-chance-closed-hand = Wat de trainer liet gebeuren, maakte een goed einde in dit verhaal onmogelijk. Dat lag niet aan een keuze.
debrief-chance-closed-still = De schade klein houden kon nog wel.
debrief-table-answered = Na het antwoord
debrief-table-then = Na het toeval
debrief-table-best = Met de sterkste antwoorden
debrief-method-chances = Wat een keuze uitmaakte, is uitgerekend en niet geschat. De kansen samen kloppen precies: het begin, alle keuzes en al het toeval zijn samen de afloop. De kans is er een zonder klok en zonder ingreep van een trainer, met de zwaarte, de lengte en de thema’s van deze sessie. Een kans weegt niet mee in een competentie. Waar experts en rekenmodel verschillen, gaan de experts voor.
