//! The personal-data guard on long texts. It runs at each pause in typing, so it must stay far below a frame for a note;
//! and time per character must not grow with the text.

use crate::measure::Times;
use anyhow::Result;
use vaern_domain::guard;

/// What is scanned: ordinary prose, and texts that keep one rule busy.
const TEXTS: [(&str, &str); 6] = [
    (
        "prose",
        "Eleven slog mig, da vi skulle ind fra frikvarter. Emmas mor kom, og Storm gik hjem ad Skolegade. ",
    ),
    ("digits", "01"),
    ("times", "10.15, 11.30, "),
    ("names", "Emma Jensen og Storm, Anne-Marie "),
    ("spoken e-mail", "navn.snabela.skole.dk."),
    ("streets", "Store Kongensgade 12, 2. tv 8000 Aarhus C "),
];
const LENGTHS: [usize; 3] = [1_000, 10_000, 100_000];
const ROUNDS: usize = 20;

/// Prints milliseconds for each text and length.
pub fn run() -> Result<()> {
    println!("guard: one scan (median ms of {ROUNDS}) of texts of {LENGTHS:?} characters");
    for (name, piece) in TEXTS {
        let medians = LENGTHS.map(|length| {
            let text: String = piece.chars().cycle().take(length).collect();
            let mut times = Times::new();
            for _ in 0..ROUNDS {
                times.take(|| guard::scan(&text));
            }
            format!("{:9.3}", times.quantile(0.5))
        });
        println!("  {name:14} {}", medians.join(" "));
    }
    Ok(())
}
