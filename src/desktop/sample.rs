//! A document of each form, for the pictures of `weerbaar shots`; no scenario shows them.

use crate::scenario::vocabulary::Form;
use crate::session::view::DocumentView;

/// The document of that form.
pub(super) fn document(form: Form) -> DocumentView {
    let (title, from, date, lines): (&str, &str, &str, &[&str]) = match form {
        Form::Letter => (
            "Een brief zonder afzender",
            "",
            "maandag",
            &[
                "Aan de wethouder.",
                "Het pand aan de Havenkade is dicht. Door u. Dat is niet verstandig.",
                "Uw zoon traint op dinsdag en donderdag. Hij fietst langs het kanaal terug. Zonder licht.",
                "Denk er nog eens over na.",
                "Wij hebben geen haast.",
            ],
        ),
        Form::Chat => (
            "Buurtapp Kreekeind",
            "",
            "zaterdag",
            &[
                "18.52 Tom K.: filmpje (9 sec.)",
                "18.52 Tom K.: is dit niet Roelink van de raad",
                "18.54 Gerda: o die vrouw gilt helemaal",
                "18.55 Ilse: er zit een KIND in die kar",
                "18.57 U: Dat ben ik. Het gaat goed met ons.",
                "19.31 Gerda: iemand nog eieren over?",
                "19.33 duim van Ad (buurman)",
            ],
        ),
        Form::Post => (
            "Een bericht dat rondgaat",
            "Oeverdam Ontwaakt",
            "zaterdag 19.02 uur",
            &[
                "Dit is dus waar raadslid Roelink woont. Mooi terras. Nieuw hek ook, dat wel vaak openstaat.",
                "Tom K.: laat haar met rust",
                "19.20 Havenman: wie gaat er langs",
                "19.24 Ilse: hier wonen ook kinderen",
            ],
        ),
        Form::Mail => (
            "Mail 14",
            "een inwoner",
            "dinsdag 02.17 uur",
            &[
                "Waarom antwoordt u niet?",
                "U bent mij een gesprek schuldig. Ik zat gisteren weer op de eerste rij. U keek mij aan en dat weet u.",
                "Ik wacht bij de sportschool.",
            ],
        ),
        Form::Form => (
            "Melding agressie of dreiging",
            "",
            "zaterdag",
            &[
                "Wanneer: zaterdag, 16.10 uur",
                "Waar: eigen voordeur",
                "Letterlijk gezegd: “Ze fietst daar alleen, hè?”",
                "Wie was erbij:",
                "Aan wie gemeld:",
            ],
        ),
        Form::Call => (
            "Een telefoontje",
            "Privénummer",
            "00.38",
            &[
                "Stem, rustig: “Slaapt u goed, burgemeester? De rode auto staat netjes op de oprit.”",
                "U: “Met wie spreek ik?”",
            ],
        ),
        Form::News => (
            "Raadslid belaagd in supermarkt, filmpje gaat rond",
            "De Streekbode",
            "maandag",
            &[
                "Een ruzie over een bestemmingsplan liep zaterdag hoog op. Het raadslid had zijn zoontje bij zich.",
                "De griffie zegt dat er melding is gedaan.",
            ],
        ),
    };
    DocumentView {
        form,
        title: title.to_owned(),
        from: from.to_owned(),
        date: date.to_owned(),
        lines: lines.iter().map(|it| (*it).to_owned()).collect(),
    }
}
