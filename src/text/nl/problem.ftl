# Wat misging, en wat u eraan doet: een zin per geval, zonder hoofdletter en punt; het pad staat achteraan.

# Wat bewaard wordt, en de bestanden.
problem-store-missing = hier staat niets; kijk de naam na: "{ $path }"
problem-store-unknown-scenario = scenario "{ $name }" bestaat niet; noem een meegeleverd scenario, een scenario.ron of de map waar die in staat
problem-store-no-scenario = in deze map staat geen scenario.ron; kies een map waar die wel in staat: "{ $path }"
problem-store-not-a-file = dit is geen gewoon bestand; zet het opzij of kies een ander: "{ $path }"
problem-store-not-a-folder = hier staat een bestand waar een map moet staan; zet het opzij of kies een andere map: "{ $path }"
problem-store-too-large = dit bestand is groter dan { $limit } bytes; maak er twee scenario’s van: "{ $path }"
problem-store-not-utf8 = dit is geen UTF-8-tekst, vanaf byte { $at }; bewaar het bestand als UTF-8: "{ $path }"
problem-store-denied = u mag hier niet lezen of schrijven; pas de rechten aan of kies een andere map: "{ $path }"
problem-store-disk-full = de schijf is vol; maak ruimte en doe de laatste stap opnieuw: "{ $path }"
problem-store-busy = een ander venster is met dit bestand bezig; sluit het of probeer het opnieuw: "{ $path }"
problem-store-traces = gewist, maar een ander venster kan nog sporen hebben; sluit het en wis nog een keer: "{ $path }"
problem-store-damaged = wat bewaard is, is beschadigd ({ $why }); er is niets aan veranderd: zet het opzij en begin opnieuw, met: { $command }
problem-store-not-ours = dit bestand is van een ander programma; kies een andere map: "{ $path }"
problem-store-newer = dit is bewaard door een nieuwere Weerbaar (versie { $found }; deze kent { $known }) en er is niets aan veranderd; start de nieuwere: "{ $path }"
problem-store-not-migrated = dit kon niet worden omgezet naar versie { $to } ({ $why }); alles is nog zoals het was, met een kopie in "{ $kept }"; maak ruimte of meld dit: "{ $path }"
problem-store-unknown-session = sessie "{ $id }" bestaat niet; weerbaar sessions noemt welke er zijn
problem-store-no-sessions = er zijn nog geen sessies; speel er eerst een
problem-store-taken = sessie { $id } ging verder in een ander venster (stap { $seq } is daar "{ $kept }", en niet "{ $word }"); ga daar verder, of open de sessie hier opnieuw
problem-store-unknown-class = klas "{ $id }" is er niet; kies er een uit de lijst van weerbaar classes
problem-store-no-classes = er is nog geen klas geweest; open er eerst een
problem-store-class-taken = klas { $id } is afgelopen, of gaat verder in een ander venster; ga daar verder, of open een nieuwe
problem-store-gap = van sessie { $id } zijn { $held } stappen bewaard, en dit was stap { $seq }; open de sessie opnieuw
problem-store-other-rules = sessie { $id } is met andere regels of getallen gespeeld ({ $kept }, nu { $now }); terugkijken en verdergaan kan met de versie van Weerbaar waarin u begon
problem-store-unplayable = sessie { $id } kan niet verder: { $why }; begin het scenario opnieuw, wat bewaard is blijft
problem-store-too-long = een tekst van { $length } tekens past niet; maak er hoogstens { $most } van
problem-store-no-chance = deze computer geeft geen toeval ({ $why }); start hem opnieuw op
problem-store-io = de schijf meldt een fout ({ $why }); kijk de schijf en de vrije ruimte na, en probeer het opnieuw: "{ $path }"
problem-store-exists = er staat al een bestand met deze naam; kies een andere naam, of vervang het met --force: "{ $path }"
problem-store-not-a-session = dit is geen sessie van Weerbaar ({ $why }); kies een bestand dat weerbaar sessions export schreef: "{ $path }"
problem-store-not-imported = sessie { $id } is niet overgenomen: { $why }; hier is niets veranderd, laat haar opnieuw schrijven: "{ $path }"
problem-store-other-content = sessie { $id } staat hier al met een andere inhoud, en blijft zoals zij is; wis haar eerst als u de andere wilt: weerbaar sessions delete { $id }

# Waarom een bestand geen sessie is.
problem-flaw-large = groter dan { $limit } bytes
problem-flaw-shape = { $why } in dit bestand
problem-flaw-value = "{ $field }" heeft een waarde die niet past

# Waarom een bewaarde sessie niet verder kan.
problem-unplayable-fault = haar scenario heeft voor deze versie een fout ({ $code })
problem-unplayable-shared = { $file }, dat met haar bewaard is, is voor deze versie niet leesbaar
problem-unplayable-unreadable = "{ $word }" betekent niets in haar scenario
problem-unplayable-refused = een stap past niet in haar scenario, want { $why }
problem-unplayable-elsewhere = het verhaal komt nu ergens anders uit

# Waarom een stap nu niet kan.
problem-refusal-over = het verhaal is afgelopen; begin een nieuw scenario of bekijk de nabespreking
problem-refusal-away = u bent uit de oefening; ga eerst verder
problem-refusal-not-away = u zit al in de oefening; ga gewoon door
problem-refusal-choice-needed = er wordt een keuze gevraagd; maak die eerst
problem-refusal-nothing-asked = er wordt nu geen keuze gevraagd; lees eerst verder
problem-refusal-answer-needed = hier wordt een opdracht gevraagd; geef daar een antwoord op
problem-refusal-no-answer = dat is geen antwoord op deze opdracht
problem-refusal-elsewhere-answer = dat antwoord hoort bij een andere opdracht
problem-refusal-out-of-reach = die adviseur kunt u nu niet vragen
problem-refusal-no-clock = er loopt nu geen klok
problem-refusal-cannot-happen = dat kan hier nu niet gebeuren
problem-refusal-no-such-moment = naar dat moment kunt u niet terug; kies een moment dat u gespeeld hebt
problem-refusal-other-text = dit is met een andere tekst van het scenario gespeeld; begin het scenario opnieuw
problem-refusal-other-rules = dit is met andere regels gespeeld dan deze versie kent; speel verder met de versie waarmee u begon
problem-refusal-elsewhere-choice = die keuze hoort bij een ander moment; kies een van deze
problem-refusal-closed = die keuze kan nu niet; kies een andere

# Waarom iets in een groep nu niet kan.
problem-room-no-such-participant = die deelnemer is hier niet; doe opnieuw mee
problem-room-no-such-track = dat spoor is er niet; kies een van de sporen op het scherm
problem-room-full = de groep is vol
problem-room-too-many-tracks = er zijn al te veel sporen; ga verder op een van deze
problem-room-paused = het is nu pauze; ga eerst verder
problem-room-poll-open = er wordt gestemd; sluit eerst de stemming
problem-room-no-poll = er wordt nu niet gestemd; open eerst een stemming
problem-room-poll-closed = deze stemming is gesloten; wat u daarvoor stemde, telt
problem-room-came-later = deze stemming was al begonnen; u stemt de volgende keer mee
problem-room-is-away = u doet even niet mee; doe eerst weer mee
problem-room-nothing-asked = er wordt nu niets gevraagd; lees eerst verder
problem-room-trainer-enters = over deze volgorde wordt niet gestemd; de groep overlegt en de trainer vult in
problem-room-voted-twice = er is al twee keer gestemd; neem nu het besluit
problem-room-unfinished = de zin is nog niet af; vul elk deel
problem-room-decide-instead = een antwoord is een besluit van de groep; neem een besluit
problem-room-bad-count = de telling klopt niet; tel opnieuw, en vul onder de vijf stemmen alleen het aantal in
problem-room-still-hidden = de stemmen blijven verborgen zolang er wordt gestemd; sluit eerst de stemming
problem-room-nothing-to-show = er is nog niet gestemd
problem-room-nothing-before = er is nog geen besluit om op terug te komen
problem-room-waits = dit spoor wacht op een wat-als; kom daar eerst van terug
problem-room-over = deze wat-als is klaar; ga verder op het eigen spoor
problem-room-no-what-if = dit is geen wat-als; er is niets om naar terug te gaan
problem-room-talk-goes-on = de nabespreking is bezig; ga eerst terug naar het verhaal
problem-room-no-such-decision = dat besluit is er niet; kies een van de besluiten op het scherm
problem-room-too-many-moments = kies hooguit drie momenten, elk één keer
problem-room-no-such-agreement = die afspraak staat niet op de lijst
problem-room-too-long = die tekst is te lang; maak hem korter

# Wat in een plan niet klopt.
problem-plan-line = regel { $line }: { $what }
problem-plan-not-seen = "{ $verb } { $words }" komt hier niet; wel: { $known }
problem-plan-nothing-seen = "{ $verb } { $words }" komt hier niet, en niets van die soort; haal de regel weg of zet hem elders
problem-plan-late-start = "starts" hoort op de eerste regel; zet hem vooraan
problem-plan-unknown-verb = woord "{ $verb }" bestaat niet in een plan; wel: { $known }
problem-plan-nothing-open = "{ $answer }" kan hier niet worden geantwoord: er staat geen keuze open; haal dit antwoord weg
problem-plan-unknown-answer = "{ $answer }" kan hier niet worden geantwoord; wel: { $known }
problem-plan-closed = "{ $answer }" is hier dicht en kan hier niet worden geantwoord; wel: { $known }
problem-plan-refused = "{ $answer }" kan hier niet worden geantwoord: { $why }
problem-plan-no-value = achter "{ $word }" ontbreekt een waarde; schrijf die erbij
problem-plan-wrong-value = "{ $value }" is geen waarde van "{ $word }"; kies een andere
problem-plan-core-theme = "{ $theme }" is waar het scenario over gaat en kan niet uit; haal het weg achter off
problem-plan-unknown-variable = variabele "{ $name }" bestaat niet; kies er een die het scenario noemt
problem-plan-unknown-start = woord "{ $word }" bestaat niet in "starts"; wel: { $known }
problem-plan-not-a-draw = "{ $word }" is geen worp; schrijf dice:N/B (N van -2 tot 2, B 0 of 1) of chance:moment/uitkomst
problem-plan-unknown-chance = kans "{ $name }" bestaat niet; kies er een die het scenario noemt
problem-plan-ambiguous-chance = kans "{ $name }" komt vaker voor; schrijf een van deze: { $known }
problem-plan-unused-draw = "{ $word }" is hier gegeven, maar niets trok die worp; haal hem weg of zet hem bij het antwoord dat hem trekt

# Wat iemand vroeg en niet kan.
problem-unknown-act = act "{ $word }" bestaat niet; wel: { $known }, met @person erachter als u de persoon begrenst
problem-unknown-persona = persona "{ $name }" bestaat niet; wel: { $known }
problem-no-home = deze gebruiker heeft geen eigen map; kies er een met --data MAP
problem-no-documents = deze gebruiker heeft geen map voor documenten; schrijf de nabespreking in de terminal, met: weerbaar debrief { $session } -o nabespreking.html
problem-no-scenarios = geen scenario.ron in de mappen hieronder; kies een map waar die wel in staat: "{ $path }"
problem-faulty-above = dit scenario kan niet worden gespeeld; de fouten staan hierboven
problem-faulty = dit scenario kan niet worden gespeeld; weerbaar check noemt de fouten
problem-no-chance = het systeem geeft geen toeval ({ $why }); kies zelf een getal met --seed
problem-draw-on-resume = "{ $word }" kan niet bij een sessie die al begonnen is: haar toeval ligt vast; begin een nieuwe sessie of laat het weg
problem-no-short = scenario "{ $title }" heeft geen korte versie; laat --short weg
problem-taken = hier staat al iets, en dat blijft zoals het is; kies een andere naam of map: "{ $path }"
problem-no-name = van "{ $name }" kan geen naam voor een map worden gemaakt; gebruik letters en cijfers
problem-no-display = er is geen scherm om een venster op te openen; spelen in de terminal kan wel: weerbaar play bij-de-zuivel
problem-no-window = deze versie is zonder venster gebouwd; spelen in de terminal kan wel: weerbaar play bij-de-zuivel
problem-no-phones = deze versie is zonder de klas met telefoons gebouwd; bouw haar opnieuw met --features classroom
problem-no-door = telefoons kunnen niet binnenkomen op { $at } ({ $why }); de klas is open en u telt handen. Sluit de klas en open haar op een ander adres als u telefoons wilt
problem-no-certificate = het certificaat en de sleutel zijn niet te gebruiken ({ $why }); geef twee bestanden in PEM die bij elkaar horen, of geef de klas zonder --tls-cert
problem-window-closed = het venster is onverwacht gesloten; wat u koos is bewaard, dus open het opnieuw
problem-no-session = deze nabespreking hoort bij geen sessie; open haar opnieuw vanuit de bibliotheek
problem-no-picture = het venster gaf geen plaatje; probeer het opnieuw
problem-unknown-screen = scherm "{ $name }" bestaat niet; wel: { $known }
problem-no-shot = plan "{ $plan }" past niet bij dit plaatje; kijk het na met weerbaar check
problem-shots = niet elk scherm kon worden geschreven; los dit op en probeer het opnieuw: { $why }
problem-other = er ging iets mis ({ $why }); probeer het opnieuw
