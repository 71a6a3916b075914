//! Met, not met, or it cannot be said.

use crate::town::{at, criterion, facts, over, trial};
use vaern_evaluation::{Bound, Code, Facts, Judged, Judgement, Value, evaluate};

#[track_caller]
fn judged(measure: Code, bound: Bound, facts: &Facts) -> Judged {
    let mut trial = trial();
    trial.plan.criteria = vec![criterion(measure, bound)];
    over(&trial, facts).criteria.remove(0)
}

#[test]
fn a_bound_is_reached_by_being_at_it() {
    let check = |bound, judgement| {
        assert_eq!(
            judged(Code::SecondsMedian, bound, &facts()).judgement,
            judgement,
            "{bound:?}"
        );
    };
    check(Bound::AtMost(15.0), Judgement::Met);
    check(Bound::AtMost(14.9), Judgement::NotMet);
    check(Bound::AtLeast(15.0), Judgement::Met);
    check(Bound::AtLeast(15.1), Judgement::NotMet);
}

#[test]
fn what_is_not_known_is_neither_met_nor_missed() {
    for (code, bound) in [
        (Code::ContactedInTime, Bound::AtLeast(80.0)),
        (Code::CompleteEnd, Bound::AtLeast(0.0)),
    ] {
        assert_eq!(judged(code, bound, &facts()).judgement, Judgement::CannotBeSaid);
    }
    let empty = judged(Code::SecondsMedian, Bound::AtMost(30.0), &Facts::default());
    assert_eq!(empty.judgement, Judgement::CannotBeSaid, "no record, no success");
}

#[test]
fn a_hidden_share_is_judged_where_any_hidden_number_would_be_judged_the_same() {
    let check = |bound, judgement| {
        assert_eq!(
            judged(Code::Other, bound, &facts()).judgement,
            judgement,
            "{bound:?}"
        );
    };
    // None of 90 is `other`; shown is only that it is between 0 and 4.4 percent.
    check(Bound::AtMost(10.0), Judgement::Met);
    check(Bound::AtLeast(10.0), Judgement::NotMet);
    check(Bound::AtMost(2.0), Judgement::CannotBeSaid);
}

#[test]
fn a_hidden_count_is_known_to_be_small() {
    let few = Facts {
        records: facts().records.into_iter().take(3).collect(),
        ..Facts::default()
    };
    let of_records = |bound| judged(Code::Records, bound, &few);
    assert_eq!(
        of_records(Bound::AtLeast(5.0)).value,
        Value::Hidden {
            between: Some((0.0, 4.0))
        },
        "three are not told"
    );
    assert_eq!(of_records(Bound::AtLeast(5.0)).judgement, Judgement::NotMet);
    assert_eq!(of_records(Bound::AtMost(4.0)).judgement, Judgement::Met);
    assert_eq!(
        of_records(Bound::AtLeast(3.0)).judgement,
        Judgement::CannotBeSaid,
        "a judgement must not tell what is hidden"
    );
}

#[test]
fn a_share_near_its_bound_says_so() {
    let share = |bound| judged(Code::Recorders, Bound::AtLeast(bound), &facts());
    // 30 of 100: exact interval 21.2 to 40.0 (R 4.2, binom.test(30, 100)).
    let (near, clear) = (share(25.0), share(20.0));
    assert!(near.near && near.judgement == Judgement::Met);
    assert!(!clear.near && clear.judgement == Judgement::Met);
}

#[test]
fn before_the_start_nothing_is_judged() {
    let evaluation = evaluate(&trial(), "Town", false, &facts(), at("2026-08-01T09:00:00+02:00"));
    assert_eq!(evaluation.count(Judgement::CannotBeSaid), 1);
    assert_eq!(evaluation.days, 0);
}
