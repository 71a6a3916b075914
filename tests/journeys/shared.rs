//! The shared tablet: two persons and one without a name record on it; each opens the own cases only; and once it is
//! sent, whoever finds the tablet finds nothing.

use anyhow::Result;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::process::wait_until;
use vaern_tests::shared_tablet::{enrol_shared, found_with_key, join, type_pin, up_to_save};
use vaern_tests::steps::{record_in_full, record_quickly};
use vaern_tests::window::{Opening, Window};

const ANE: (&str, &str, &str) = ("Ane Bjerregaard", "AB", "280417");
const BODIL: (&str, &str, &str) = ("Bodil Clausen", "BC", "930214");
const WRONG: &str = "555123";

/// What a record says, as the store writes it, and what was typed.
const MARKERS: [&str; 6] = [
    "\"kick\"",
    "\"hit\"",
    "occurred",
    "duration_ms",
    "væltede",
    "Clausen",
];

#[test]
fn two_persons_and_one_without_a_name_leave_nothing_behind() -> Result<()> {
    let mut central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "shared")?;
    enrol_shared(&mut window, &central, "Fjordskolen")?;
    let before = central.incidents()?.len();

    // Without a name: not a tap more than on a device of one's own.
    record_in_full(&mut window)?;
    assert_eq!(window.take_taps(), 8, "the full picture takes eight taps");
    window.wait_for("[data-state='sent']")?;
    window.act("done")?;
    window.take_taps();
    record_quickly(&mut window)?;
    assert_eq!(window.take_taps(), 4, "the quick record takes four");
    window.wait_for("[data-state='sent']")?;
    window.act("done")?;

    // Ane joins while she saves.
    up_to_save(&mut window)?;
    window.photograph("shared-save")?;
    window.act("initials")?;
    assert!(
        !window.shows("[data-answer='no']")?,
        "nothing can be saved without a name by mistake"
    );
    join(&mut window, &central, "Fjordskolen", ANE.0, ANE.2)?;
    window.expect_screen("save")?;
    window.wait_for("[data-who='AB']")?;
    window.photograph("shared-save-as")?;
    window.answer("no")?;
    window.expect_screen("thanks")?;
    window.wait_for("[data-state='sent']")?;
    window.act("done")?;

    // Bodil joins from the list, and then there is no network.
    window.act("mine")?;
    join(&mut window, &central, "Fjordskolen", BODIL.0, BODIL.2)?;
    window.expect_screen("mine")?;
    window.photograph("shared-mine")?;
    window.act("back")?;
    central.stop()?;
    up_to_save(&mut window)?;
    window.act("initials")?;
    window.tap("[data-member='BC']")?;
    window.photograph("shared-pin")?;
    type_pin(&mut window, WRONG)?;
    window.wait_for("[data-failure='pin_wrong']")?;
    window.photograph("shared-pin-wrong")?;
    assert!(window.shows("[data-summary]")?, "the answers are still there");
    type_pin(&mut window, BODIL.2)?;
    window.wait_for("[data-who='BC']")?;
    window.answer("no")?;
    window.expect_screen("thanks")?;
    window.wait_for("[data-state='on_device']")?;
    window.act("add-note")?;
    window.expect_screen("note")?;
    window.fill("note", "En stol væltede")?;
    window.act("save-note")?;
    window.expect_screen("thanks")?;
    window.act("done")?;
    record_quickly(&mut window)?;
    window.act("done")?;
    window.wait_for("[data-unsent='2']")?;
    let waiting = found_with_key(&tablet, &MARKERS[..5])?;
    assert_eq!(waiting.len(), 5, "the search finds what waits: {waiting:?}");

    // While it waits, nobody reads it without the PIN it was saved with.
    window.act("mine")?;
    window.tap("[data-member='AB']")?;
    type_pin(&mut window, BODIL.2)?;
    window.wait_for("[data-failure='pin_wrong']")?;
    assert!(!window.shows("[data-incident]")?);
    window.act("pin-cancel")?;

    central.start()?;
    window.act("synchronise")?;
    window.wait_for("[data-unsent='0']")?;
    assert_eq!(found_with_key(&tablet, &MARKERS)?, Vec::<String>::new());
    let rows = central.incidents()?;
    assert_eq!(rows.len(), before + 5, "all five arrived");

    // The own cases: opened with the PIN, held in memory, gone when the person leaves.
    window.tap("[data-member='BC']")?;
    type_pin(&mut window, BODIL.2)?;
    window.wait_for("[data-opened='BC']")?;
    assert_eq!(window.count("[data-incident]")?, 1, "her own and nobody else's");
    assert!(window.text("[data-incident]")?.contains("væltede"));
    window.photograph("shared-opened")?;
    assert_eq!(found_with_key(&tablet, &MARKERS)?, Vec::<String>::new());
    window.act("leave")?;
    window.expect_screen("cover")?;
    window.act("resume")?;
    window.act("mine")?;
    window.wait_for("[data-member='BC']")?;
    assert!(
        !window.shows("[data-incident]")?,
        "whoever comes next sees none of it"
    );

    // What is added to an opened case is sent in the person's name.
    window.tap("[data-member='AB']")?;
    type_pin(&mut window, ANE.2)?;
    window.wait_for("[data-opened='AB'] [data-state='sent']")?;
    window.act("open-case")?;
    window.expect_screen("case")?;
    window.tap("[data-change='note']")?;
    window.fill("note", "Stolen væltede igen")?;
    window.act("save-note")?;
    window.expect_screen("case")?;
    window.act("back")?;
    window.expect_screen("mine")?;
    window.wait_for("[data-opened='AB'] [data-state='sent']")?;
    window.act("close-cases")?;
    wait_until("the note is forgotten here", || {
        Ok(found_with_key(&tablet, &MARKERS)?.is_empty())
    })?;

    // An administrator sees who is there, by name; the tablet does not know it.
    let devices = central.administer(&["device", "list"])?;
    let ours = devices
        .lines()
        .find(|line| line.contains("linux"))
        .unwrap_or_default();
    let device = ours.split_whitespace().next().unwrap_or_default();
    let members = central.administer(&["device", "members", "--device", device])?;
    assert!(
        members.contains("AB") && members.contains("Bodil Clausen"),
        "{members}"
    );
    central.administer(&["device", "remove-member", "--device", device, "--initials", "BC"])?;
    window.act("synchronise")?;
    window.wait_until_gone("[data-member='BC']")?;

    window.kill(&tablet)?;
    assert_eq!(
        found_with_key(&tablet, &MARKERS)?,
        Vec::<String>::new(),
        "and after a crash"
    );
    Ok(())
}

#[test]
fn in_the_demo_a_colleague_joins_without_a_code_to_type() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let opening = Opening {
        environment: vec![(
            "VAERN_INVITATIONS".to_owned(),
            central.invitations_file().display().to_string(),
        )],
        ..Opening::default()
    };
    let mut window = Window::open_with(&tablet, "shared", &opening)?;
    enrol_shared(&mut window, &central, "Klitskolen")?;
    window.act("mine")?;
    window.act("join")?;
    window.expect_screen("join")?;
    assert_eq!(
        window.count("[data-invitation='joins']")?,
        2,
        "those of this school"
    );
    window.photograph("shared-join-demo")?;
    window.tap("[data-invitation='joins']")?;
    type_pin(&mut window, ANE.2)?;
    window.wait_for("[data-pin-pad='repeat']")?;
    type_pin(&mut window, BODIL.2)?;
    window.wait_for("[role='alert']")?;
    for pad in ["pin", "repeat"] {
        window.wait_for(&format!("[data-pin-pad='{pad}']"))?;
        type_pin(&mut window, ANE.2)?;
    }
    window.expect_screen("mine")?;
    window.wait_for("[data-member]")?;
    Ok(())
}
