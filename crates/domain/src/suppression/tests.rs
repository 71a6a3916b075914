use super::{LEAST_SHOWN, protect_list, protect_list_sparing, protect_table};
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_assert, prop_assume, proptest};

#[track_caller]
fn check(counts: &[u32], hidden: &str) {
    let found: String = protect_list(counts, &[])
        .iter()
        .map(|hidden| if *hidden { 'x' } else { '.' })
        .collect();
    assert_eq!(found, hidden, "hidden of {counts:?}");
}

#[test]
fn a_small_part_takes_the_next_smallest_with_it() {
    check(&[9, 12, 30], "...");
    check(&[9, 3, 30], "xx.");
    check(&[4, 4, 30], "xx.");
    check(&[1, 2, 30, 8], "xx.x"); // 1 and 2 alone: three, shared out in four ways only
    check(&[0, 0, 30, 8], "xx.x"); // their sum would say that both are 0
    check(&[3], "x");
    check(&[7], ".");
    check(&[], "");
}

#[test]
fn what_says_least_is_hidden_first_where_there_is_a_choice() {
    let hidden = protect_list_sparing(&[30, 3, 14, 20], &[], &[true, true, true, false]);
    assert_eq!(
        hidden,
        [false, true, false, true],
        "20 not stated rather than 14 with a high burden"
    );
}

#[test]
fn a_bridge_between_two_cycles_is_found() {
    // Two blocks of four hidden cells, joined by one (row 1, column 2) that is alone between them: each row and column has
    // two or more hidden cells, and still the sums of a block give the bridge away.
    let counts = vec![
        vec![3, 4, 50, 60],
        vec![4, 3, 4, 70],
        vec![40, 80, 3, 4],
        vec![90, 45, 4, 3],
    ];
    let hidden = protect_table(&counts);
    let spread: usize = hidden.iter().flatten().filter(|hidden| **hidden).count();
    assert!(
        spread > 9,
        "one more is hidden than the lines alone ask for: {hidden:?}"
    );
    assert_eq!(exhaustive(&counts, &hidden), 0, "and nothing can be computed");
}

/// How many hidden cells have the same count in every table of counts of at least 0 that has the same sums: found by trying
/// them all, which shares nothing with the rules above.
fn exhaustive(counts: &[Vec<u32>], hidden: &[Vec<bool>]) -> usize {
    let cells: Vec<(usize, usize)> = hidden
        .iter()
        .enumerate()
        .flat_map(|(row, line)| {
            line.iter()
                .enumerate()
                .filter(|(_, hidden)| **hidden)
                .map(move |(column, _)| (row, column))
        })
        .collect();
    let mut rows: Vec<u32> = counts
        .iter()
        .zip(hidden)
        .map(|(counts, hidden)| left(counts, hidden))
        .collect();
    let columns = counts.first().map_or(0, Vec::len);
    let mut columns: Vec<u32> = (0..columns)
        .map(|column| {
            let (counts, hidden): (Vec<u32>, Vec<bool>) = counts
                .iter()
                .zip(hidden)
                .map(|(counts, hidden)| (counts[column], hidden[column]))
                .unzip();
            left(&counts, &hidden)
        })
        .collect();
    let mut bounds = vec![(u32::MAX, 0); cells.len()];
    let mut filled = vec![0; cells.len()];
    try_all(&cells, 0, &mut rows, &mut columns, &mut filled, &mut bounds);
    bounds.iter().filter(|(low, high)| low == high).count()
}

fn left(counts: &[u32], hidden: &[bool]) -> u32 {
    counts
        .iter()
        .zip(hidden)
        .filter(|(_, hidden)| **hidden)
        .map(|(count, _)| *count)
        .sum()
}

fn try_all(
    cells: &[(usize, usize)],
    at: usize,
    rows: &mut [u32],
    columns: &mut [u32],
    filled: &mut [u32],
    bounds: &mut [(u32, u32)],
) {
    let Some((row, column)) = cells.get(at).copied() else {
        if rows.iter().chain(columns.iter()).all(|left| *left == 0) {
            for (bound, count) in bounds.iter_mut().zip(filled.iter()) {
                *bound = (bound.0.min(*count), bound.1.max(*count));
            }
        }
        return;
    };
    // A row's last hidden cell takes what is left of it: without this, the tables to try are too many.
    let is_last = !cells[at + 1..].iter().any(|cell| cell.0 == row);
    let most = rows[row].min(columns[column]);
    let least = if is_last { rows[row] } else { 0 };
    for count in least..=most {
        rows[row] -= count;
        columns[column] -= count;
        filled[at] = count;
        try_all(cells, at + 1, rows, columns, filled, bounds);
        rows[row] += count;
        columns[column] += count;
    }
}

fn tables() -> impl Strategy<Value = Vec<Vec<u32>>> {
    (2_usize..4, 2_usize..4).prop_flat_map(|(rows, columns)| vec(vec(0_u32..9, columns), rows))
}

fn sums_may_be_known(counts: &[Vec<u32>]) -> bool {
    let rows = counts.iter().map(|row| row.iter().sum::<u32>());
    let columns = (0..counts[0].len()).map(|column| counts.iter().map(|row| row[column]).sum::<u32>());
    rows.chain(columns).all(|sum| sum >= LEAST_SHOWN)
}

proptest! {
    #[test]
    fn no_part_of_a_known_sum_can_be_computed(counts in vec(0_u32..12, 2..7)) {
        prop_assume!(counts.iter().sum::<u32>() >= LEAST_SHOWN);
        let hidden = protect_list(&counts, &[]);
        prop_assert!(counts.iter().zip(&hidden).all(|(count, hidden)| *hidden || *count >= LEAST_SHOWN));
        let table = [counts];
        // One row whose columns have no known sums: every hidden cell may be anything up to what is left.
        let concealed = hidden.iter().filter(|hidden| **hidden).count();
        prop_assert!(concealed == 0 || (concealed >= 2 && left(&table[0], &hidden) >= LEAST_SHOWN));
    }

    #[test]
    fn no_cell_of_a_table_can_be_computed(counts in tables()) {
        prop_assume!(sums_may_be_known(&counts));
        let hidden = protect_table(&counts);
        for (counts, hidden) in counts.iter().flatten().zip(hidden.iter().flatten()) {
            prop_assert!(*hidden || *counts >= LEAST_SHOWN, "a small number is shown");
        }
        prop_assert!(exhaustive(&counts, &hidden) == 0, "{hidden:?}");
    }
}
