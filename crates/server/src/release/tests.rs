//! Tries to compute hidden counts back from everything that is told outside, by one who asks twice a week for more than a year
//! and forgets nothing: every number ever given out becomes an equation or a bound, and linear programming (which shares
//! nothing with the rules of suppression) says between which bounds each hidden count lies, down to the single week of a
//! single workplace.

use super::{
    Audience, KindCount, Known, Tally, kind_by_month, month_figures, months, older_figures, pattern_period,
    patterns, shadow_figures, week_figures, weeks_of,
};
use chrono::NaiveDate;
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, Variable};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha20Rng;
use std::collections::BTreeMap;
use vaern_domain::id::UnitId;
use vaern_domain::suppression::LEAST_SHOWN;
use vaern_protocol::figures::{Dimension, NOT_STATED, PERIODS, Pattern};
use vaern_statistics::{first_week_of, month_of_week};

const ACTS: [&str; 3] = ["hit", "kick", "threat_verbal"];
const CODES: [&str; 4] = ["low", "middle", "high", NOT_STATED];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// A municipality whose schools record from hardly anything to a lot, and tally now and then.
fn municipality(random: &mut ChaCha20Rng) -> (Known, Vec<KindCount>, Vec<Tally>) {
    let mut known = Known::default();
    let mut kinds: BTreeMap<(UnitId, NaiveDate, Dimension, &str), u32> = BTreeMap::new();
    // In some nobody meets two acts at once: then acts add up to incidents.
    let both = [0.0, 0.0, 0.3][random.random_range(0..3)];
    for place in 0..random.random_range(2..7_u128) {
        let unit = UnitId(uuid::Uuid::from_u128(place + 1));
        known.units.push(unit);
        let most = [1, 3, 6, 12][random.random_range(0..4)];
        for month in months(today(), Audience::Outside) {
            for week in weeks_of(month) {
                let count = random.random_range(0..=most);
                if count > 0 {
                    known.weeks.insert((unit, week), count);
                }
                for _ in 0..count {
                    let code = CODES[[0, 0, 0, 1, 1, 2, 3][random.random_range(0..7)]];
                    let month = month_of_week(week);
                    *kinds.entry((unit, month, Dimension::Burden, code)).or_default() += 1;
                    let act = [0, 0, 0, 0, 1, 1, 2][random.random_range(0..7)];
                    let second = random.random_bool(both).then_some((act + 1) % ACTS.len());
                    for act in std::iter::once(act).chain(second) {
                        *kinds.entry((unit, month, Dimension::Act, ACTS[act])).or_default() += 1;
                    }
                }
            }
        }
    }
    let kinds = kinds
        .into_iter()
        .map(|((unit, month, dimension, code), records)| KindCount {
            unit,
            month,
            dimension,
            code: code.to_owned(),
            records,
        });
    let kinds = kinds.collect();
    let tallies = tallies(&known, random);
    (known, kinds, tallies)
}

/// A week in most months, two in some, of some of the workplaces.
fn tallies(known: &Known, random: &mut ChaCha20Rng) -> Vec<Tally> {
    let mut tallies = Vec::new();
    for month in months(today(), Audience::Outside) {
        for week in weeks_of(month).take([0, 1, 1, 2][random.random_range(0..4)]) {
            for unit in &known.units {
                if random.random_bool(0.6) {
                    let tallied = known.in_week(*unit, week) + random.random_range(0..5);
                    tallies.push(Tally {
                        unit: *unit,
                        week,
                        tallied,
                    });
                }
            }
        }
    }
    tallies
}

/// Everything that was ever told of the counts over time.
#[derive(Default)]
struct Remembered {
    months: BTreeMap<(Option<UnitId>, NaiveDate), u32>,
    weeks: BTreeMap<NaiveDate, u32>,
    /// What the workplaces that tallied in a week recorded in it.
    shadow_weeks: BTreeMap<NaiveDate, u32>,
}

impl Remembered {
    /// What one learns who asks every Monday and Thursday up to today, of what has happened by then.
    fn of(known: &Known, tallies: &[Tally]) -> Self {
        let mut remembered = Self::default();
        let start = first_week_of(super::first_month(today()));
        for days in (0..).map(|asked| asked / 2 * 7 + asked % 2 * 3) {
            let day = start + chrono::Days::new(days);
            if day > today() {
                return remembered;
            }
            let weeks = known.weeks.iter().filter(|((_, week), _)| *week <= day);
            let by_then = Known {
                units: known.units.clone(),
                weeks: weeks.map(|(at, count)| (*at, *count)).collect(),
            };
            let tallied: Vec<Tally> = tallies
                .iter()
                .copied()
                .filter(|tally| tally.week <= day)
                .collect();
            remembered.ask(&by_then, &tallied, day);
        }
        remembered
    }

    /// The same of older registrations, which were all there before the first day asked: the months that are shown move along.
    fn of_older(known: &Known) -> Self {
        let mut remembered = Self::default();
        let start = first_week_of(super::first_month(today()));
        for days in (0..).map(|asked| asked / 2 * 7 + asked % 2 * 3) {
            let day = start + chrono::Days::new(days);
            if day > today() {
                return remembered;
            }
            for unit in std::iter::once(None).chain(known.units.iter().copied().map(Some)) {
                let told = older_figures(known, day, unit, Audience::Outside);
                assert!(
                    unit.is_none() || told.weeks.is_empty(),
                    "weeks of one workplace stay there"
                );
                let months = told.months.into_iter();
                note(
                    &mut remembered.months,
                    months.map(|figure| ((unit, figure.month), figure.incidents)),
                );
                let weeks = told.weeks.into_iter();
                note(
                    &mut remembered.weeks,
                    weeks.map(|figure| (figure.week, figure.incidents)),
                );
            }
        }
        remembered
    }

    fn ask(&mut self, known: &Known, tallies: &[Tally], day: NaiveDate) {
        for unit in std::iter::once(None).chain(known.units.iter().copied().map(Some)) {
            let months = month_figures(known, &BTreeMap::new(), day, unit, Audience::Outside);
            let of_unit = months
                .into_iter()
                .map(|figure| ((unit, figure.month), figure.incidents));
            note(&mut self.months, of_unit);
        }
        let weeks = week_figures(known, day, None, Audience::Outside);
        note(
            &mut self.weeks,
            weeks.into_iter().map(|figure| (figure.week, figure.incidents)),
        );
        let shadow_weeks = shadow_figures(known, tallies, day, None, Audience::Outside);
        let recorded = shadow_weeks
            .into_iter()
            .map(|figure| (figure.week, figure.recorded));
        note(&mut self.shadow_weeks, recorded);
    }
}

fn note<K: Ord>(told: &mut BTreeMap<K, u32>, answers: impl Iterator<Item = (K, Option<u32>)>) {
    told.extend(answers.filter_map(|(place, answer)| Some((place, answer?))));
}

/// One month's unknowns and what is told of them.
#[derive(Default)]
struct Attack {
    /// Every unknown with its true count, and what is told of it.
    cells: Vec<(u32, Option<u32>)>,
    /// Unknowns that are known to be at least one: that a kind occurred nowhere would be told.
    occurred: Vec<usize>,
    /// Which unknowns add up to which other one.
    sums: Vec<(usize, Vec<usize>)>,
    /// Which unknown is no more than which others together.
    at_most: Vec<(usize, Vec<usize>)>,
}

impl Attack {
    fn cell(&mut self, count: u32, told: Option<u32>) -> usize {
        assert!(told.is_none_or(|told| told == count), "what is told is true");
        self.cells.push((count, told));
        self.cells.len() - 1
    }

    fn problem(&self, goal: usize, direction: OptimizationDirection) -> (Problem, Vec<Variable>) {
        let mut problem = Problem::new(direction);
        let variables: Vec<Variable> = self
            .cells
            .iter()
            .enumerate()
            .map(|(place, (_, told))| {
                let least = f64::from(u8::from(self.occurred.contains(&place)));
                let bounds = told.map_or((least, f64::INFINITY), |told| (told.into(), told.into()));
                problem.add_var(f64::from(u8::from(place == goal)), bounds)
            })
            .collect();
        for (sum, parts) in &self.sums {
            let mut equation = LinearExpr::empty();
            for part in parts {
                equation.add(variables[*part], 1.0);
            }
            equation.add(variables[*sum], -1.0);
            problem.add_constraint(equation, ComparisonOp::Eq, 0.0);
        }
        for (less, parts) in &self.at_most {
            let mut bound = LinearExpr::empty();
            for part in parts {
                bound.add(variables[*part], 1.0);
            }
            bound.add(variables[*less], -1.0);
            problem.add_constraint(bound, ComparisonOp::Ge, 0.0);
        }
        (problem, variables)
    }

    /// The bounds of an unknown; without an upper one it is unbounded.
    fn bounds(&self, goal: usize) -> (f64, f64) {
        let bound = |direction| {
            let (problem, variables) = self.problem(goal, direction);
            match problem.solve() {
                Ok(solution) => solution[variables[goal]],
                Err(microlp::Error::Unbounded) => f64::INFINITY,
                Err(error) => panic!("the truth itself solves it: {error}"),
            }
        };
        (
            bound(OptimizationDirection::Minimize),
            bound(OptimizationDirection::Maximize),
        )
    }

    /// How many hidden counts follow from what is told.
    fn recovered(&self) -> usize {
        let hidden = (0..self.cells.len()).filter(|place| self.cells[*place].1.is_none());
        hidden
            .filter(|place| {
                let (low, high) = self.bounds(*place);
                let truth = f64::from(self.cells[*place].0);
                assert!(
                    low - 1e-6 <= truth && truth <= high + 1e-6,
                    "{low} to {high} for {truth}"
                );
                high - low < 0.5
            })
            .count()
    }
}

fn attack(
    (known, kinds, tallies): &(Known, Vec<KindCount>, Vec<Tally>),
    remembered: &Remembered,
    month: NaiveDate,
) -> Attack {
    let mut attack = Attack::default();
    let of_month = |unit| remembered.months.get(&(unit, month)).copied();
    let all: u32 = known.units.iter().map(|unit| known.in_month(*unit, month)).sum();
    let sum = attack.cell(all, of_month(None));
    let units: Vec<usize> = known
        .units
        .iter()
        .map(|unit| attack.cell(known.in_month(*unit, month), of_month(Some(*unit))))
        .collect();
    attack.sums.push((sum, units.clone()));
    let mut of_units: Vec<Vec<usize>> = vec![Vec::new(); known.units.len()];
    let mut weeks = Vec::new();
    for week in weeks_of(month) {
        let told = remembered.weeks.get(&week).copied();
        let all = attack.cell(known.all_in_week(week), told);
        let cells: Vec<usize> = known
            .units
            .iter()
            .map(|unit| attack.cell(known.in_week(*unit, week), None))
            .collect();
        for (unit, cell) in of_units.iter_mut().zip(&cells) {
            unit.push(*cell);
        }
        let tallied = |unit: &UnitId| {
            let mut of_week = tallies.iter().filter(|tally| tally.week == week);
            of_week.any(|tally| tally.unit == *unit)
        };
        let own: Vec<usize> = known
            .units
            .iter()
            .zip(&cells)
            .filter(|(unit, _)| tallied(unit))
            .map(|(_, cell)| *cell)
            .collect();
        let of_tally = remembered.shadow_weeks.get(&week).copied();
        if own.len() == cells.len() {
            assert!(
                of_tally.is_none() || of_tally == told,
                "all tallied: it is the week itself"
            );
        } else if !own.is_empty() {
            let count = own.iter().map(|cell| attack.cells[*cell].0).sum();
            let part = attack.cell(count, of_tally);
            attack.sums.push((part, own));
        }
        attack.sums.push((all, cells));
        weeks.push(all);
    }
    attack.sums.push((sum, weeks));
    for (unit, cells) in units.iter().zip(of_units) {
        attack.sums.push((*unit, cells));
    }
    let count = |unit: Option<UnitId>, dimension: Dimension, code: &str| -> u32 {
        let of = kinds
            .iter()
            .filter(|kind| kind.month == month && kind.dimension == dimension && kind.code == code);
        of.filter(|kind| unit.is_none_or(|unit| unit == kind.unit))
            .map(|kind| kind.records)
            .sum()
    };
    let told = |unit, dimension, code| {
        let months = std::iter::once(month);
        kind_by_month(known, kinds, unit, Audience::Outside, (dimension, code), months)[&month]
    };
    let columns: Vec<usize> = CODES
        .iter()
        .map(|code| {
            let told = told(None, Dimension::Burden, code);
            attack.cell(count(None, Dimension::Burden, code), told)
        })
        .collect();
    if all >= LEAST_SHOWN {
        let hidden = columns.iter().copied();
        attack.occurred = hidden
            .filter(|column| attack.cells[*column].1.is_none())
            .collect();
    }
    attack.sums.push((sum, columns.clone()));
    let mut grid = vec![Vec::new(); CODES.len()];
    for (unit, row) in known.units.iter().zip(&units) {
        let cells: Vec<usize> = CODES
            .iter()
            .map(|code| {
                let told = told(Some(*unit), Dimension::Burden, code);
                attack.cell(count(Some(*unit), Dimension::Burden, code), told)
            })
            .collect();
        for (column, cell) in cells.iter().enumerate() {
            grid[column].push(*cell);
        }
        attack.sums.push((*row, cells));
    }
    for (column, cells) in columns.into_iter().zip(grid) {
        attack.sums.push((column, cells));
    }
    // Acts, as the filter by act tells them: each is no more than the incidents, and all together are no fewer.
    let whole = std::iter::once((None, sum)).chain(known.units.iter().copied().map(Some).zip(units));
    let mut acts: Vec<Vec<usize>> = vec![Vec::new(); ACTS.len()];
    for (unit, incidents) in whole {
        let mut cells = Vec::new();
        for (code, of_act) in ACTS.iter().zip(&mut acts) {
            let cell = attack.cell(
                count(unit, Dimension::Act, code),
                told(unit, Dimension::Act, code),
            );
            attack.at_most.push((cell, vec![incidents]));
            if unit.is_none() && all >= LEAST_SHOWN && attack.cells[cell].1.is_none() {
                attack.occurred.push(cell);
            }
            of_act.push(cell);
            cells.push(cell);
        }
        attack.at_most.push((incidents, cells));
    }
    for of_act in acts {
        attack.sums.push((of_act[0], of_act[1..].to_vec()));
    }
    attack
}

/// Whatever the period and the workplace, a kind is told as the sum of its months, and nothing else: several filters together
/// tell what the months tell, which is what is attacked.
fn periods_tell_no_more_than_months(known: &Known, kinds: &[KindCount]) {
    let units: Vec<Option<UnitId>> = std::iter::once(None)
        .chain(known.units.iter().copied().map(Some))
        .collect();
    for least in PERIODS {
        let period = pattern_period(today(), Audience::Outside, least);
        let told = patterns(known, kinds, period, &units, Audience::Outside);
        for (unit, told) in units.iter().zip(told) {
            let of_months =
                |pattern: &&Pattern| [Dimension::Act, Dimension::Burden].contains(&pattern.dimension);
            for pattern in told.iter().filter(of_months) {
                for kind in &pattern.kinds {
                    let months = months(today(), Audience::Outside).into_iter();
                    let months = months.filter(|month| (period.0..=period.1).contains(month));
                    let asked = (pattern.dimension, kind.code.as_str());
                    let by_month = kind_by_month(known, kinds, *unit, Audience::Outside, asked, months);
                    let sum: u32 = by_month.values().flatten().sum();
                    let hidden = by_month.values().filter(|shown| shown.is_none()).count();
                    assert_eq!(
                        (kind.count, kind.hidden_parts as usize),
                        (sum, hidden),
                        "{asked:?} of {least} months"
                    );
                }
            }
        }
    }
}

#[test]
#[allow(clippy::print_stdout, reason = "how much was hidden is to be read")]
fn nothing_hidden_follows_from_all_that_is_told() {
    let mut random = ChaCha20Rng::seed_from_u64(5);
    let mut tried = Tried::default();
    let mut of_shadow_weeks = 0;
    for _ in 0..25 {
        let municipality = municipality(&mut random);
        periods_tell_no_more_than_months(&municipality.0, &municipality.1);
        let remembered = Remembered::of(&municipality.0, &municipality.2);
        of_shadow_weeks += remembered.shadow_weeks.len();
        tried.attack(&municipality, &remembered);
    }
    println!("{tried:?}, {of_shadow_weeks} of shadow weeks");
    assert_eq!(tried.recovered, 0, "{tried:?}");
    assert!(
        tried.told > 1_000 && tried.hidden > 1_000 && of_shadow_weeks > 20,
        "the test has something to say: {tried:?}, {of_shadow_weeks} of shadow weeks"
    );
}

/// Older registrations share no sum with what is recorded here, so what is told of them is attacked by itself.
#[test]
#[allow(clippy::print_stdout, reason = "how much was hidden is to be read")]
fn nothing_hidden_of_older_registrations_follows_from_all_that_is_told() {
    let mut random = ChaCha20Rng::seed_from_u64(9);
    let mut tried = Tried::default();
    let mut of_weeks = 0;
    for _ in 0..12 {
        let (known, kinds, _) = municipality(&mut random);
        let remembered = Remembered::of_older(&known);
        of_weeks += remembered.weeks.len();
        tried.attack(&(known, kinds, Vec::new()), &remembered);
    }
    println!("{tried:?}, {of_weeks} weeks told");
    assert_eq!(tried.recovered, 0, "{tried:?}");
    assert!(
        tried.told > 500 && tried.hidden > 500 && of_weeks > 100,
        "the test has something to say: {tried:?}, {of_weeks} weeks told"
    );
}

/// How many counts were told, hidden and computed back.
#[derive(Debug, Default)]
struct Tried {
    told: usize,
    hidden: usize,
    recovered: usize,
}

impl Tried {
    fn attack(&mut self, municipality: &(Known, Vec<KindCount>, Vec<Tally>), remembered: &Remembered) {
        for month in months(today(), Audience::Outside) {
            let attack = attack(municipality, remembered, month);
            // A kind that occurred nowhere is told to be 0, of all and of each.
            let is_fit = |told: u32| told == 0 || told >= LEAST_SHOWN;
            assert!(
                attack.cells.iter().all(|(_, told)| told.is_none_or(is_fit)),
                "a small number is told"
            );
            self.hidden += attack.cells.iter().filter(|(_, told)| told.is_none()).count();
            self.told += attack.cells.iter().filter(|(_, told)| told.is_some()).count();
            self.recovered += attack.recovered();
        }
    }
}

#[test]
fn the_attack_finds_what_is_badly_hidden() {
    let mut attack = Attack::default();
    let sum = attack.cell(20, Some(20));
    let parts = vec![attack.cell(17, Some(17)), attack.cell(3, None)];
    attack.sums.push((sum, parts));
    assert_eq!(attack.recovered(), 1, "20 less 17");
}

#[test]
fn a_workplace_reads_its_own_figures_as_they_are() {
    let unit = UnitId(uuid::Uuid::from_u128(1));
    let week = first_week_of(NaiveDate::from_ymd_opt(2026, 10, 1).unwrap());
    let known = Known {
        units: vec![unit],
        weeks: BTreeMap::from([((unit, week), 1)]),
    };
    let kinds = [KindCount {
        unit,
        month: month_of_week(week),
        dimension: Dimension::Burden,
        code: "high".to_owned(),
        records: 1,
    }];
    let inside = Audience::Workplace(unit);
    let weeks = week_figures(&known, today(), Some(unit), inside);
    assert!(
        weeks
            .iter()
            .any(|figure| figure.week == week && figure.incidents == Some(1))
    );
    assert!(
        weeks.iter().all(|figure| figure.incidents.is_some()),
        "nothing is hidden"
    );
    let period = pattern_period(today(), inside, 6);
    let told = patterns(&known, &kinds, period, &[Some(unit)], inside).remove(0);
    let burden = told
        .iter()
        .find(|pattern| pattern.dimension == Dimension::Burden)
        .unwrap();
    assert_eq!((burden.kinds.len(), burden.kinds[0].count), (1, 1));
    let outside = patterns(&known, &kinds, period, &[Some(unit)], Audience::Outside).remove(0);
    assert!(
        outside
            .iter()
            .flat_map(|pattern| &pattern.kinds)
            .all(|kind| kind.count == 0),
        "of one record nothing is told outside"
    );
    assert!(week_figures(&known, today(), Some(unit), Audience::Outside).is_empty());
}
