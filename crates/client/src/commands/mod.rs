//! What a window can ask for: one verb a file, one list for all ([`for_each_command`](crate::for_each_command)).

mod list;

mod amend_incident;
mod begin_draft;
mod check_text;
mod choose_language;
mod discard_draft;
mod enrol;
mod export_incidents;
mod export_own_incidents;
mod list_incidents;
mod read_overview;
mod read_sending;
mod read_trend;
mod record_incident;
mod save_draft;
mod start;
mod synchronise;
mod trend_figures;

pub use amend_incident::AmendIncident;
pub use begin_draft::BeginDraft;
pub use check_text::{CheckText, TextCheck, TextFinding};
pub use choose_language::ChooseLanguage;
pub use discard_draft::DiscardDraft;
pub use enrol::Enrol;
pub use export_incidents::ExportIncidents;
pub use export_own_incidents::ExportOwnIncidents;
pub use list_incidents::{ListIncidents, OwnIncidents};
pub use read_overview::{Figure, Overview, ReadOverview, UnitLine};
pub use read_sending::ReadSending;
pub use read_trend::{ReadTrend, TrendView, UnitChoice};
pub use record_incident::RecordIncident;
pub use save_draft::SaveDraft;
pub use start::{ActChoices, OpenStore, QuestionOptions, SetAsideStore, Stage, Start};
pub use synchronise::Synchronise;

pub use crate::app::Sending;
pub use crate::host::SavedFile;
pub use crate::store::{Draft, OwnIncident};

use crate::app::App;
use crate::exchange::Exchange;
use crate::failure::Failure;
use crate::host::Host;

/// A command answered from this device alone.
pub trait Local {
    /// The answer.
    type Reply;

    /// Does it. When it answers, what it wrote is on disk.
    ///
    /// # Errors
    /// A [`Failure`] for the window; nothing is half done then.
    fn run(self, app: &mut App, host: &dyn Host) -> Result<Self::Reply, Failure>;
}

/// A command that talks with the central store.
pub trait Remote {
    /// The conversation it starts.
    type Exchange: Exchange;

    /// Starts it.
    fn exchange(self) -> Self::Exchange;
}
