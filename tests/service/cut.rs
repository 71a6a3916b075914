//! The connection breaks after every single byte of a push and of its answer; then it is whole again. Device and central
//! store agree each time: nothing is lost, nothing is there twice, nothing is stuck.

use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeSet;
use tempfile::TempDir;
use vaern_client::commands::{BeginDraft, ReadSending, RecordIncident};
use vaern_client::host::Invitation;
use vaern_domain::Answers;
use vaern_domain::access::Role;
use vaern_domain::catalogue::{Absence, Act, Actor};
use vaern_domain::incident::Effort;
use vaern_tests::central_store::CentralStore;
use vaern_tests::cutting_proxy::{CuttingProxy, Way};
use vaern_tests::device::Device;

#[test]
fn a_connection_cut_at_any_byte_of_a_push_or_its_answer_does_no_harm() -> Result<()> {
    // One device sends here in a minute what others send in a year.
    let central =
        CentralStore::demo_with(&["--requests-per-second", "100000", "--requests-at-once", "100000"])?;
    let before: BTreeSet<String> = incidents(&central)?;
    let proxy = CuttingProxy::before(central.url().trim_start_matches("http://").parse()?)?;
    let folder = TempDir::new()?;
    let mut device = Device::open(&folder.path().join("store.sqlite"))?;
    let invitation = central.invitation(Role::Employee, Some("Fjordskolen"))?;
    device.enrol(&Invitation {
        server: proxy.url(),
        ..invitation
    })?;
    device.synchronise()?;
    let mut recorded = 0;
    for way in [Way::Up, Way::Down] {
        // How long an exchange is when nothing is cut.
        proxy.mend();
        record(&mut device)?;
        device.synchronise()?;
        recorded += 1;
        let whole = proxy.passed(way);
        ensure!(whole > 300, "{way:?}: {whole} bytes are no push");
        for byte in 0..whole {
            record(&mut device).with_context(|| format!("{way:?} {byte}"))?;
            recorded += 1;
            proxy.cut_after(way, byte);
            let failed = device.synchronise().is_err();
            ensure!(
                !failed || proxy.was_cut() || byte == 0,
                "{way:?} cut after {byte} of {whole}: told to have failed, and nothing was cut"
            );
            // The last bytes are the end of the coding: when they are missing, the answer itself has come.
            ensure!(
                byte + 64 > whole || failed,
                "{way:?}: the cut after {byte} of {whole} was not felt"
            );
            proxy.mend();
            device
                .synchronise()
                .with_context(|| format!("{way:?} cut after {byte} of {whole}, then whole again"))?;
            let waiting = device.local(ReadSending {})?.unsent;
            ensure!(
                waiting == 0,
                "{way:?} cut after {byte} of {whole}: {waiting} still wait"
            );
        }
        println!("{way:?}: cut after each of {whole} bytes");
    }
    let after = incidents(&central)?;
    ensure!(
        after.len() == before.len() + recorded,
        "{recorded} were recorded, {} have come",
        after.len() - before.len()
    );
    Ok(())
}

fn record(device: &mut Device) -> Result<()> {
    let draft = device.local(BeginDraft {})?;
    device.local(RecordIncident {
        draft_id: draft.draft_id,
        answers: Answers {
            acts: BTreeSet::from([Act::Hit]),
            actor: Some(Actor::Citizen),
            absence: Some(Absence::No),
            ..Answers::default()
        },
        occurred: None,
        effort: Effort::default(),
    })?;
    Ok(())
}

/// The ids of all incidents the central store counts; one that is there twice would make the set too small.
fn incidents(central: &CentralStore) -> Result<BTreeSet<String>> {
    let rows = central.incidents()?;
    let ids: BTreeSet<String> = rows
        .iter()
        .filter_map(|row| Some(row.split(';').next()?.to_owned()))
        .collect();
    ensure!(ids.len() == rows.len(), "an incident stands twice");
    Ok(ids)
}
