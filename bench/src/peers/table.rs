//! What was measured, in one table: rates, costs, and how they compare.

use super::Peer;
use crate::memory::mebibytes;
use std::time::Duration;

/// One peer in one round.
pub struct Figures {
    pub push: Duration,
    pub pull: Duration,
    /// Answers a second that there is nothing new.
    pub idle: f64,
    /// The server's processor time.
    pub push_processor: Duration,
    pub pull_processor: Duration,
    /// The most memory the server had in use, in bytes.
    pub peak: u64,
    /// PostgreSQL's memory behind the push, in bytes.
    pub database: Option<u64>,
}

/// One peer in all rounds.
pub struct Row {
    pub peer: &'static Peer,
    rounds: Vec<Figures>,
    /// Syncs to disk for each 1,000 records pushed, and pulled.
    pub syncs: [f64; 2],
}

impl Row {
    /// Without figures yet.
    pub fn new(peer: &'static Peer) -> Self {
        Self {
            peer,
            rounds: Vec::new(),
            syncs: [0.0; 2],
        }
    }

    /// Adds a round.
    pub fn add(&mut self, figures: Figures) {
        self.rounds.push(figures);
    }

    /// The newest round, for somebody who waits.
    pub fn last_line(&self, round: usize) -> String {
        let name = self.peer.name;
        match self.rounds.last() {
            Some(last) => format!(
                "round {}  {name:<26} push {:>8.3} s  pull {:>8.3} s  idle {:>8.0}/s",
                round + 1,
                last.push.as_secs_f64(),
                last.pull.as_secs_f64(),
                last.idle
            ),
            None => format!("round {}  {name}", round + 1),
        }
    }

    fn spread(&self, figure: impl Fn(&Figures) -> f64) -> Spread {
        let mut values: Vec<f64> = self.rounds.iter().map(figure).collect();
        values.sort_by(f64::total_cmp);
        let at = |place: usize| values.get(place).copied().unwrap_or(f64::NAN);
        let last = values.len().saturating_sub(1);
        Spread {
            least: at(0),
            middle: f64::midpoint(at(last / 2), at(last.div_ceil(2))),
            most: at(last),
        }
    }
}

/// Least, median and most.
struct Spread {
    least: f64,
    middle: f64,
    most: f64,
}

impl Spread {
    fn shown(&self) -> String {
        format!("{:.0} ({:.0}-{:.0})", self.middle, self.least, self.most)
    }
}

/// What Værn aims at: its own row, what is compared, the other row or none for a plain bound, and the bound.
const AIMS: [(&str, Compared, &str, f64); 8] = [
    ("Værn device, SQLite", Compared::Push, "Anki, normal sync", 1.5),
    (
        "Værn device, PostgreSQL",
        Compared::Push,
        "Anki, normal sync",
        1.5,
    ),
    ("Værn wire, SQLite", Compared::Push, "Anki, normal sync", 1.5),
    ("Værn wire, SQLite", Compared::Push, "PouchDB bulk", 4.0),
    ("Værn wire, PostgreSQL", Compared::Push, "Kinto, PostgreSQL", 50.0),
    ("Værn device, SQLite", Compared::Pull, "Anki, normal sync", 2.0),
    (
        "Værn device, PostgreSQL",
        Compared::Pull,
        "Anki, normal sync",
        2.0,
    ),
    ("Værn wire, SQLite", Compared::Pull, "Anki, normal sync", 2.0),
];
/// Idle polls a second, each over a connection that is kept.
const IDLE: f64 = 10_000.0;
/// Memory of Værn's server at most, in MiB (80 MB).
const MEMORY: f64 = 80e6 / 1024.0 / 1024.0;

#[derive(Clone, Copy)]
enum Compared {
    Push,
    Pull,
}

/// Prints all of it.
#[allow(clippy::cast_precision_loss, reason = "a count far below 2^52")]
pub fn print(rows: &[Row], count: usize) {
    let records = count as f64;
    let pushed = |figures: &Figures| records / figures.push.as_secs_f64();
    let pulled = |figures: &Figures| records / figures.pull.as_secs_f64();
    let each = |time: Duration| time.as_secs_f64() * 1e6 / records;
    println!("\nRecords a second and answers a second: median (range).");
    println!(
        "| {:<24} | {:>22} | {:>25} | {:>22} | {:>15} | {:>15} | {:>9} | {:>9} |",
        "", "push", "pull", "nothing new", "syncs per 1,000", "CPU µs a record", "peak MiB", "its DB MiB"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|--:|");
    for row in rows {
        let database = match row.spread(|figures| figures.database.map_or(f64::NAN, mebibytes)) {
            spread if spread.middle.is_nan() => "-".to_owned(),
            spread => format!("{:.0}", spread.most),
        };
        println!(
            "| {:<24} | {:>22} | {:>25} | {:>22} | {:>15} | {:>15} | {:>9.1} | {database:>9} |",
            row.peer.name,
            row.spread(pushed).shown(),
            row.spread(pulled).shown(),
            row.spread(|figures| figures.idle).shown(),
            format!("{:.1} / {:.1}", row.syncs[0], row.syncs[1]),
            format!(
                "{:.0} / {:.0}",
                row.spread(|figures| each(figures.push_processor)).middle,
                row.spread(|figures| each(figures.pull_processor)).middle
            ),
            row.spread(|figures| mebibytes(figures.peak)).most,
        );
    }
    println!("Syncs and processor time: push / pull; processor time is the server's without its database.");
    print_aims(rows, pushed, pulled);
}

fn print_aims(rows: &[Row], pushed: impl Fn(&Figures) -> f64, pulled: impl Fn(&Figures) -> f64) {
    let row = |name: &str| rows.iter().find(|row| row.peer.name == name);
    println!(
        "\n| {:<66} | {:>9} | {:>9} | {:<6} |",
        "aim", "wanted", "found", ""
    );
    println!("|---|--:|--:|---|");
    for (ours, compared, theirs, wanted) in AIMS {
        let (Some(our), Some(their)) = (row(ours), row(theirs)) else {
            continue; // not among those asked for
        };
        let (word, found) = match compared {
            Compared::Push => ("push", our.spread(&pushed).middle / their.spread(&pushed).middle),
            Compared::Pull => ("pull", our.spread(&pulled).middle / their.spread(&pulled).middle),
        };
        aim(
            &format!("{word}: {ours} / {theirs}"),
            wanted,
            found,
            found >= wanted,
        );
    }
    for our in rows.iter().filter(|row| row.peer.name.starts_with("Værn")) {
        let name = our.peer.name;
        if name.starts_with("Værn wire") {
            let found = our.spread(|figures| figures.idle).middle;
            aim(
                &format!("answers a second that nothing is new: {name}"),
                IDLE,
                found,
                found >= IDLE,
            );
        }
        let found = our.spread(|figures| mebibytes(figures.peak)).most;
        aim(
            &format!("peak memory in MiB: {name}"),
            MEMORY,
            found,
            found <= MEMORY,
        );
    }
}

fn aim(what: &str, wanted: f64, found: f64, is_reached: bool) {
    let digits = usize::from(wanted < 1000.0);
    let verdict = if is_reached { "yes" } else { "missed" };
    println!("| {what:<66} | {wanted:>9.digits$} | {found:>9.digits$} | {verdict:<6} |");
}
