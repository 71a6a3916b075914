//! Small numbers outside their workplace: which cells of a table are not shown, so that none can be computed back.
//!
//! A count under [`LEAST_SHOWN`] may point at a person, so outside the workplace it is hidden. What is hidden alone could
//! be had by subtraction, so others are hidden with it (complementary suppression). Rules, for every sum a reader knows:
//! * of its parts, none is hidden or at least two are;
//! * the hidden parts together are at least [`LEAST_SHOWN`];
//! * and no hidden cell of a table can be computed from all sums together (audited, not assumed).
//!
//! A reader is told only *that* a cell is hidden, not whether it was small itself: of two hidden cells that are 8 together
//! it must stay open whether they are 4 and 4. Zero is a small number too: "nobody" can be as telling as "one".
//!
//! Sources: D. Gusfield, "A graph theoretic approach to statistical data security", SIAM Journal on Computing 17 (1988),
//! 552-571 (a cell of a two-way table can be computed back exactly if no cycle of hidden cells leads through it); L. Willenborg
//! and T. de Waal, "Elements of Statistical Disclosure Control" (2001), chapter 3.
//!
//! What is absent: rounding and noise (figures shown are true), and any knowledge of what a count counts.

mod table;

pub use table::protect_table;

/// The smallest count shown outside its workplace (domain brief, section 7).
pub const LEAST_SHOWN: u32 = 5;

/// The smallest group whose figures are kept apart at all: fewer staff than this could be told apart by their routines.
pub const LEAST_GROUP: u32 = 10;

/// Which parts of a sum are hidden from a reader who knows the sum; `forced` parts are hidden in any case.
///
/// A sum under [`LEAST_SHOWN`] must not be shown by the caller; then every part is hidden. A sum of one part is that part.
pub fn protect_list(counts: &[u32], forced: &[bool]) -> Vec<bool> {
    protect_list_sparing(counts, forced, &[])
}

/// The same, hiding parts that are not `spared` before those that are, where one more must be hidden: "not stated" is missed
/// less than "high burden".
pub fn protect_list_sparing(counts: &[u32], forced: &[bool], spared: &[bool]) -> Vec<bool> {
    let mut hidden: Vec<bool> = counts
        .iter()
        .enumerate()
        .map(|(place, count)| *count < LEAST_SHOWN || forced.get(place).copied().unwrap_or(false))
        .collect();
    while let Some(more) = next_to_hide(counts, &hidden, spared) {
        hidden[more] = true;
    }
    hidden
}

/// The part to hide next so that the hidden ones cannot be computed from the sum; none when all is well or all is hidden.
fn next_to_hide(counts: &[u32], hidden: &[bool], spared: &[bool]) -> Option<usize> {
    let concealed = || counts.iter().zip(hidden).filter(|(_, hidden)| **hidden);
    let sum: u64 = concealed().map(|(count, _)| u64::from(*count)).sum();
    match concealed().count() {
        0 => None,
        2.. if sum >= u64::from(LEAST_SHOWN) => None,
        _ => (0..counts.len())
            .filter(|place| !hidden[*place])
            .min_by_key(|place| (spared.get(*place).copied().unwrap_or(false), counts[*place])),
    }
}

#[cfg(test)]
mod tests;
