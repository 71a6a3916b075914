//! What leaders ask, as the screens ask it, and what would have to be counted if there were only records.

/// A question.
pub struct Question {
    /// Its name in the table.
    pub name: &'static str,
    /// Where it is asked; `{unit}` stands for a workplace.
    pub path: &'static str,
    /// What is counted from the records: by what, for each of these.
    pub counts: &'static [By],
}

/// By what records are counted.
#[derive(Clone, Copy)]
pub enum By {
    /// By workplace and week, those of high burden and of possible absence apart.
    Week,
    /// By act.
    Act,
    /// By a column.
    Column(&'static str),
    /// By the hour of the day.
    Hour,
}

const KINDS: &[By] = &[
    By::Act,
    By::Column("actor"),
    By::Column("burden"),
    By::Column("trigger_code"),
    By::Column("place"),
    By::Hour,
];

/// All of them.
pub const QUESTIONS: [Question; 5] = [
    Question {
        name: "overview, all",
        path: "/v1/figures",
        counts: &[By::Week],
    },
    Question {
        name: "trend, one workplace",
        path: "/v1/figures?unit={unit}",
        counts: &[By::Week],
    },
    Question {
        name: "when and where, all",
        path: "/v1/patterns",
        counts: KINDS,
    },
    Question {
        name: "when and where, one",
        path: "/v1/patterns?unit={unit}",
        counts: KINDS,
    },
    Question {
        name: "all figures as CSV",
        path: "/v1/export/figures.csv",
        counts: &[By::Week, By::Act],
    },
];
