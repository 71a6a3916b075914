//! Names put together at random from common Danish ones: any likeness is chance.

use vaern_domain::incident::follow_up::ActionKind;

/// Given names.
pub(super) const GIVEN: [&str; 48] = [
    "Anders",
    "Anne",
    "Bente",
    "Birgit",
    "Bo",
    "Camilla",
    "Charlotte",
    "Christian",
    "Dorte",
    "Emil",
    "Erik",
    "Eva",
    "Fatima",
    "Frederik",
    "Gitte",
    "Hanne",
    "Hassan",
    "Helle",
    "Henrik",
    "Ida",
    "Inger",
    "Jakob",
    "Jens",
    "Jesper",
    "Karen",
    "Katrine",
    "Kirsten",
    "Lars",
    "Lene",
    "Line",
    "Lone",
    "Louise",
    "Mads",
    "Maria",
    "Marianne",
    "Mette",
    "Mikkel",
    "Morten",
    "Nina",
    "Ole",
    "Per",
    "Pia",
    "Rikke",
    "Sanne",
    "Søren",
    "Thomas",
    "Tina",
    "Ulla",
];

/// Family names.
pub(super) const FAMILY: [&str; 40] = [
    "Abildgaard",
    "Agerskov",
    "Bach",
    "Bjerregaard",
    "Brandt",
    "Bruun",
    "Clausen",
    "Dahl",
    "Damgaard",
    "Egeskov",
    "Enevoldsen",
    "Fisker",
    "Friis",
    "Gade",
    "Graversen",
    "Hald",
    "Hedegaard",
    "Holm",
    "Højgaard",
    "Iversen",
    "Juhl",
    "Kjær",
    "Krogh",
    "Kyed",
    "Lund",
    "Lyng",
    "Mark",
    "Munk",
    "Nygaard",
    "Overgaard",
    "Poulsen",
    "Ravn",
    "Riis",
    "Skov",
    "Strand",
    "Søgaard",
    "Thygesen",
    "Vang",
    "Vestergaard",
    "Winther",
];

/// What staff add later: what helped, or how it went on. No names, and nothing that could be one.
pub(super) const NOTES: [&str; 10] = [
    "[elev] faldt til ro, da vi gik en tur i gården.",
    "Det hjalp at skifte voksen.",
    "Skete midt i et skift. Vi aftaler en fast plads næste gang.",
    "[elev] var træt og havde ikke spist.",
    "Vi var to voksne og kunne dele gruppen.",
    "[forælder] er orienteret af skolen.",
    "Der var meget larm på gangen lige før.",
    "[kollega] kom til med det samme.",
    "Samme situation som i sidste uge ved garderoben.",
    "Pausen var forkortet. Det gjorde overgangen svær.",
];

/// What the schools say about help.
pub(super) const HELP: &str = "Ring til kontoret. De finder en kollega, der kan komme til dig nu.";

/// What the schools say when it was a colleague.
pub(super) const COLLEAGUE_PROCEDURE: &str =
    "Det følger vores aftale om krænkende handlinger. Tal med din leder eller din tillidsrepræsentant.";

/// Actions, by what they change.
pub(super) const ACTIONS: [(ActionKind, &str); 8] = [
    (
        ActionKind::Environment,
        "Skærm mellem bordene og et sted at gå hen.",
    ),
    (
        ActionKind::Environment,
        "Løse ting væk fra bordene i frikvarteret.",
    ),
    (ActionKind::Organisation, "To voksne med ved skift mellem timer."),
    (
        ActionKind::Organisation,
        "Fast aftale om, hvem der kommer, når der kaldes.",
    ),
    (ActionKind::Competence, "Træning i at tale ned på næste møde."),
    (ActionKind::Competence, "Gennemgang af konfliktplanen for nye."),
    (ActionKind::Pedagogy, "Varsle krav i god tid med billeder."),
    (ActionKind::Pedagogy, "Pause før skift, aftalt med eleven."),
];

/// Messages to the reporter.
pub(super) const MESSAGES: [&str; 5] = [
    "Tak for din registrering. Vi ser på den.",
    "Tak, fordi du skrev. Vi taler om det på næste møde.",
    "Vi har aftalt, hvad vi gør. Sig til, hvis det ikke hjælper.",
    "Godt, at du sagde det. Kom forbi, hvis du vil tale mere.",
    "Vi prøver noget nyt fra mandag.",
];

/// Why something is not reported.
pub(super) const REASONS: [&str; 3] = [
    "Ingen skade og intet fravær.",
    "Aftalt med medarbejderen: pædagogisk sag.",
    "Medarbejderen ønsker det ikke, og der er ingen skade.",
];
