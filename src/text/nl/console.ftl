# The trainer's console, the projector, and how a class is opened.
screen-with-class = Met een klas…

opening-title = Klas openen: { $title }
opening-group = Dit bepaalt u voor de groep
opening-length = Hoe lang?
opening-full = heel
opening-short = kort
opening-voting = Zo stemt de groep
opening-way = Stemmen
opening-phones = Met telefoons
opening-hands = Handen of kaarten
opening-no-address = Deze computer zit op geen netwerk waar telefoons bij kunnen. De groep stemt met handen of kaarten; u telt.
opening-tally = De uitslag
opening-tally-about = onder de vijf stemmen nooit
opening-tally-hidden = Pas als u hem toont
opening-tally-live = Terwijl er gestemd wordt
opening-nothing = Laat niets achter
opening-nothing-about = na afloop is er geen nabespreking te lezen
opening-network = Netwerk
opening-advised = { $kind } · dit ligt voor de hand
opening-look-again = Kijk opnieuw
opening-before = Voordat de groep er is
opening-before-1 = De heftigheid past bij deze groep. Twijfelt u: kies laag.
opening-before-2 = U vertelt vooraf waar het over gaat en hoe lang het duurt, en dat iedereen altijd mag uitstappen.
opening-before-3 = Wie uitstapt, hoeft niets uit te leggen. U spreekt niemand aan bij naam.
opening-before-4 = U vraagt niet naar eigen ervaringen. Geen echte namen of zaken.
opening-before-5 = Met Esc wordt alles zwart: het zaalscherm en de telefoons. Probeer het één keer.
opening-before-6 = De steunkaart komt na elk einde in beeld. U kent de nummers die erop staan.
opening-open = Open de klas
opening-back = Terug naar de briefing

console-part-door = Klas
console-part-moment = Dit moment
console-part-side = Beeld en notities
console-title = Klas · { $title }
console-type = Of typ in de browser:
console-code = code { $code }
console-phones = { $count ->
    [one] telefoon doet mee
   *[other] telefoons doen mee
}
console-stepped-out = { $count } stapte even uit
console-nobody-by-name = Spreek straks niemand aan bij naam.
console-gone = { $count ->
    [one] { $count } telefoon is weg
   *[other] { $count } telefoons zijn weg
}
console-no-phones = Zonder telefoons
console-no-phones-about = De groep stemt met handen of kaarten. U telt ze en vult de aantallen in.
console-welcome-on = Toon de code in de zaal
console-welcome-off = Code weg uit de zaal
console-welcome-again = Toon het begin in de zaal
console-minutes = { $minutes ->
    [one] { $minutes } minuut bezig
   *[other] { $minutes } minuten bezig
}
console-black = Alles op zwart
console-unblack = Terug in beeld
console-close = Sluit de klas
console-close-sure = Sluit u de klas?
console-close-about = Het zaalscherm gaat dicht. Telefoons zien dat de klas klaar is.
console-stay = Nog niet
console-after = Na afloop
console-after-1 = De steunkaart stond in beeld.
console-after-2 = Vraag hoe iedereen erbij zit. Passen mag.
console-after-3 = Praat over de keuzes, niet over wie ze maakte of wat iemand ooit meemaakte.
console-after-4 = Blijf nog even in de zaal. Wie wil, kan naar u toe komen.

console-moment = Moment { $moment } van ongeveer { $moments }
console-projector = Projector: { $what }
console-seen-black = zwart
console-seen-welcome = het begin
console-seen-paused = pauze
console-seen-talk = nabespreking
console-seen-said = wat er gezegd wordt
console-seen-told = wat er gebeurt
console-seen-document = het stuk zelf
console-seen-question = vraag en keuzes
console-seen-result = de uitslag
console-seen-consult = wie u om raad kunt vragen
console-seen-end = de afloop
console-seen-support = de steunkaart
console-paused = Pauze
console-paused-about = Niemand kan stemmen en het verhaal staat stil. De zaal ziet een rustig beeld om op te ademen.
console-welcome = Voordat het verhaal begint
console-welcome-about = De zaal ziet hoe je meedoet, en dat iedereen altijd mag uitstappen. Begin als de groep er klaar voor is.
console-stopped = Het verhaal is gestopt
console-stopped-about = De zaal ziet de steunkaart.
console-chose = De groep koos: { $text }
console-consult = Vraag { $who }
console-votes = { $votes ->
    [one] { $votes } stem
   *[other] { $votes } stemmen
}
console-page = Projector: blad { $page } van { $pages }
console-page-last = Vorig blad
console-page-next = Volgend blad

console-state-read = De zaal leest mee.
console-state-arrange = De groep overlegt. U vult de volgorde in.
console-state-unasked = Er is nog niet gestemd.
console-state-unasked-hands = Er is nog niet gestemd. U telt handen of kaarten.
console-state-hands = De groep kiest. Tel daarna de handen.
console-state-few = { $votes } van { $asked } stemden · per keuze ziet u het vanaf vijf stemmen
console-state-hidden = { $votes } van { $asked } stemden · de klas ziet alleen dit aantal
console-state-live = { $votes } van { $asked } stemden · de klas kijkt mee
console-state-once = { $votes } stemden. Laat de groep er eerst over praten.
console-state-twice = { $votes } stemden na het gesprek.
console-state-closed-few = { $votes ->
    [one] { $votes } stem. Onder de vijf blijft verborgen hoe.
   *[other] { $votes } stemmen. Onder de vijf blijft verborgen hoe.
}
console-state-shown = De zaal ziet de uitslag.
console-state-shown-few = De zaal ziet dat er te weinig stemmen zijn.

console-move-begin = Begin het verhaal
console-move-read = Verder
console-move-open = Open de stemming
console-move-again = Stem opnieuw
console-move-close = Sluit de stemming
console-move-count = Handen tellen
console-move-show = Toon de uitslag
console-move-decide = Groepsbesluit
console-move-time-up = De tijd is om
console-move-pause = Adempauze
console-move-resume = Verder met de oefening
console-move-go-on = Toch verder
console-move-talk = Naar de nabespreking
console-move-next-phase = Volgende
console-move-last-phase = Vorige
console-move-to-story = Terug naar het verhaal

console-hands-people = Hoeveel mensen stemmen er?
console-hands-number = { $who }: aantal
console-hands-less = { $who }: één minder
console-hands-more = { $who }: één meer
console-hands-total = Samen { $votes } stemmen.
console-hands-few = { $votes ->
    [one] Samen { $votes } stem. Onder de vijf bewaart het programma alleen het aantal.
   *[other] Samen { $votes } stemmen. Onder de vijf bewaart het programma alleen het aantal.
}
console-hands-fault-line = Bij { $letter } staan meer handen dan er mensen stemmen ({ $votes }). Tel die regel opnieuw.
console-hands-fault-part = Bij “{ $part }” staan { $is } handen, bij het eerste deel { $wants }. Iedereen kiest in elk deel één keer.
console-hands-done = Klaar met tellen
console-hands-leave = Toch niet

console-decide = Wat doet de groep? Dit is wat het verhaal volgt.
console-decide-leave = Toch niet
console-decide-choose = Kies een letter.
console-decide-sure = Dit is nog niet vastgelegd.
console-decide-differs = Dit is niet waar de meeste stemmen voor waren. Dat mag; de nabespreking noemt het.
console-decide-most = de meeste stemmen: { $votes } van { $of }
console-decide-votes = { $votes } van { $of }
console-decide-confirm = Leg vast

console-card = Uw kaart bij dit moment
console-card-of = kaart { $card } van { $cards }
console-card-goal = Doel
console-card-question = Vraag
console-card-risk = Let op

console-room-now = Zo ziet de zaal het nu
console-hot = heet
console-cold = koud
console-hall-open = Scherm voor de zaal
console-hall-here = Toon hier
console-hall-back = Naar de console
console-hall-full = Volledig scherm
console-hall-small = Kleiner venster
console-hall-shut = Sluit scherm
console-side-now = Nu
console-side-back = Terug
console-side-tracks = Sporen

console-injects = Inbrengen
console-injects-none = Bij deze scène kunt u niets inbrengen.
console-inject-now = nu mogelijk
console-inject-happened = is al gebeurd
console-inject-later = pas bij de volgende vraag
console-inject-vote = na de stemming
console-inject-paused = na de pauze
console-inject-not-now = kan hier nu niet
console-notes = Notities
console-kept = · blijven op deze computer
console-kept-not = · verdwijnen als de klas sluit
console-tag = Notitie over: { $tag }
console-note = Notitie, in eigen woorden
console-note-hint = geen echte namen of zaken
console-note-add = Noteer
console-bookmark = Markeer dit moment
console-bookmarked = gemarkeerd

console-back = Terug of opzij
console-back-none = Er is nog geen besluit om op terug te komen.
console-step-back = Eén besluit terug
console-back-to = Ga hierheen terug
console-back-sure = Ja, ga terug
console-back-sure-about = Wat daarna kwam, telt dan niet meer. Het blijft in de nabespreking staan.
console-back-leave = Toch niet
console-what-if = Wat als…
console-what-if-now = De groep probeert een ander spoor. Het eigen spoor wacht.
console-what-if-here = Wat als: een ander spoor
console-come-back = Kom terug op het eigen spoor
console-undone = telt niet meer
console-by-clock = de klok besliste
console-against = niet waar de meeste stemmen voor waren
console-answered = een antwoord op een opdracht

console-tracks = Sporen
console-tracks-about = Splits de groep als subgroepen elk hun eigen weg gaan. De zaal ziet één spoor.
console-track = Spoor { $number }
console-track-what-if = Wat als bij spoor { $number }
console-track-projected = { $name } (zaal)
console-track-people = { $count ->
    [one] { $count } deelnemer
   *[other] { $count } deelnemers
}
console-track-lead = Leid { $name }
console-track-led = leidt u nu
console-track-project = Toon { $name } in de zaal
console-track-seen = ziet de zaal
console-split = Splits de groep
console-people-open = Verdeel de deelnemers…
console-people-shut = Sluit de lijst
console-people-track = { $who }: spoor

console-talk-ask = Vraag de groep
console-talk-waits = Wat de groep deed, wordt nog uitgewerkt. Praten kan al.
console-talk-save = Groepsverslag bewaren
console-talk-save-about = In het verslag staan geen namen en geen deelnemers.
console-talk-save-later = Het groepsverslag kunt u bewaren als het verhaal is afgelopen.
console-moments-none = De groep heeft nog niets besloten.
console-moment-number = Sleutelmoment { $number }
console-moment-show = Toon moment { $number }
console-moment-other = Ander moment in plaats van { $number }…
console-moment-add = Voeg een moment toe…
console-moment-which = Welk besluit bespreekt u?
console-moment-proposal = Terug naar het voorstel
console-beside = Naast elkaar in de zaal: eerste spoor en { $name }
console-beside-none = Er is nog geen tweede spoor. De zaal ziet de vraag, en wat de groep niet koos.
console-beside-try = Een ander spoor proberen
console-beside-about = U gaat terug naar het verhaal. Kom daarna terug op het eigen spoor, en kies hier weer dit deel.
console-beside-from = Wat als: { $what }
console-intention-about = Schrijf op wat de groep zegt. De zaal leest mee. Geen echte namen of zaken.

hall-title = Weerbaar, scherm voor de zaal
hall-black = Zwart
hall-stage = Het beeld
hall-code = QR-code naar { $address }
hall-scan = Doe mee met uw telefoon. Scan de code, of typ in de browser:
hall-type-code = code { $code }
hall-here = { $count ->
    [0] Nog niemand doet mee.
    [one] { $count } telefoon doet mee.
   *[other] { $count } telefoons doen mee.
}
hall-letters = U stemt met uw hand of een kaart. Elke keuze heeft een letter.
hall-step-out = U mag op elk moment uitstappen. U hoeft niets uit te leggen.
hall-no-names = Noem geen echte namen of zaken.
hall-paused = Het verhaal staat stil.
hall-hands = Kies een letter. De trainer telt straks de handen.
hall-voted = van { $asked } hebben gestemd
hall-voted-again = van { $asked } stemden opnieuw
hall-discuss = { $votes ->
    [one] { $votes } stem. Bespreek het met elkaar.
   *[other] { $votes } stemmen. Bespreek het met elkaar.
}
hall-voted-twice = { $votes } stemden na het gesprek
hall-recognise = Kies wat u echt zag of hoorde.
hall-arrange = Bepaal samen de volgorde. Laat weg wat u niet doet.
hall-ask = U kunt raad vragen aan: { $names }
hall-decided = De groep koos
hall-page = blad { $page } van { $pages }
hall-alone = eerst alleen
hall-after = na het gesprek
hall-votes = { $votes ->
    [one] { $votes } stem
   *[other] { $votes } stemmen
}
hall-line = keuze { $letter }
hall-finding-moved = Na het gesprek ging { $what } van { $from } naar { $to }.
hall-finding-same = Na het gesprek bleef de verdeling gelijk.
hall-finding-most = De meeste stemmen: { $what }, { $votes } van { $of }.
hall-finding-divided = De stemmen liggen uiteen.
hall-ask-alone = Wat woog voor u het zwaarst?
hall-ask-after = Wat hoorde u in het gesprek dat u nog niet had gezien?
hall-most-is-not-best = De meeste stemmen is niet hetzelfde als het beste antwoord.
hall-few = Te weinig stemmen om te tonen.
hall-few-about = { $votes ->
    [one] Er is { $votes } stem. Onder de vijf laat het programma niet zien hoe er is gestemd.
   *[other] Er zijn { $votes } stemmen. Onder de vijf laat het programma niet zien hoe er is gestemd.
}
hall-moment = Sleutelmoment { $number } van { $of }
hall-why = Wat deskundigen zeggen
hall-not-chosen = Dit koos de groep niet:
hall-stopped = Wij stoppen hier. Goed dat het kan.
hall-support-intro = Een oefening kan iets losmaken. Met wie kunt u praten?
hall-danger = Direct gevaar: bel { $danger }. Geen spoed: { $calm }.
