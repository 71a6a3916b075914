//! What was not taken and why, as a file to keep: the line's number and the reason, never what stands there.

use super::Checked;
use crate::failure::{Failure, FailureCode};
use vaern_domain::Language;
use vaern_older::{Reason, Refused};
use vaern_texts::text;

/// One row for each line that is not taken.
///
/// # Errors
/// `export_failed` when the rows could not be written to memory.
pub(crate) fn table(checked: &Checked, language: Language) -> Result<Vec<u8>, Failure> {
    let failed = |_| Failure::from(FailureCode::ExportFailed);
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer("\u{feff}".as_bytes().to_vec());
    let heads = ["older.column.line", "older.column.reason"].map(|key| text(language, key, &[]));
    writer.write_record(&heads).map_err(failed)?;
    for Refused { line, reason } in checked.refused() {
        writer
            .write_record([line.to_string(), words(language, reason)])
            .map_err(failed)?;
    }
    writer.into_inner().map_err(|_| FailureCode::ExportFailed.into())
}

pub(crate) fn words(language: Language, reason: Reason) -> String {
    text(language, &format!("older.reason.{}", reason.code()), &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_words() {
        for language in Language::OFFICE {
            for reason in Reason::ALL {
                assert!(!words(language, reason).is_empty());
            }
        }
    }
}
