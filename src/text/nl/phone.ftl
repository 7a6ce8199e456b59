# The page on a phone.
phone-no-script = Steek uw hand op, de trainer telt u mee.
phone-late = Gebeurt er niets? Steek uw hand op, de trainer telt u mee.
phone-language = English
phone-back = Terug
phone-busy = Even geduld …

# Meedoen.
phone-join-title = Doe mee met deze klas
phone-join-about = U doet mee zonder naam. Niemand ziet wat u kiest. U kunt altijd even uitstappen of stoppen.
phone-join-code = Code van het scherm voorin
phone-join-code-hint = Zes letters en cijfers
phone-join = Doe mee
phone-join-kept = Uw telefoon onthoudt een nummer, tot de klas is afgelopen. Er gaat niets naar internet.
phone-join-short = { $count ->
    [one] De code heeft zes tekens. U typte er één.
   *[other] De code heeft zes tekens. U typte er { $count }.
}
phone-join-wrong = Deze code klopt niet. Kijk op het scherm voorin en typ de code nog een keer.
phone-join-slow = { $count ->
    [one] Het is druk. Uw telefoon probeert het over een seconde opnieuw.
   *[other] Het is druk. Uw telefoon probeert het over { $count } seconden opnieuw.
}
phone-join-full = De klas is vol. Steek uw hand op, de trainer telt u mee.
phone-join-lost = Geen verbinding. Uw telefoon probeert het steeds opnieuw.
phone-join-forgotten = U doet niet meer mee. Typ de code van het scherm voorin om weer mee te doen.

# Een dier in een kleur: zo herkent iemand de eigen telefoon. Geen namen, en meer mensen kunnen hetzelfde kiezen.
phone-badge = { $colour } { $animal }
phone-badge-title = Kies een dier en een kleur
phone-badge-about = Zo herkent u uw eigen telefoon. Anderen kunnen hetzelfde kiezen.
phone-badge-animal = Dier
phone-badge-colour = Kleur
phone-badge-animal-first = Kies eerst een dier
phone-badge-colour-first = Kies ook een kleur
phone-badge-wear = Neem de { $badge }
phone-badge-none = Liever geen dier
phone-badge-yours = Uw telefoon is de { $badge }.
phone-badge-other = Kies een ander dier
badge-animal-0 = egel
badge-animal-1 = uil
badge-animal-2 = vos
badge-animal-3 = haas
badge-animal-4 = beer
badge-animal-5 = kikker
badge-animal-6 = schildpad
badge-animal-7 = walvis
badge-animal-8 = zwaan
badge-animal-9 = vlinder
badge-animal-10 = bij
badge-animal-11 = olifant

# Voor een dier: "blauwe egel". Elk dier is een de-woord.
badge-colour-0 = blauwe
badge-colour-1 = groene
badge-colour-2 = oranje
badge-colour-3 = paarse
badge-colour-4 = roze
badge-colour-5 = grijze

# En alleen.
phone-colour-0 = blauw
phone-colour-1 = groen
phone-colour-2 = oranje
phone-colour-3 = paars
phone-colour-4 = roze
phone-colour-5 = grijs

# Wachten.
phone-wait-title = U doet mee
phone-wait-about = Kijk naar het scherm voorin. Een stemming komt vanzelf op uw telefoon.
phone-next-title = U stemt de volgende keer mee
phone-next-about = Deze stemming was al begonnen toen u kwam. Kijk mee op het scherm voorin.
phone-paused-title = Even pauze
phone-paused-about = De trainer gaat zo verder. U hoeft niets te doen.
phone-black = Alles is zwart

# Stemmen.
phone-vote-open = De stemming is open
phone-vote-closed = De stemming is gesloten
phone-vote-again = Na het gesprek: stem nog een keer. Het mag hetzelfde zijn.
phone-vote-any = Kies alles wat u echt zag of hoorde.
phone-vote-choose = Kies eerst een antwoord
phone-send-letter = Stuur mijn stem { $letter }
phone-send-signals = { $count ->
    [one] Stuur mijn stem: 1 gekozen
   *[other] Stuur mijn stem: { $count } gekozen
}
phone-send-none = Stuur mijn stem: niets gezien
phone-send-sentence = Stuur mijn zin
phone-keep-letter = Houd mijn stem { $letter }
phone-keep = Houd mijn stem
phone-vote-private = U ziet straks alleen de verdeling. Niemand ziet wie wat koos.
phone-sending = Uw stem gaat weg …
phone-unsent-short = Nog niet verstuurd
phone-unsent = Nog niet verstuurd. Uw stem gaat vanzelf weg zodra er weer verbinding is.
phone-too-late = Uw stem kwam te laat. De stemming was al gesloten.
phone-not-counted = Uw laatste stem telt niet mee. Vraag de trainer om hulp.
phone-elsewhere = Er is al gestemd in een ander venster van deze telefoon. Die stem telt.
phone-sent-title = Uw stem is binnen
phone-sent-about = Leg uw telefoon neer en kijk naar het scherm voorin. De trainer gaat zo verder.
phone-change = Verander mijn stem
phone-change-until = Kan tot de stemming sluit. Niemand ziet wat u koos.

# De uitslag.
phone-result-title = Zo is er gestemd
phone-first = eerst alleen
phone-then = na het gesprek
phone-votes = { $count ->
    [one] 1 stem
   *[other] { $count } stemmen
}
phone-too-few = Te weinig stemmen om te tonen
phone-most = De meeste stemmen is niet hetzelfde als het beste antwoord.

# Uitstappen en stoppen.
phone-away-about = Niemand ziet dat u het bent. De trainer ziet alleen dat er iemand pauzeert. U hoeft niets uit te leggen.
phone-away-body = Voeten op de grond. Adem langer uit dan in. Loop gerust de zaal uit.
phone-away-card = U krijgt hoe dan ook de steunkaart.
phone-stopped = Tik op het scherm of druk op een toets
phone-outdated = Let op: overgenomen op { $date }, meer dan een jaar geleden. Controleer elk nummer voordat u het gebruikt.

# De nabespreking, en het einde.
phone-talk-title = Kijk naar het scherm voorin
phone-talk-about = De groep praat na. Op uw telefoon hoeft u niets te doen.
phone-own-keep = Dit houd ik vast
phone-own-change = Dit doe ik anders
phone-own-arrange = Dit regel ik voor …
phone-own-stays = Dit staat alleen op deze telefoon en wordt nooit verstuurd. Na de klas is deze pagina weg: maak een schermafdruk als u het wilt houden.
phone-own-fleeting = Dit wordt nooit verstuurd, en deze telefoon bewaart het niet. Maak een schermafdruk als u het wilt houden.
phone-own-wipe = Wis dit van mijn telefoon
phone-own-wipe-sure = Ja, wis het
phone-over-title = De klas is afgelopen
phone-over-about = Bedankt voor het meedoen. U kunt deze pagina sluiten.

# De verbinding.
phone-connecting = Verbinding maken …
phone-lost = Geen verbinding. Uw telefoon probeert het steeds opnieuw.
phone-lost-title = Geen verbinding
phone-lost-about = Uw telefoon probeert het steeds opnieuw. Kijk of de wifi aanstaat, en of het de wifi van de klas is.
