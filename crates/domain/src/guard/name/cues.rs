//! Words around a name that show it is one. All in folded form, sorted in no way: the lists are short.

/// What only a person does, in the tenses of a record: "slog", "siger".
pub(super) fn is_act(word: &str) -> bool {
    const ACTS: &str = " slog slår sparkede sparker bed bider nev niver kradsede kradser spyttede spytter skubbede skubber rev \
        kastede kaster smed smider truede truer råbte råber skreg skriger sagde siger kaldte kalder svarede svarer spurgte \
        spørger græd græder grinede griner løb løber stod sad sidder greb hev hiver trak trækker væltede vælter smækkede \
        smækker hamrede bankede tævede kvalte skallede pegede kyssede rørte krammede hjalp hjælper ringede ringer skrev \
        skriver løj slikkede ødelagde smadrede smadrer stak nægtede nægter hviskede bandede bander svinede chikanerede \
        filmede gemte klagede fortalte fortæller pressede holdt holder puffede sprang tissede jagtede \
        fulgte stirrede brølede brøler hylede hyler mente mener mødte flippede eksploderede savler onanerede krævede \
        forlod nikkede prikkede daskede drillede driller mobbede ";
    has(ACTS, word)
}

/// Acts of a device that talks.
pub(super) fn is_speech(word: &str) -> bool {
    has(" svarede svarer sagde siger fortalte fortæller mener ", word)
}

/// What a thing can do as well: a hint only together with what follows.
pub(super) fn is_weak_act(word: &str) -> bool {
    has(
        " er var har havde blev bliver kom gik går fik får tog tager vil ville kan kunne skal skulle begyndte ",
        word,
    )
}

/// How people are: "Storm blev vred".
pub(super) fn is_mood(word: &str) -> bool {
    const MOODS: &str = " sur vred gal ked bange urolig rasende glad træt syg frustreret oprevet voldsom udadreagerende hidsig \
        amok aggressiv utryg presset overvældet sulten truende hjemme slået bidt sparket kastet nevet kradset ";
    has(MOODS, word)
}

/// "igen", "mig": what stands behind an inverted subject: "så slog Storm mig".
pub(super) fn is_object(word: &str) -> bool {
    has(" mig os ham hende dem ", word)
}

/// Who a person belongs to: "Storms mor".
pub(super) fn is_kin(word: &str) -> bool {
    const KIN: &str = " mor far mors fars moder fader forældre søster bror storebror lillebror storesøster lillesøster mormor \
        morfar farmor farfar bedstemor bedstefar bedsteforældre stedfar stedmor plejemor plejefar kæreste kone mand søn datter \
        veninde ven venner lærer kontaktpædagog kontaktperson støttepædagog taske ";
    has(KIN, word)
}

/// A word for a person right before a name: "eleven Storm".
pub(super) fn is_person(word: &str) -> bool {
    const PERSONS: &str = " elev eleven dreng drengen pige pigen barn barnet vuggestuebarnet kollega kollegaen borger borgeren \
        beboer beboeren lærer læreren pædagog pædagogen vikar vikaren leder lederen skoleleder skolelederen makker makkeren \
        nattevagt nattevagten dagplejer dagplejeren sagsbehandler sagsbehandleren vejleder pedel pedellen \
        medhjælper medhjælperen sosu assistent assistenten sygeplejerske sygeplejersken klassekammerat kammerat kammeraten \
        storebror lillebror storesøster lillesøster mor far bror søster moren faren sønnen datteren søn datter kæreste \
        kæresten ";
    has(PERSONS, word)
}

/// "hedder Storm"
pub(super) fn is_called(word: &str) -> bool {
    has(" hedder hed navn kaldet navnet kaldes ", word)
}

/// A title right before a family name.
pub(super) fn is_title(word: &str) -> bool {
    has(" fru hr frk herr frøken fr dr familien ", word)
}

/// A title that makes no person of the workplace: saints and kings give their names to schools, streets and feasts.
pub(super) fn is_exalted(word: &str) -> bool {
    has(
        " sankt sct skt kong kongen dronning dronningen prins prinsen prinsesse profeten jomfru ",
        word,
    )
}

/// Harm done "af storm".
pub(super) fn is_harm(word: &str) -> bool {
    has(
        " slået bidt sparket skubbet nevet kradset truet spyttet revet kaldt svinet chikaneret mobbet overfaldet ",
        word,
    )
}

/// What may stand before a subject: "og storm slog mig".
pub(super) fn is_link(word: &str) -> bool {
    has(" og at så da men mens fordi hvor når hvis imens før efter ", word)
}

/// A house or street named after somebody: "Knuds Skole", "Peter Bangs Vej".
pub(super) fn is_house(word: &str) -> bool {
    const HOUSES: &str = " skole skolen kirke kirken plejehjem plejehjemmet gymnasium hospital børnehave børnehaven seminarium \
        kollegium center centret hallen stadion bro have minde instituttet museum museet ";
    has(HOUSES, word) || is_street_word(word)
}

/// The second word of a street: "Frederiks Allé".
pub(super) fn is_street_word(word: &str) -> bool {
    has(" vej gade alle plads boulevard stræde torv park vænge ", word)
}

/// Parts inside a name: "Ahmed al Sayed".
pub(super) fn is_particle(word: &str) -> bool {
    has(" al el bin ibn abu von van de da del ", word)
}

/// Words that get a capital letter by mistake or at the start of a sentence, and are never part of a name.
pub(super) fn is_ordinary(word: &str) -> bool {
    const ORDINARY: &str = " og eller men at som der den det de han hun jeg vi du i en et ham hende mig os dem min mit mine din sin \
        sit sine hans hendes vores jeres deres på til fra med af for om ved mod under over efter før når da hvis så ikke nej ja \
        stop hvad hvem hvor hvorfor alle ingen var er har blev vil kan skal mandag tirsdag onsdag torsdag fredag lørdag søndag \
        januar februar marts april maj juni juli august september oktober november december jul påske pinse dansk matematik \
        engelsk idræt aula teams ipad skole skolen sfo klub klubben stue stuen team hej nu her også bare to tre fire ";
    has(ORDINARY, word)
}

fn has(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split_ascii_whitespace().any(|entry| entry == word)
}
