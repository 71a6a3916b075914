//! Older registrations from a file: the batches there are, and the way of a file from the first look to the report.

mod check;
mod list;
mod open;
mod take;

pub use check::{
    CheckOlder, FieldMeanings, OlderReason, OlderReport, OlderUnit, SaveOlderReport, ValueMeaning,
};
pub use list::{OlderView, ReadOlder, WithdrawOlder};
pub use open::{
    ChooseOlderColumns, ColumnChoice, OlderColumn, OlderField, OlderFile, OlderValue, OlderValues,
    OpenOlderFile,
};
pub use take::TakeOlder;

pub use crate::older::OlderOption;

use crate::app::App;
use crate::failure::{Failure, FailureCode};
use crate::older::Older;

/// The file that was opened.
fn opened(app: &mut App) -> Result<&mut Older, Failure> {
    app.older
        .as_deref_mut()
        .ok_or_else(|| FailureCode::FileUnreadable.into())
}

/// Who may do this.
fn refuse_others(app: &App) -> Result<(), Failure> {
    if app.enrolled()?.enrolled.role.reads_organisation_trends() {
        return Ok(());
    }
    Err(FailureCode::NotAllowed.into())
}
