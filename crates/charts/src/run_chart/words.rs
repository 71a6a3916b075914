//! Every word in the drawing, in the caller's language.

use vaern_statistics::Point;

/// The words and formatted numbers of a run chart. Plain text; the drawing escapes it.
pub struct RunChartWords<'a> {
    /// Short name of the drawing; also the tooltip in most browsers.
    pub title: String,
    /// What the chart says, in one or two sentences, for who does not see it: period, median, verdict.
    pub description: String,
    /// Name of the weeks' axis.
    pub week_axis: String,
    /// Name of the counts' axis.
    pub count_axis: String,
    /// Label of the median with its number. Up to 34 letters fit on a narrow drawing; longer ones run out of it.
    pub median: String,
    /// Label of the stretch that is a signal, such as "above the median since week 20". Used where there is
    /// one. Up to 38 letters fit on a narrow drawing.
    pub signal: String,
    /// Label of weeks that are left out.
    pub holiday: String,
    /// For a week before anybody recorded.
    pub before_start: String,
    /// For a week that is not over yet.
    pub not_over: String,
    /// For a week whose count is not told.
    pub hidden: String,
    /// In the table: a week above the median.
    pub above: String,
    /// In the table: a week below the median.
    pub below: String,
    /// In the table: a week on the median.
    pub on_median: String,
    /// In the table: a week that is shown but not judged.
    pub left_out: String,
    /// Caption of the table.
    pub caption: String,
    /// Names of the table's columns.
    pub columns: ColumnWords,
    /// The words of one week. Asked for every point, so that none can lack its words.
    pub point: &'a dyn Fn(&Point) -> PointWords,
    /// A whole number as written on the counts' axis.
    pub number: &'a dyn Fn(u32) -> String,
}

/// The words of one week.
pub struct PointWords {
    /// On the axis, as short as can be: "34".
    pub tick: String,
    /// In the table: the week's name, "week 34, 2026".
    pub name: String,
    /// In the table and beside the point: the count.
    pub count: String,
    /// Read aloud when the point has focus: "week 34: 7 incidents".
    pub spoken: String,
    /// What was put in effect in the week, if anything was.
    pub mark: Option<MarkWords>,
}

/// The words of what was put in effect in a week.
pub struct MarkWords {
    /// In the drawing, as short as can be: "1".
    pub label: String,
    /// In the table, and read aloud after the count.
    pub spoken: String,
}

/// Names of the table's columns.
pub struct ColumnWords {
    /// The week.
    pub week: String,
    /// Incidents in the week.
    pub count: String,
    /// Above, below or on the median.
    pub position: String,
    /// Holiday, or part of the signal.
    pub remark: String,
}
