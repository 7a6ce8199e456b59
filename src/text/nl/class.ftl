# Een klas in de terminal.

class-title = Klas { $class } · { $title }
class-begin = Typ een vraagteken voor alle opdrachten. Enter leest verder.
class-scan = Deelnemers scannen deze code:
class-type = Of zij typen in de browser: { $typed }
class-network = Telefoons moeten op hetzelfde netwerk zitten. Zonder script zegt de pagina: steek uw hand op.
class-no-door = de klas kan niet open op { $at }; kies een ander adres of een andere poort, of geef de klas met --no-phones
class-left = klas { $class } is bewaard; ga verder met weerbaar serve --resume { $class }
class-over = De klas is gesloten. Telefoons horen dat, en er komt niemand meer binnen.
class-no-such = "{ $word }" is geen opdracht. Typ een vraagteken voor alle opdrachten.
class-no-answer = "{ $word }" staat er niet bij. Typ een letter van het scherm, of een volgorde als B>A.
class-needs-track = Welk spoor? Typ bijvoorbeeld: spoor 2
class-needs-card = Welke kaart? Typ bijvoorbeeld: kaart K1
class-needs-inject = Dat kan nu niet gebeuren. Typ breng voor wat wel kan.
class-needs-move = Wie en waarheen? Typ bijvoorbeeld: zet 7 2 (deelnemer 7 naar spoor 2)
class-needs-count = Hoeveel bij elk antwoord? Typ bijvoorbeeld: tel 5 2 0 1. Kan één hand bij meer horen, typ dan eerst hoeveel mensen er waren: tel 12: 9 4 7. Waren het er minder dan vijf, typ dan alleen hoeveel.
class-needs-adviser = Wie? Typ een nummer of een naam van de lijst.
class-needs-tag = Waarover? Typ sterk, vraag, afspraak of C1 tot en met C8, en daarna wat u wilt.
class-needs-decision = Welk besluit? Typ een nummer, geteld vanaf het eerste besluit.
class-needs-phase = Welk deel? Typ een nummer van 1 tot en met 7, volgende, vorige of uit.
class-needs-moments = Welke? Typ hooguit drie nummers van besluiten, of een streepje voor het voorstel.
class-needs-agreement = Typ bijvoorbeeld: afspraak 3 ontbreekt griffier; 1 maart
class-needs-intention = Typ bijvoorbeeld: voornemen anders Eerst ademen. Het kan houd, anders of regel zijn.
class-needs-report = Waar komt het verslag? Typ bijvoorbeeld: verslag groep.html
class-may-report = Typ verslag en een bestand, bijvoorbeeld verslag groep.html. Stop sluit de klas.
class-may-open = Typ open om te laten stemmen, of besluit met een letter.
class-may-close = Er wordt gestemd. Typ stemmen om te zien hoeveel, sluit om te sluiten, of tel bij handen.
class-may-again = Typ toon voor de uitslag, open voor een stem na het gesprek, of besluit met een letter.
class-may-decide = Typ toon voor de uitslag, of besluit met een letter.
class-may-arrange = Hierover wordt niet gestemd. De groep overlegt; typ besluit met de volgorde, bijvoorbeeld B>A>C.
class-may-talk = Typ praat om aan de nabespreking te beginnen, of stop om de klas te sluiten.
class-no-votes = Er is nog niet gestemd.
class-alone = Eerst alleen:
class-after = Na het gesprek:
class-voted = { $votes } van { $asked } hebben gestemd.
class-too-few = Te weinig stemmen om te tonen, minder dan { $fewest }.
class-all-voted =
    { $votes ->
        [one] De ene die kan stemmen heeft gestemd.
       *[other] Alle { $votes } hebben gestemd.
    }
class-track = spoor { $number }
class-here =
    { $here ->
        [one] 1 doet mee
       *[other] { $here } doen mee
    }, { $connected } nu verbonden. { $out } stapte even uit, van { $gone } is de telefoon weg.
class-no-card = Bij deze scène staat geen kaart.
class-card-goal = Doel
class-card-question = Vraag
class-card-risk = Let op
class-no-injects = Er is nu niets in te brengen.
class-same = Dat was al zo.
class-opened =
    { $asked ->
        [0] De stemming is open. Er is niemand met een telefoon; tel straks handen met tel.
        [one] De stemming is open voor één telefoon.
       *[other] De stemming is open voor { $asked } telefoons.
    }
class-shown = De zaal ziet nu de uitslag.
class-differs = Dit besluit is anders dan de meeste stemmen.
class-began = Dat is spoor { $number }.
class-black = Alles is zwart. Typ licht om verder te gaan.
class-paused = Het is pauze. Typ hervat om verder te gaan.
class-done = Gedaan.
class-no-talk = Terug in het verhaal.
class-help =
    Het verhaal
      Enter of verder         lees verder
      kijk                    waar u bent
      raad NAAM               vraag iemand raad
      breng [NAAM]            laat iets gebeuren; zonder naam wat kan
      kaart [K1]              uw kaart bij dit moment, of een handelingskaart
    Stemmen
      open [live]             laat stemmen; live toont de tussenstand
      stemmen                 hoe er gestemd is, alleen voor u
      sluit                   sluit de stemming
      tel 5 2 0 1             tel handen of kaarten, bij elk antwoord
      toon                    laat de zaal de uitslag zien
      besluit B               wat de groep doet
    Sporen
      terug                   één besluit terug
      naar 3                  terug naar besluit 3
      watals 3                probeer besluit 3 anders; eigen gaat weer terug
      splits, spoor 2         een spoor erbij; ga verder op spoor 2
      zet 7 2                 deelnemer 7 naar spoor 2
      beamer 2                spoor 2 op het scherm in de zaal
    Voor u
      noteer sterk [woorden]  noteer iets bij dit moment
      merk                    kom hier straks op terug
      wie                     wie er binnen zijn
    De nabespreking
      praat [volgende]        naar het volgende deel; uit gaat terug
      momenten 1 3 4          kies de sleutelmomenten; moment 2 toont er een
      afspraak 3 ontbreekt griffier; 1 maart
      voornemen anders Eerst ademen
      verslag groep.html      het verslag van de groep, zonder personen; ook .md of .json
    Altijd
      zwart, licht            alles op zwart, en weer aan
      pauze, hervat           even niets
      stop                    sluit de klas
    De Engelse woorden open, close, show, decide, inject en note werken ook.

load-class = { $phones } telefoons in een klas, op deze computer zelf
load-hall = { $phones } telefoons in een zaal, op deze computer zelf
load-country = { $phones } telefoons in een land, op deze computer zelf
load-join = binnenkomen: de helft / 99 van de 100 binnen
load-ack = antwoord op een stem: de helft / 99 van de 100
load-push = nieuws op de telefoon: de helft / 99 van de 100
load-joined = allen binnen na
load-back = na het afbreken allen terug na
load-memory = geheugen van de klas, hooguit
load-votes = stemmen geteld
load-again = pogingen die opnieuw moesten
load-lost = kwijt
load-doubled = dubbel
load-mark = hooguit { $mark }: { $met }
load-met = gehaald
load-missed = niet gehaald

class-none = Er is geen klas bewaard.
class-deleted = De klas is gewist, en wat haar groep zich voornam.
class-taken-along = Wat groepen zich voornamen:
class-kept-until = bewaard tot en met { $date }
class-goes-on = afgebroken; bewaard tot en met { $date }
